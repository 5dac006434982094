import { departmentsOf } from './access.js';
import type { DepartmentId } from './directory.js';
import { isOwedNow } from './need.js';
import type { QueueItem, QueueLeg } from './queue.js';
import { ComplaintState, Urgency } from './vocabulary.js';

/** Counts over a set of open complaints. */
export interface BoardCounts {
  readonly open: number;
  /** Near due, and anything is owed but a callback: what the filter `{ alarms: ['near'], owed: true }` finds. */
  readonly near: number;
  /** What the filter `{ alarms: ['breached'] }` finds. */
  readonly breached: number;
  /** Critical, and anything is owed: what the filter `{ urgencies: ['critical'], owed: true }` finds. */
  readonly critical: number;
  readonly waiting: number;
  readonly escalated: number;
  readonly urged: number;
  readonly byState: Readonly<Record<ComplaintState, number>>;
  readonly byUrgency: Readonly<Record<Urgency, number>>;
  /** Departments that see at least one. */
  readonly byDepartment: ReadonlyMap<DepartmentId, DepartmentCounts>;
}

/** One department's share. */
export interface DepartmentCounts {
  /** Open complaints that it sees, as the holder of a leg or a member of a group: the filter `departmentIds`. */
  readonly seen: number;
  /** Of those, on which it holds a current leg: the filter `heldByIds`. All that follows is of these. */
  readonly held: number;
  /** On which it still owes a signature or an answer. */
  readonly pending: number;
  readonly near: number;
  readonly breached: number;
  /** Those with an urge it has not answered. */
  readonly urged: number;
}

/** Counts that follow a set of rows as they come, change and go, at the cost of one row each. */
export class BoardTally implements BoardCounts {
  open = 0;
  near = 0;
  breached = 0;
  critical = 0;
  waiting = 0;
  escalated = 0;
  urged = 0;
  readonly byState = zeros(ComplaintState);
  readonly byUrgency = zeros(Urgency);
  readonly byDepartment = new Map<DepartmentId, DepartmentCounts>();

  add(item: QueueItem): void {
    this.#count(item, 1);
  }

  remove(item: QueueItem): void {
    this.#count(item, -1);
  }

  #count(item: QueueItem, by: 1 | -1): void {
    this.open += by;
    this.byState[item.state] += by;
    this.byUrgency[item.urgency] += by;
    if (item.alarm === 'near' && isOwedNow(item)) this.near += by;
    if (item.alarm === 'breached') this.breached += by;
    if (item.urgency === 'critical' && isOwedNow(item)) this.critical += by;
    if (item.waiting) this.waiting += by;
    if (item.escalation !== null) this.escalated += by;
    if (item.openUrges.length > 0) this.urged += by;
    for (const departmentId of departmentsOf(item)) this.#countShare(item, departmentId, by);
  }

  #countShare(item: QueueItem, departmentId: DepartmentId, by: 1 | -1): void {
    const counts = this.byDepartment.get(departmentId) ?? nothing;
    const legs = item.legs.filter((leg) => leg.departmentId === departmentId);
    const held = legs.length > 0;
    const count = (holds: boolean) => (holds ? by : 0);
    const next: DepartmentCounts = {
      seen: counts.seen + by,
      held: counts.held + count(held),
      pending: counts.pending + count(legs.some(isPendingLeg)),
      near: counts.near + count(held && item.alarm === 'near'),
      breached: counts.breached + count(held && item.alarm === 'breached'),
      urged: counts.urged + count(legs.some(({ id }) => item.openUrges.some((urge) => urge.assignmentId === id))),
    };
    if (next.seen === 0) this.byDepartment.delete(departmentId);
    else this.byDepartment.set(departmentId, next);
  }
}

const isPendingLeg = ({ state }: QueueLeg): boolean => state === 'awaitingSignature' || state === 'signed';

const nothing: DepartmentCounts = { seen: 0, held: 0, pending: 0, near: 0, breached: 0, urged: 0 };

function zeros<W extends string>(words: Readonly<Record<W, W>>): Record<W, number> {
  const counts = {} as Record<W, number>;
  for (const word of Object.values<W>(words)) counts[word] = 0;
  return counts;
}
