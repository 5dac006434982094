import { type Clock, isLive } from '../../src/clock.js';
import { type Complaint, isCurrent, isOwed, isPending, isUnsettled } from '../../src/complaint.js';
import { hasReason } from '../../src/decide/appointments.js';
import type { Context } from '../../src/decision.js';
import { liveClocksOfLeg } from '../../src/evolve/clocks.js';
import { queueItemOf } from '../../src/queue-item.js';
import { legOfRequest, matterOf } from '../../src/request.js';
import type { AssignmentState, ComplaintState } from '../../src/vocabulary.js';

type Rule = (complaint: Complaint, context: Context) => boolean;

/** What holds of every complaint at every moment, each rule by its name. */
const rules: Readonly<Record<string, Rule>> = {
  'exactly one department leads, from dispatch on': ({ state, assignments }) => {
    const leads = assignments.filter((leg) => isCurrent(leg) && leg.role === 'lead').length;
    return state === 'registered' ? leads === 0 : leads === 1 || (state === 'closed' && assignments.length === 0);
  },
  'no department has two legs': ({ assignments }) =>
    unique(assignments.filter(isCurrent).map(({ departmentId }) => departmentId)),
  'the complaint stands where its lead stands': ({ state, assignments }) => {
    const lead = assignments.find((leg) => isCurrent(leg) && leg.role === 'lead');
    return state === 'closed' || lead === undefined || standing[state] === lead.state;
  },
  'a cycle for every time it was answered anew': ({ cycle, pastCycles }) => cycle === pastCycles.length + 1,
  'what has closed says how, and nothing else does': ({ state, ending, closedAt }) =>
    (state === 'closed') === (ending !== null) && (state === 'closed') === (closedAt !== null),

  'each clock is fair': ({ clocks }) => clocks.every(isFair),
  'a verdict agrees with its breach': ({ clocks }) => clocks.every(isConsistent),
  'one live clock for each promise': ({ clocks }) =>
    unique(clocks.filter(isLive).map(({ metric, subjectId }) => `${metric} of ${subjectId}`)),
  'no clock runs against a department that has left': (complaint) =>
    complaint.assignments.every((leg) => isCurrent(leg) || liveClocksOfLeg(complaint, leg.id).length === 0),
  'after the end only callbacks and contested breaches are on the clock': ({ state, clocks, requests }) =>
    state !== 'closed' ||
    clocks.filter(isLive).every(({ metric, subjectId }) => {
      const request = requests.find(({ id }) => id === subjectId);
      return metric === 'callback' || request?.kind === 'appeal' || request?.kind === 'evidence';
    }),
  'only handling stands still': ({ clocks }) =>
    clocks.every(({ metric, state }) => state !== 'paused' || metric === 'handle'),
  'no warning, no breach of the end of a window': ({ clocks }) =>
    clocks.every(({ metric, crossed, breach }) => metric !== 'returnWindow' || (crossed === null && breach === null)),

  'what is asked is about something that is open': ({ state, requests, assignments, supervisions }) =>
    requests
      .filter((request) => request.state === 'pending')
      .every((request) => {
        if (request.kind === 'appeal' || request.kind === 'evidence') return true;
        if (request.kind === 'lowerSupervision') {
          return supervisions.some((order) => order.id === request.supervisionId && isUnsettled(order));
        }
        const leg = assignments.find(({ id }) => id === legOfRequest(request));
        return request.kind === 'lowerUrgency' ? state !== 'closed' : leg !== undefined && isPending(leg);
      }),
  'the same is asked once at a time': ({ requests }) =>
    unique(
      requests.filter(({ state }) => state === 'pending').map((request) => `${request.kind} ${matterOf(request)}`),
    ),
  'nobody rules on what they asked': ({ requests }) => requests.every(({ askedBy, ruling }) => ruling?.by !== askedBy),

  'one unanswered urge on a leg, and only on one that owes': ({ urges, assignments }) => {
    const owed = urges.filter(isOwed).map(({ assignmentId }) => assignmentId);
    return unique(owed) && assignments.every((leg) => isPending(leg) || !owed.includes(leg.id));
  },
  'one unsettled order on a leg, and only on a current one': ({ supervisions, assignments }) => {
    const open = supervisions.filter(isUnsettled).map(({ assignmentId }) => assignmentId);
    return unique(open) && assignments.every((leg) => isCurrent(leg) || !open.includes(leg.id));
  },
  'one open escalation, at a level that there is': ({ escalations }, { law }) => {
    const open = escalations.filter(({ state }) => state === 'raised' || state === 'acknowledged');
    const { length: top } = law.policy.escalation.levels;
    return open.length <= 1 && escalations.every(({ level }) => level >= 1 && level <= top);
  },
  'nothing is open on a closed complaint': ({ state, urges, supervisions, escalations }) =>
    state !== 'closed' ||
    (!urges.some(isOwed) &&
      !supervisions.some(isUnsettled) &&
      escalations.every((one) => one.state === 'answered' || one.state === 'withdrawn')),
  'callbacks wait only for a result, each on its clock': ({ state, ending, callbacks, clocks }) =>
    callbacks
      .filter((one) => one.state === 'waiting')
      .every(
        ({ id }) =>
          (state === 'accepted' || ending === 'done') &&
          clocks.some((clock) => clock.metric === 'callback' && clock.subjectId === id && isLive(clock)),
      ),

  'only a callback that waits says from when it is tried again, and that is after its last try': ({ callbacks }) =>
    callbacks.every(
      ({ state, tries, notBefore }) =>
        notBefore === undefined || (state === 'waiting' && notBefore > (tries.at(-1)?.at ?? Number.POSITIVE_INFINITY)),
    ),

  'every appointment has its reason': (complaint, context) =>
    complaint.appointments.every((appointment) => hasReason(complaint, appointment, context)) &&
    unique(complaint.appointments.map(({ id }) => id)),
  'a clock that stands still has one appointment to run on': ({ clocks, appointments }) =>
    clocks
      .filter(({ state }) => state === 'paused')
      .every(
        ({ subjectId }) =>
          appointments.filter((one) => one.purpose === 'endPause' && one.subjectId === subjectId).length === 1,
      ),

  'the row shows what is current': (complaint) => {
    const item = queueItemOf(complaint);
    const running = complaint.clocks.filter(({ state, metric }) => state === 'running' && metric !== 'returnWindow');
    const soonest = running.length === 0 ? null : Math.min(...running.map(({ dueAt }) => dueAt));
    return item.legs.length === complaint.assignments.filter(isCurrent).length && item.nextDueAt === soonest;
  },
  'whoever is waited for has a leg': (complaint) => {
    const current = complaint.assignments.filter(isCurrent).map(({ departmentId }) => departmentId);
    return queueItemOf(complaint).pending.every(({ owing }) => owing === null || current.includes(owing));
  },
};

