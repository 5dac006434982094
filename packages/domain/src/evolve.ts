import { type ActorRef, theSystem } from './actor.js';
import type { Complaint, Deadline } from './complaint.js';
import type { ComplaintEvent, LogEntry } from './event.js';
import { clockEvent } from './evolve/clocks.js';
import { callback, closed, reopened } from './evolve/cycle.js';
import { answered, assigned, contacted, departed, undone, withLeg } from './evolve/legs.js';
import { patch } from './evolve/patch.js';
import { heavier, pressure } from './evolve/pressure.js';
import type { Request } from './request.js';
import { isWithheld } from './rights/withheld.js';
import type { Instant } from './time.js';
import { Urgency, urgencyRank } from './vocabulary.js';

/** The part of a log entry that a complaint is folded from. */
export type Happening = Pick<LogEntry, 'version' | 'at' | 'actor' | 'events'>;

/**
 * Folds one log entry into a complaint. A pure function of the log: the same entries give the same complaint, on the
 * writer, in the feed and in an audit years later.
 *
 * @param complaint the complaint so far; null before its first entry
 * @throws Error when the entry does not follow: a first entry that registers nothing, or a hole in the versions
 */
export function evolve(complaint: Complaint | null, entry: Happening): Complaint {
  let next = complaint;
  if (entry.version !== (complaint?.version ?? 0) + 1) {
    throw new Error(`entry of version ${entry.version} does not follow version ${complaint?.version ?? 0}`);
  }
  for (const event of entry.events) next = apply(next, event, entry);
  if (next === null) throw new Error('the first entry of a complaint must register it');
  const withheld = entry.events.some((event) => 'withheld' in event && event.withheld === true);
  const decides = entry.events.some((event) => decisions.has(event.type));
  return {
    ...next,
    version: entry.version,
    lastAt: entry.at,
    movedAt: entry.actor === theSystem.id ? next.movedAt : entry.at,
    decided: decides ? { version: entry.version, at: entry.at, by: entry.actor } : next.decided,
    ...(withheld && { withheld }),
  };
}

/** What a decision made on older sight would trample on. */
const decisions: ReadonlySet<ComplaintEvent['type']> = new Set<ComplaintEvent['type']>([
  'registered',
  'reclassified',
  'assigned',
  'reassignmentUndone',
  'signed',
  'answered',
  'answerRejected',
  'answerAccepted',
  'closed',
  'reopened',
  'ruled',
  'suspended',
  'resumed',
  'convened',
  'coordinationDecided',
  'absorbed',
  'splitInto',
]);

function apply(complaint: Complaint | null, event: ComplaintEvent, entry: Happening): Complaint {
  if (event.type === 'registered') return registered(event, entry);
  if (complaint === null) throw new Error('the first event of a complaint must register it');
  return applyTo(complaint, event, entry.at, entry.actor);
}

function registered(event: Extract<ComplaintEvent, { type: 'registered' }>, entry: Happening): Complaint {
  // written out, field by field: every copy that is ever made of a complaint is several times faster than of one made by spreading
  return {
    id: event.id,
    number: event.number,
    kind: event.kind,
    urgency: event.urgency,
    urgencyReason: event.urgencyReason,
    title: event.title,
    categoryId: event.categoryId,
    districtId: event.districtId,
    place: event.place,
    channel: event.channel,
    callerId: event.callerId,
    receivedAt: event.receivedAt,
    deadline: event.deadline,
    source: event.source,
    splitFrom: event.splitFrom,
    version: 0,
    lastAt: entry.at,
    movedAt: entry.at,
    decided: { version: entry.version, at: entry.at, by: entry.actor },
    raisedAt: raisedTo({}, event.urgency, event.receivedAt),
    repeats: 0,
    state: 'registered',
    ending: null,
    cycle: 1,
    pastCycles: [],
    assignments: [],
    clocks: [],
    urges: [],
    supervisions: [],
    escalations: [],
    requests: [],
    callbacks: [],
    coordination: null,
    appointments: [],
    bounces: 0,
    mergedInto: null,
    absorbed: [],
    splitInto: [],
    closedAt: null,
  };
}

/** The first instants at which each urgency was reached, with those of a raise added. */
function raisedTo(so: Complaint['raisedAt'], urgency: Urgency, at: Instant): Complaint['raisedAt'] {
  const reached = Object.values(Urgency).filter(
    (one) => one !== 'normal' && urgencyRank[one] <= urgencyRank[urgency] && so[one] === undefined,
  );
  return { ...so, ...Object.fromEntries(reached.map((one) => [one, at])) };
}

type LaterEvent = Exclude<ComplaintEvent, { type: 'registered' }>;

