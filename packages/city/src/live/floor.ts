import type { CallbackId, ComplaintId } from '@watchfloor/domain/complaint';
import type { CategoryId } from '@watchfloor/domain/directory';
import type { Pending, QueueItem, QueueLeg, QueueRequest, QueueUrge } from '@watchfloor/domain/queue';
import { HOUR, type Instant, MINUTE, SECOND } from '@watchfloor/domain/time';
import type { Kind } from '@watchfloor/domain/vocabulary';
import { categoryOf } from '../categories.js';
import { cityMoment } from '../city-time.js';
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
  | 'clocks'
  | 'openUrges'
  | 'escalation'
  | 'supervisions'
  | 'requests'
  | 'pending'
  | 'bounces'
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

/** Something of a complaint that somebody waits for, by its id. */
export interface OpenMatter {
  readonly complaint: OpenComplaint;
  readonly id: string;
}

/** The callback that is next about a complaint that is closed: no floor shows it. */
export interface LaterCall {
  readonly complaintId: ComplaintId;
  readonly callbackId: CallbackId;
  readonly kind: Kind;
  readonly categoryId: CategoryId;
  /** From when a try counts, where one has reached nobody. */
  readonly notBefore?: Instant | undefined;
}

/** Callers who are to be called once more soon. */
export interface LaterCalls {
  /** How many there are, of which some are known. */
  readonly total: number;
  readonly calls: readonly LaterCall[];
}

/** A complaint that tells of what another one tells, which came before it. */
export interface Duplicate {
  readonly complaint: OpenComplaint;
  readonly into: OpenComplaint;
}

/** What was asked and waits for its ruling. */
export interface OpenRequest {
  readonly complaint: OpenComplaint;
  readonly request: QueueRequest;
}

/** The open complaints sorted by what can happen to them next. */
export interface Floor {
  readonly total: number;
  readonly toDispatch: readonly OpenComplaint[];
  readonly toSign: readonly OpenLeg[];
  /** Legs of leads that have not spoken with the caller. */
  readonly toContact: readonly OpenLeg[];
  readonly toAnswer: readonly OpenLeg[];
  readonly toAccept: readonly OpenComplaint[];
  /** The callback that comes before closing. */
  readonly toCallBack: readonly OpenMatter[];
  readonly toClose: readonly OpenComplaint[];
  /** Callers to be called once more, and how many more of them there are. */
  readonly toCallLater: readonly LaterCall[];
  readonly later: number;
  readonly duplicates: readonly Duplicate[];
  /** Legs of leads that owe an answer and have no unanswered urge. */
  readonly toUrge: readonly OpenLeg[];
  readonly urges: readonly OpenUrge[];
  /** Answers to urges that nobody has judged. */
  readonly answeredUrges: readonly OpenMatter[];
  /** Legs of leads that could ask for more time: at work, not late, nothing asked. */
  readonly calm: readonly OpenLeg[];
  /** Legs whose clock stands still. */
  readonly suspended: readonly OpenLeg[];
  /** Legs of leads that have just come and could be sent back. */
  readonly fresh: readonly OpenLeg[];
  readonly requests: readonly OpenRequest[];
  /** Orders with the leg that owes a reply. */
  readonly orders: readonly (OpenLeg & OpenMatter)[];
  /** Replies to orders that nobody has judged. */
  readonly replies: readonly OpenMatter[];
  /** Escalations that nobody has acknowledged, and those that wait for their answer. */
  readonly escalated: readonly OpenComplaint[];
  readonly acknowledged: readonly OpenComplaint[];
  /** Open, pressing or overdue, and not escalated. */
  readonly escalable: readonly OpenComplaint[];
}

/** The city leaves people time to act first: that is how long it looks on. */
const PATIENCE = {
  dispatch: 5 * SECOND,
  sign: 40 * SECOND,
  contact: 20 * SECOND,
  answer: 3 * MINUTE,
  callback: 40 * SECOND,
  merge: MINUTE,
  answerUrge: 3 * MINUTE,
  judge: 2 * MINUTE,
  rule: 3 * MINUTE,
  reply: 5 * MINUTE,
  acknowledge: 90 * SECOND,
} as const;

/** For so long a department looks whether it is its duty; the law leaves it a working day. */
const FRESH = 3 * HOUR;

type Sorted = { -readonly [stage in keyof Floor]: Floor[stage] extends readonly (infer One)[] ? One[] : Floor[stage] };

/** They are not called in the evening or at night. */
const CALLING = { from: 9, to: 19 } as const;

/**
 * Sorts the floor, in one pass because a load of many steps a second sorts it every time. Complaints that are not of the
 * city, such as imported ones, are none of its business.
 */
export function sortFloor(open: readonly OpenComplaint[], later: LaterCalls, now: Instant): Floor {
  const { hour } = cityMoment(now);
  const calling = hour >= CALLING.from && hour < CALLING.to;
  const floor: Sorted = {
    total: 0,
    toDispatch: [],
    toSign: [],
    toContact: [],
    toAnswer: [],
    toAccept: [],
    toCallBack: [],
    toClose: [],
    toCallLater: calling ? later.calls.filter((call) => mayCall(call, now)) : [],
    later: calling ? later.total : 0,
    duplicates: [],
    toUrge: [],
    urges: [],
    answeredUrges: [],
    calm: [],
    suspended: [],
    fresh: [],
    requests: [],
    orders: [],
    replies: [],
    escalated: [],
    acknowledged: [],
    escalable: [],
  };
  const told = new Map<string, OpenComplaint>();
  for (const complaint of open) {
    if (!isOurs(complaint)) continue;
    floor.total += 1;
    sortDuplicate(floor, told, complaint, now);
    sortComplaint(floor, complaint, now);
    sortEscalation(floor, complaint, now);
    for (const leg of complaint.legs) sortLeg(floor, complaint, leg, now);
    for (const pending of complaint.pending) sortPending(floor, complaint, pending, now);
  }
  return floor;
}

