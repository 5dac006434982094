import type { QueueItem, QueueLeg, QueueUrge } from '@watchfloor/domain/queue';
import { type Instant, MINUTE, SECOND } from '@watchfloor/domain/time';
import { categoryOf } from '../categories.js';
import { hasDepartment } from '../departments.js';

/** What the traffic needs to know of an open complaint: a part of the row that the floor shows anyway. */
export type OpenComplaint = Pick<
  QueueItem,
  | 'id'
  | 'kind'
  | 'urgency'
  | 'title'
  | 'categoryId'
  | 'districtId'
  | 'state'
  | 'legs'
  | 'openUrges'
  | 'escalation'
  | 'nextDueAt'
  | 'receivedAt'
>;

/** A leg together with its complaint. */
export interface OpenLeg {
  readonly complaint: OpenComplaint;
  readonly leg: QueueLeg;
}

/** An unanswered urge with its leg. */
export interface OpenUrge extends OpenLeg {
  readonly urge: QueueUrge;
}

/** The open complaints sorted by what can happen to them next. */
export interface Floor {
  readonly total: number;
  readonly toDispatch: readonly OpenComplaint[];
  readonly toSign: readonly OpenLeg[];
  readonly toAnswer: readonly OpenLeg[];
  readonly toAccept: readonly OpenComplaint[];
  readonly toClose: readonly OpenComplaint[];
  /** Legs of leads that owe an answer and have no unanswered urge. */
  readonly toUrge: readonly OpenLeg[];
  readonly urges: readonly OpenUrge[];
  readonly escalated: readonly OpenComplaint[];
  /** Open, pressing or overdue, and not escalated. */
  readonly escalable: readonly OpenComplaint[];
}

/** The city leaves people time to act first: that is how long it looks on. */
const PATIENCE = {
  dispatch: 5 * SECOND,
  sign: 40 * SECOND,
  answer: 3 * MINUTE,
  answerUrge: 3 * MINUTE,
  acknowledge: 90 * SECOND,
} as const;

type Sorted = { -readonly [stage in keyof Floor]: Floor[stage] extends readonly (infer One)[] ? One[] : Floor[stage] };

/**
 * Sorts the floor, in one pass because a load of many steps a second sorts it every time. Complaints that are not of the
 * city, such as imported ones, are none of its business.
 */
export function sortFloor(open: readonly OpenComplaint[], now: Instant): Floor {
  const floor: Sorted = {
    total: 0,
    toDispatch: [],
    toSign: [],
    toAnswer: [],
    toAccept: [],
    toClose: [],
    toUrge: [],
    urges: [],
    escalated: [],
    escalable: [],
  };
  for (const complaint of open) {
    if (!isOurs(complaint)) continue;
    floor.total += 1;
    sortComplaint(floor, complaint, now);
    for (const leg of complaint.legs) sortLeg(floor, complaint, leg, now);
  }
  return floor;
}

function sortComplaint(floor: Sorted, complaint: OpenComplaint, now: Instant): void {
  const { state, escalation } = complaint;
  if (state === 'registered' && complaint.receivedAt <= now - PATIENCE.dispatch) floor.toDispatch.push(complaint);
  if (state === 'answered') floor.toAccept.push(complaint);
  if (state === 'accepted') floor.toClose.push(complaint);
  if (escalation !== null) {
    if (escalation.raisedAt <= now - PATIENCE.acknowledge) floor.escalated.push(complaint);
  } else if ((state === 'dispatched' || state === 'inHandling') && isWorrying(complaint, now)) {
    floor.escalable.push(complaint);
  }
}

const isWorrying = ({ urgency, nextDueAt }: OpenComplaint, now: Instant): boolean =>
  urgency !== 'normal' || (nextDueAt !== null && nextDueAt < now);

function sortLeg(floor: Sorted, complaint: OpenComplaint, leg: QueueLeg, now: Instant): void {
  const open = { complaint, leg };
  const urge = complaint.openUrges.find((candidate) => candidate.assignmentId === leg.id);
  if (urge !== undefined && urge.sentAt <= now - PATIENCE.answerUrge) floor.urges.push({ ...open, urge });
  if (leg.state === 'awaitingSignature' && leg.openedAt <= now - PATIENCE.sign) floor.toSign.push(open);
  if (leg.state !== 'signed' || urge !== undefined || leg.openedAt > now - PATIENCE.answer) return;
  floor.toAnswer.push(open);
  if (leg.role === 'lead') floor.toUrge.push(open);
}

const isOurs = (complaint: OpenComplaint): boolean =>
  categoryOf(complaint.categoryId) !== undefined && complaint.legs.every((leg) => hasDepartment(leg.departmentId));
