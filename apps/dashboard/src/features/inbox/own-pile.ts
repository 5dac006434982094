import type { QueueStore } from '../../live/queue-store.js';
import type { InboxRowData } from './inbox-document.js';

/** One thing on a pile that is a department's own. */
export interface Own {
  readonly complaintId: string;
  /** The urge, the order or the request. */
  readonly subjectId: string;
}

/**
 * Of the complaints the server lists those that are this very department's business, in the order of the list. The server's
 * filter looks at the complaint as a whole: a partner who was urged brings it here too.
 */
export class OwnPile {
  #held: readonly Own[] = [];

  /** @param subjectOf what makes a row the department's own; undefined where nothing does */
  constructor(
    private readonly store: QueueStore<InboxRowData>,
    private readonly subjectOf: (row: InboxRowData) => { readonly id: string } | undefined,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribeList(listener);

  /** The same object as before while nothing has changed. */
  readonly get = (): readonly Own[] => {
    const found = this.store.ids().flatMap((complaintId): Own[] => {
      const row = this.store.row(complaintId)?.row;
      const subject = row && this.subjectOf(row);
      return subject ? [{ complaintId, subjectId: subject.id }] : [];
    });
    const same =
      found.length === this.#held.length &&
      found.every(({ complaintId, subjectId }, index) => {
        const held = this.#held[index];
        return held?.complaintId === complaintId && held.subjectId === subjectId;
      });
    if (!same) this.#held = found;
    return this.#held;
  };
}
