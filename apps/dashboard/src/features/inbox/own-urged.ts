import type { QueueStore } from '../../live/queue-store.js';
import type { InboxRowData } from './inbox-document.js';
import { ownUrge } from './inbox-tabs.js';

/** One unanswered urge on a department's own leg. */
export interface OwnUrge {
  readonly complaintId: string;
  readonly urgeId: string;
}

/**
 * Of the complaints with an unanswered urge those on which this very department was urged, in the order of the list.
 * The server's filter looks at the complaint as a whole: a partner who was urged brings it here too.
 */
export class OwnUrged {
  #held: readonly OwnUrge[] = [];

  constructor(
    private readonly store: QueueStore<InboxRowData>,
    private readonly departmentId: string,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribeList(listener);

  /** The same object as before while nothing has changed. */
  readonly get = (): readonly OwnUrge[] => {
    const found = this.store.ids().flatMap((complaintId): OwnUrge[] => {
      const row = this.store.row(complaintId)?.row;
      const urge = row && ownUrge(row, this.departmentId);
      return urge ? [{ complaintId, urgeId: urge.id }] : [];
    });
    const same =
      found.length === this.#held.length &&
      found.every(({ complaintId, urgeId }, index) => {
        const held = this.#held[index];
        return held?.complaintId === complaintId && held.urgeId === urgeId;
      });
    if (!same) this.#held = found;
    return this.#held;
  };
}
