import type { DepartmentId } from './directory.js';
import type { QueueItem } from './queue.js';
import { ComplaintState, Urgency } from './vocabulary.js';

/** Counts over a set of open complaints. */
export interface BoardCounts {
  readonly open: number;
  readonly near: number;
  readonly breached: number;
  readonly critical: number;
  readonly waiting: number;
  readonly escalated: number;
  readonly urged: number;
  readonly byState: Readonly<Record<ComplaintState, number>>;
  readonly byUrgency: Readonly<Record<Urgency, number>>;
  /** Departments with at least one open leg. */
  readonly byDepartment: ReadonlyMap<DepartmentId, DepartmentCounts>;
}

/** One department's share. */
export interface DepartmentCounts {
  /** Open complaints on which it has a leg. */
  readonly open: number;
  /** Of those, on which it still owes a signature or an answer. */
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
    if (item.alarm === 'near') this.near += by;
    if (item.alarm === 'breached') this.breached += by;
    if (item.urgency === 'critical') this.critical += by;
    if (item.waiting) this.waiting += by;
    if (item.escalation !== null) this.escalated += by;
    if (item.openUrges.length > 0) this.urged += by;
    for (const leg of item.legs) this.#countLeg(item, leg, by);
  }

  #countLeg(item: QueueItem, leg: QueueItem['legs'][number], by: 1 | -1): void {
    const { departmentId, id, state } = leg;
    const counts = this.byDepartment.get(departmentId) ?? nothing;
    const pending = state === 'awaitingSignature' || state === 'signed';
    const next: DepartmentCounts = {
      open: counts.open + by,
      pending: counts.pending + (pending ? by : 0),
      near: counts.near + (item.alarm === 'near' ? by : 0),
      breached: counts.breached + (item.alarm === 'breached' ? by : 0),
      urged: counts.urged + (item.openUrges.some((urge) => urge.assignmentId === id) ? by : 0),
    };
    if (next.open === 0) this.byDepartment.delete(departmentId);
    else this.byDepartment.set(departmentId, next);
  }
}

const nothing: DepartmentCounts = { open: 0, pending: 0, near: 0, breached: 0, urged: 0 };

function zeros<W extends string>(words: Readonly<Record<W, W>>): Record<W, number> {
  const counts = {} as Record<W, number>;
  for (const word of Object.values<W>(words)) counts[word] = 0;
  return counts;
}
