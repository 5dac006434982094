import type { ActorRef } from './actor.js';
import type { Clock } from './clock.js';
import type { Assignment, Complaint, Escalation, Urge } from './complaint.js';
import type { ComplaintEvent, LogEntry } from './event.js';
import type { Instant } from './time.js';
import type { ComplaintState } from './vocabulary.js';

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
  const decides = entry.events.some((event) => decisions.has(event.type));
  return {
    ...next,
    version: entry.version,
    lastAt: entry.at,
    decided: decides ? { version: entry.version, at: entry.at, by: entry.actor } : next.decided,
  };
}

/** What a decision made on older sight would trample on. */
const decisions: ReadonlySet<ComplaintEvent['type']> = new Set<ComplaintEvent['type']>([
  'registered',
  'assigned',
  'signed',
  'answered',
  'answerAccepted',
  'closed',
]);

function apply(complaint: Complaint | null, event: ComplaintEvent, entry: Happening): Complaint {
  if (event.type === 'registered') return registered(event, entry);
  if (complaint === null) throw new Error('the first event of a complaint must register it');
  return applyTo(complaint, event, entry.at, entry.actor);
}

function registered(event: Extract<ComplaintEvent, { type: 'registered' }>, entry: Happening): Complaint {
  const { type: _type, details: _details, ...given } = event;
  return {
    ...given,
    version: 0,
    lastAt: entry.at,
    decided: { version: entry.version, at: entry.at, by: entry.actor },
    repeats: 0,
    state: 'registered',
    assignments: [],
    clocks: [],
    urges: [],
    escalations: [],
    closedAt: null,
  };
}

type LaterEvent = Exclude<ComplaintEvent, { type: 'registered' }>;

function applyTo(complaint: Complaint, event: LaterEvent, at: Instant, actor: ActorRef): Complaint {
  switch (event.type) {
    case 'assigned':
      return assigned(complaint, event, at);
    case 'signed':
      return withLeg(complaint, event.assignmentId, { state: 'signed', signedAt: at }, 'inHandling');
    case 'answered':
      return withLeg(complaint, event.assignmentId, { state: 'answered', answeredAt: at }, 'answered');
    case 'answerAccepted':
      return withLeg(complaint, event.assignmentId, { state: 'accepted' }, 'accepted');
    case 'closed':
      return { ...complaint, state: 'closed', closedAt: at };
    case 'calledAgain':
      return { ...complaint, repeats: complaint.repeats + 1 };
    case 'urged': {
      const { urgeId: id, assignmentId, reason } = event;
      const urge: Urge = { id, assignmentId, reason, state: 'sent', sentAt: at, sentBy: actor, answer: null };
      return { ...complaint, urges: [...complaint.urges, urge] };
    }
    case 'urgeAnswered': {
      const { progress, nextStep, promisedAt } = event;
      const answer = { progress, nextStep, promisedAt, answeredAt: at, answeredBy: actor };
      return { ...complaint, urges: patch(complaint.urges, event.urgeId, { state: 'answered', answer }) };
    }
    case 'escalated': {
      const { escalationId: id, cause, level, reason } = event;
      const escalation: Escalation = {
        id,
        cause,
        level,
        reason,
        state: 'raised',
        raisedAt: at,
        raisedBy: actor,
        acknowledgedAt: null,
        acknowledgedBy: null,
      };
      return { ...complaint, escalations: [...complaint.escalations, escalation] };
    }
    case 'escalationAcknowledged': {
      const acknowledged = { state: 'acknowledged', acknowledgedAt: at, acknowledgedBy: actor } as const;
      return { ...complaint, escalations: patch(complaint.escalations, event.escalationId, acknowledged) };
    }
    case 'callerRevealed':
      return complaint;
    case 'clockStarted':
      return { ...complaint, clocks: [...complaint.clocks, event.clock] };
    case 'clockStopped':
      return withClock(complaint, event.clockId, (clock) => ({
        state: at <= clock.dueAt ? 'met' : 'missed',
        stoppedAt: at,
      }));
    case 'clockCancelled':
      return withClock(complaint, event.clockId, () => ({ state: 'cancelled', stoppedAt: at }));
    case 'clockCrossed':
      return withClock(complaint, event.clockId, () => ({ crossed: event.threshold }));
  }
}

function assigned(complaint: Complaint, event: Extract<LaterEvent, { type: 'assigned' }>, at: Instant): Complaint {
  const { assignmentId: id, departmentId, role, replaces } = event;
  const leg: Assignment = {
    id,
    departmentId,
    role,
    state: 'awaitingSignature',
    openedAt: at,
    signedAt: null,
    answeredAt: null,
    leftAt: null,
  };
  const left = replaces === null ? complaint.assignments : patch(complaint.assignments, replaces, departed(at));
  const urges = complaint.urges.map(
    (urge): Urge => (urge.assignmentId === replaces && urge.state === 'sent' ? { ...urge, state: 'lapsed' } : urge),
  );
  const state = role === 'lead' ? 'dispatched' : complaint.state;
  return { ...complaint, state, urges, assignments: [...left, leg] };
}

const departed = (at: Instant): Partial<Assignment> => ({ state: 'reassigned', leftAt: at });

/** Changes a leg; what the lead does moves the complaint, too. */
function withLeg(
  complaint: Complaint,
  id: string,
  change: Partial<Assignment>,
  leadMovesTo: ComplaintState,
): Complaint {
  const leads = complaint.assignments.some((leg) => leg.id === id && leg.role === 'lead');
  return {
    ...complaint,
    state: leads ? leadMovesTo : complaint.state,
    assignments: patch(complaint.assignments, id, change),
  };
}

function withClock(complaint: Complaint, id: string, change: (clock: Clock) => Partial<Clock>): Complaint {
  const clocks = complaint.clocks.map((clock) => (clock.id === id ? { ...clock, ...change(clock) } : clock));
  return { ...complaint, clocks };
}

function patch<T extends { readonly id: string }>(all: readonly T[], id: string, change: Partial<T>): readonly T[] {
  return all.map((one) => (one.id === id ? { ...one, ...change } : one));
}