function applyTo(complaint: Complaint, event: LaterEvent, at: Instant, actor: ActorRef): Complaint {
  switch (event.type) {
    case 'callerRevealed':
    case 'callerCorrected':
    case 'progressReported':
    case 'lawApplied':
      return complaint;
    case 'calledAgain':
      return { ...complaint, repeats: complaint.repeats + 1, urges: heavier(complaint.urges, 1) };
    case 'reclassified': {
      const { kind, urgency, categoryId, reason } = event;
      const raisedAt = raisedTo(complaint.raisedAt, urgency, at);
      const urgencyReason =
        urgency === complaint.urgency ? complaint.urgencyReason : urgency === 'normal' ? null : reason;
      // who made a report stays withheld whatever it is taken for afterwards: one person alone opens it to nobody
      const withheld = kind !== complaint.kind && isWithheld(complaint);
      return { ...complaint, kind, urgency, categoryId, raisedAt, urgencyReason, ...(withheld && { withheld }) };
    }
    case 'assigned':
      return assigned(complaint, event, at);
    case 'legEnded':
      return departed(complaint, event.assignmentId, 'reassigned', at);
    case 'designated':
      return withLeg(complaint, event.assignmentId, { designated: true });
    case 'reassignmentUndone':
      return undone(complaint, event, at);
    case 'signed':
      return withLeg(complaint, event.assignmentId, { state: 'signed', signedAt: at }, 'inHandling');
    case 'contacted':
      return contacted(complaint, event, at);
    case 'partWaived':
      return withLeg(complaint, event.assignmentId, { waivedFor: event.reason });
    case 'answered':
      return answered(complaint, event);
    case 'answerRejected':
      return withLeg(complaint, event.assignmentId, { state: 'signed', answeredAt: null }, 'inHandling');
    case 'answerAccepted':
      return withLeg(complaint, event.assignmentId, { state: 'accepted' }, 'accepted');
    case 'suspended':
    case 'resumed':
      // what a suspension is lies in its clock
      return complaint;
    case 'closed':
      return closed(complaint, event, at);
    case 'reopened':
      return reopened(complaint, event, at);
    case 'requested':
      return requested(complaint, event, at, actor);
    case 'ruled': {
      const { requestId, granted, reason, chargedTo, callerNotice } = event;
      const ruling = { reason, chargedTo, callerNotice, at, by: actor };
      return withRequest(complaint, requestId, { state: granted ? 'granted' : 'refused', ruling });
    }
    case 'requestEnded':
      return withRequest(complaint, event.requestId, { state: event.how });
    case 'urged':
    case 'urgeJoined':
    case 'urgeReleased':
    case 'urgeDelivered':
    case 'urgeRead':
    case 'urgeAnswered':
    case 'urgeJudged':
    case 'urgeWithdrawn':
    case 'urgeClimbed':
    case 'supervised':
    case 'supervisionReplied':
    case 'supervisionJudged':
    case 'supervisionMoved':
    case 'supervisionFollowed':
    case 'supervisionWithdrawn':
    case 'escalated':
    case 'escalationClimbed':
    case 'escalationAcknowledged':
    case 'escalationAnswered':
    case 'escalationWithdrawn':
      return pressure(complaint, event, at, actor);
    case 'callbackPlanned':
    case 'callbackTried':
    case 'callbackDone':
    case 'callbackDropped':
      return callback(complaint, event, at, actor);
    case 'convened': {
      const { memberDepartmentIds, representatives, reason } = event;
      const coordination = {
        memberDepartmentIds,
        representatives,
        reason,
        openedAt: at,
        openedBy: actor,
        decision: null,
      };
      return { ...complaint, coordination };
    }
    case 'coordinationDecided': {
      const decision = { text: event.text, leadDepartmentId: event.leadDepartmentId, at, by: actor };
      return { ...complaint, coordination: complaint.coordination && { ...complaint.coordination, decision } };
    }
    case 'absorbed':
      return {
        ...complaint,
        receivedAt: Math.min(complaint.receivedAt, event.receivedAt),
        deadline: takenOver(complaint.deadline, event.dueAt),
        repeats: complaint.repeats + event.weight,
        urges: heavier(complaint.urges, event.weight),
        absorbed: [...complaint.absorbed, event.duplicate],
      };
    case 'splitInto':
      return { ...complaint, splitInto: [...complaint.splitInto, ...event.parts] };
    case 'clockStarted':
    case 'clockStopped':
    case 'clockMissed':
    case 'clockCancelled':
    case 'clockChanged':
    case 'clockRestored':
    case 'clockCrossed':
    case 'breachMarked':
    case 'clockCorrected':
      return clockEvent(complaint, event, at);
    case 'appointed':
      return { ...complaint, appointments: [...complaint.appointments, event.appointment] };
    case 'appointmentKept':
    case 'appointmentDropped':
      return { ...complaint, appointments: complaint.appointments.filter(({ id }) => id !== event.appointmentId) };
  }
}

function requested(
  complaint: Complaint,
  { requestId: id, asked }: Extract<LaterEvent, { type: 'requested' }>,
  at: Instant,
  actor: ActorRef,
): Complaint {
  const request: Request = { ...asked, id, state: 'pending', askedAt: at, askedBy: actor, ruling: null };
  const bounces = complaint.bounces + (asked.kind === 'return' ? 1 : 0);
  return { ...complaint, bounces, requests: [...complaint.requests, request] };
}

function withRequest(
  complaint: Complaint,
  id: string,
  change: Pick<Request, 'state'> & Partial<Pick<Request, 'ruling'>>,
) {
  return { ...complaint, requests: patch<Request>(complaint.requests, id, change) };
}

/** Where nothing was promised, the promise of a duplicate is one. */
const takenOver = (deadline: Deadline, dueAt: Instant | null): Deadline =>
  deadline.kind === 'none' && dueAt !== null ? { kind: 'given', dueAt } : deadline;
