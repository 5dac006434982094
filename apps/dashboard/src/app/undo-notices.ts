import {
  createNotificationsStore,
  type NotificationData,
  showNotification,
  updateNotification,
} from '@mantine/notifications';
import type { Millis } from '@watchfloor/domain/time';

/**
 * What can still be taken back. It stays for minutes and stands apart from what is only said: beside it the few places for
 * notices would be taken, and the news of the next minutes would wait in line.
 */
export const undoNotices = createNotificationsStore();

/**
 * Offers a way back for as long as the law leaves one.
 *
 * @param lasts milliseconds, or false to leave it to the reader, where the length depends on a calendar or is not known
 * @returns the id by which it is updated
 */
export const offerUndo = (message: NotificationData['message'], lasts: Millis | false): string =>
  showNotification({ message, autoClose: lasts }, undoNotices);

/** What came of taking it back, for a moment. */
export const sayUndone = (id: string, message: string): void => {
  updateNotification({ id, message, autoClose: true }, undoNotices);
};