/** @throws Error that names every rule which a complaint breaks */
export function assertLawful(complaint: Complaint, context: Context): void {
  const broken = Object.keys(rules).filter((name) => rules[name]?.(complaint, context) === false);
  if (broken.length > 0) throw new Error(`broken: ${broken.join('; ')}\n${JSON.stringify(complaint, null, 1)}`);
}

const standing: Readonly<Record<Exclude<ComplaintState, 'closed'>, AssignmentState | null>> = {
  registered: null,
  dispatched: 'awaitingSignature',
  inHandling: 'signed',
  answered: 'answered',
  accepted: 'accepted',
};

const unique = (all: readonly string[]): boolean => new Set(all).size === all.length;

function isFair({ startedAt, earlyAt, nearAt, dueAt, state, stoppedAt, pauses }: Clock): boolean {
  const inOrder = earlyAt <= nearAt && nearAt <= dueAt && (dueAt < startedAt || startedAt <= earlyAt);
  const live = state === 'running' || state === 'paused';
  const standsStill = pauses.some(({ to }) => to === null);
  return inOrder && live === (stoppedAt === null) && (!live || standsStill === (state === 'paused'));
}

function isConsistent({ state, stoppedAt, dueAt, breach }: Clock): boolean {
  if (state === 'met') return (stoppedAt ?? 0) <= dueAt && (breach === null || breach.state === 'waived');
  // a promise that was passed over is missed at the very instant of its breach
  if (state === 'missed') return breach !== null && (stoppedAt ?? 0) >= Math.min(dueAt + 1, breach.at);
  return true;
}
