import type { Law } from '../use-law.js';
import type { Acted, ActedEscalation, ActedLeg } from './acted.js';
import {
  isAtWork,
  isOwed,
  isUnsettled,
  legsOf,
  liveClock,
  movable,
  nextCallback,
  openEscalation,
  openOrder,
  openUrge,
  owing,
  ownLeg,
  ownRequests,
  pendingRequests,
  raisedEscalation,
} from './find.js';
import { contestableBy, forLeg } from './judges-asking.js';
import { Hold, type Verb, type Viewer } from './verb.js';
import { type Judge, type Verdict, when } from './verdict.js';

/** States in which departments work on the complaint: legs may be moved and added. */
const withDepartments: readonly Acted['state'][] = ['dispatched', 'inHandling', 'answered'];

const whileOpen =
  (judge: Judge): Judge =>
  (complaint, viewer, law) =>
    complaint.state === 'closed' ? 'absent' : judge(complaint, viewer, law);

const inState =
  (...states: readonly Acted['state'][]): Judge =>
  (complaint) =>
    when(states.includes(complaint.state));

const ownIn =
  (...states: readonly ActedLeg['state'][]): Judge =>
  (complaint, viewer) =>
    when(states.some((state) => ownLeg(complaint, viewer)?.state === state));

/** An escalation is for those of its level and of the levels above; one above the highest there is now is the highest's. */
function ofLevel(escalation: ActedEscalation | undefined, { role }: Viewer, law: Law | null): Verdict {
  if (escalation === undefined) return 'absent';
  const levels = law?.escalationLevels ?? [];
  const highest = levels.findLast(({ roles }) => roles.includes(role))?.level;
  return highest !== undefined && highest < Math.min(escalation.level, levels.length) ? Hold.aboveLevel : null;
}

export const judges: Readonly<Record<Verb, Judge>> = {
  dispatch: inState('registered'),
  notAccept: inState('registered'),
  reclassify: inState('registered', ...withDepartments),
  callAgain: whileOpen(() => null),
  withdraw: whileOpen(() => null),
  reassign: (complaint) => when(withDepartments.includes(complaint.state) && movable(complaint).length > 0),
  addAssistant: inState(...withDepartments),
  sign: ownIn('awaitingSignature'),
  recordContact: (complaint, viewer) => {
    const leg = ownLeg(complaint, viewer);
    if (leg === undefined || !isAtWork(leg)) return 'absent';
    return leg.role === 'lead' && leg.state === 'signed' && leg.contactedAt === null ? null : 'later';
  },
  reportProgress: ownIn('signed'),
  answer: (complaint, viewer) => {
    const state = ownLeg(complaint, viewer)?.state;
    return state === 'awaitingSignature' ? Hold.signFirst : when(state === 'signed');
  },
  resume: (complaint, viewer) =>
    when(legsOf(complaint, viewer).some((leg) => liveClock(complaint, 'handle', leg.id)?.state === 'paused')),
  accept: inState('answered'),
  rejectAnswer: inState('answered'),
  recordCallback: (complaint) => when(nextCallback(complaint) !== undefined),
  close: (complaint, _viewer, law) => {
    if (complaint.state !== 'accepted') return 'absent';
    if (openEscalation(complaint) !== undefined) return Hold.escalationFirst;
    return law?.callback.beforeClosing && nextCallback(complaint)?.round === 1 ? Hold.callbackFirst : null;
  },
  reopen: (complaint) =>
    when(complaint.state === 'accepted' || (complaint.state === 'closed' && complaint.ending === 'done')),
  rule: (complaint) => when(pendingRequests(complaint).length > 0),
  askReturn: whileOpen(forLeg('return')),
  askExtension: whileOpen(forLeg('extension')),
  askSuspension: whileOpen(forLeg('suspension')),
  askBackdate: whileOpen(forLeg('backdate')),
  askLowerUrgency: whileOpen((complaint) => {
    if (complaint.urgency === 'normal') return 'absent';
    return pendingRequests(complaint).some(({ kind }) => kind === 'lowerUrgency') ? Hold.asked : null;
  }),
  askEvidence: (complaint, viewer) => when(contestableBy(complaint, viewer, 'evidence').length > 0),
  askAppeal: (complaint, viewer) => when(contestableBy(complaint, viewer, 'appeal').length > 0),
  withdrawRequest: (complaint, viewer) => when(ownRequests(complaint, viewer).length > 0),
  urge: whileOpen((complaint) => (owing(complaint).length === 0 ? Hold.nobodyOwes : null)),
  answerUrge: (complaint, viewer) => {
    const leg = ownLeg(complaint, viewer);
    return when(leg !== undefined && openUrge(complaint, leg.id) !== undefined);
  },
  judgeUrge: (complaint) => when(complaint.urges.some(({ state }) => state === 'answered')),
  withdrawUrge: whileOpen((complaint) => when(complaint.urges.some(isOwed))),
  supervise: whileOpen((complaint) => {
    const legs = owing(complaint);
    if (legs.length === 0) return 'absent';
    return legs.every((leg) => openOrder(complaint, leg.id) !== undefined) ? Hold.orderPending : null;
  }),
  replySupervision: (complaint, viewer) => {
    const leg = ownLeg(complaint, viewer);
    return when(leg !== undefined && openOrder(complaint, leg.id)?.state === 'issued');
  },
  judgeSupervision: (complaint) => when(complaint.supervisions.some(({ state }) => state === 'replied')),
  lowerSupervision: (complaint) => when(complaint.supervisions.some(isUnsettled)),
  escalate: whileOpen((complaint) => (openEscalation(complaint) === undefined ? null : Hold.escalationPending)),
  acknowledge: (complaint, viewer, law) => ofLevel(raisedEscalation(complaint), viewer, law),
  answerEscalation: (complaint, viewer, law) => ofLevel(openEscalation(complaint), viewer, law),
  withdrawEscalation: (complaint, viewer, law) => ofLevel(openEscalation(complaint), viewer, law),
  convene: whileOpen((complaint) => when(complaint.coordination === null || complaint.coordination.decision !== null)),
  decide: (complaint) =>
    when(
      complaint.coordination !== null &&
        complaint.coordination.decision === null &&
        (complaint.state === 'registered' || withDepartments.includes(complaint.state)),
    ),
  merge: whileOpen(() => null),
  split: whileOpen(() => null),
};