function sortComplaint(floor: Sorted, complaint: OpenComplaint, now: Instant): void {
  const { state, escalation, pending } = complaint;
  if (state === 'registered' && complaint.receivedAt <= now - PATIENCE.dispatch) floor.toDispatch.push(complaint);
  if (state === 'answered') floor.toAccept.push(complaint);
  if (state !== 'accepted') return;
  const [first, ...later] = pending
    .filter(({ what }) => what === 'callback')
    .sort((one, other) => (one.dueAt ?? 0) - (other.dueAt ?? 0));
  // of the two callbacks the first comes before the closing, the second a week later
  if (first === undefined || later.length === 0) {
    if (escalation === null) floor.toClose.push(complaint);
  } else if (Math.max(first.since + PATIENCE.callback, first.notBefore ?? 0) <= now && first.subjectId !== null) {
    floor.toCallBack.push({ complaint, id: first.subjectId });
  }
}

const mayCall = ({ categoryId, notBefore = 0 }: LaterCall, now: Instant): boolean =>
  categoryOf(categoryId) !== undefined && notBefore <= now;

/** The same words about the same district: while nobody has answered either, the later one goes on in the earlier. */
function sortDuplicate(floor: Sorted, told: Map<string, OpenComplaint>, complaint: OpenComplaint, now: Instant): void {
  const { state, receivedAt, categoryId, districtId, title } = complaint;
  if (state === 'answered' || state === 'accepted' || receivedAt > now - PATIENCE.merge) return;
  const matter = `${categoryId} ${districtId} ${title}`;
  const other = told.get(matter);
  if (other === undefined) {
    told.set(matter, complaint);
    return;
  }
  const [into, duplicate] = other.receivedAt <= receivedAt ? [other, complaint] : [complaint, other];
  told.set(matter, into);
  floor.duplicates.push({ complaint: duplicate, into });
}

function sortEscalation(floor: Sorted, complaint: OpenComplaint, now: Instant): void {
  const { state, escalation } = complaint;
  if (escalation !== null) {
    if (escalation.raisedAt > now - PATIENCE.acknowledge) return;
    if (escalation.state === 'raised') floor.escalated.push(complaint);
    else floor.acknowledged.push(complaint);
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
  const asked = complaint.requests.some(({ assignmentId }) => assignmentId === leg.id);
  const atHome = complaint.urgency === 'normal' && complaint.bounces === 0 && leg.openedAt > now - FRESH;
  if (leg.role === 'lead' && isPending(leg) && atHome && !asked) floor.fresh.push(open);
  if (leg.state === 'signed') sortWork(floor, open, { now, urged: urge !== undefined, asked });
}

const isPending = ({ state }: QueueLeg): boolean => state === 'awaitingSignature' || state === 'signed';

function sortWork(
  floor: Sorted,
  open: OpenLeg,
  { now, urged, asked }: { readonly now: Instant; readonly urged: boolean; readonly asked: boolean },
): void {
  const { complaint, leg } = open;
  const clockOf = (metric: 'contact' | 'handle') =>
    complaint.clocks.find((clock) => clock.metric === metric && clock.departmentId === leg.departmentId);
  if (clockOf('contact') !== undefined && leg.openedAt <= now - PATIENCE.contact) floor.toContact.push(open);
  const handle = clockOf('handle');
  const suspended = handle !== undefined && handle.pausedAt !== null;
  if (suspended) floor.suspended.push(open);
  if (suspended || urged || leg.openedAt > now - PATIENCE.answer) return;
  // a lead waits for the parts of its assistants
  const waits = leg.role === 'lead' && complaint.legs.some(({ state }) => state === 'awaitingSignature');
  if (!waits) floor.toAnswer.push(open);
  if (leg.role !== 'lead') return;
  floor.toUrge.push(open);
  if (handle !== undefined && handle.dueAt > now && complaint.urgency === 'normal' && !asked) floor.calm.push(open);
}

function sortPending(floor: Sorted, complaint: OpenComplaint, { what, subjectId, since }: Pending, now: Instant): void {
  if (subjectId === null) return;
  const matter = { complaint, id: subjectId };
  if (what === 'judgement' && since <= now - PATIENCE.judge) {
    // an answer of a lead is judged with its complaint
    if (subjectId.startsWith('u')) floor.answeredUrges.push(matter);
    if (subjectId.startsWith('s')) floor.replies.push(matter);
  }
  if (what === 'ruling' && since <= now - PATIENCE.rule) {
    const request = complaint.requests.find(({ id }) => id === subjectId);
    if (request !== undefined) floor.requests.push({ complaint, request });
  }
  if (what === 'supervisionReply' && since <= now - PATIENCE.reply) {
    const order = complaint.supervisions.find(({ id }) => id === subjectId);
    const leg = complaint.legs.find(({ id }) => id === order?.assignmentId);
    if (leg !== undefined) floor.orders.push({ ...matter, leg });
  }
}

const isOurs = (complaint: OpenComplaint): boolean =>
  categoryOf(complaint.categoryId) !== undefined && complaint.legs.every((leg) => hasDepartment(leg.departmentId));
