import type { Role } from '@watchfloor/domain/vocabulary';
import { graphql, type ResultOf } from '../../../graphql.js';

/** What decides which verbs a complaint offers. */
export const CaseVerbs_Complaint = graphql(`
  fragment CaseVerbs_Complaint on Complaint @_unmask {
    id
    number
    title
    version
    state
    assignments { id departmentId role state openedAt leftAt }
    urges { id assignmentId state reason sentAt sentBy }
    escalations { id state level reason raisedAt raisedBy }
  }
`);

export type Acted = ResultOf<typeof CaseVerbs_Complaint>;
export type ActedLeg = Acted['assignments'][number];

/** Everything a person can do to one complaint. */
export const Verb = {
  dispatch: 'dispatch',
  sign: 'sign',
  answer: 'answer',
  answerUrge: 'answerUrge',
  accept: 'accept',
  close: 'close',
  urge: 'urge',
  reassign: 'reassign',
  escalate: 'escalate',
  acknowledge: 'acknowledge',
  addAssistant: 'addAssistant',
  callAgain: 'callAgain',
} as const;
export type Verb = (typeof Verb)[keyof typeof Verb];

const center: readonly Role[] = ['supervisor', 'admin'];
const command: readonly Role[] = ['supervisor', 'leader', 'admin'];
const liaison: readonly Role[] = ['liaison'];

/** Which roles are offered a verb. The server decides; this only spares people a certain refusal. */
const offeredTo: Readonly<Record<Verb, readonly Role[]>> = {
  dispatch: center,
  sign: liaison,
  answer: liaison,
  answerUrge: liaison,
  accept: center,
  close: center,
  urge: center,
  reassign: center,
  escalate: command,
  acknowledge: command,
  addAssistant: center,
  callAgain: center,
};

/** Why a verb that is shown cannot be used now; the words are `complaint.hold.<id>`. */
export const Hold = {
  urgePending: 'urgePending',
  nobodyOwes: 'nobodyOwes',
  escalationPending: 'escalationPending',
  signFirst: 'signFirst',
  closed: 'closed',
  taken: 'taken',
  notEscalated: 'notEscalated',
} as const;
export type Hold = (typeof Hold)[keyof typeof Hold];

/** A verb to show: usable when `hold` is null. */
export interface Offer {
  readonly verb: Verb;
  readonly hold: Hold | null;
}

export interface Viewer {
  readonly role: Role;
  readonly departmentId: string | null;
}

/** States in which departments work on the complaint: legs may be moved and added. */
const withDepartments: readonly Acted['state'][] = ['dispatched', 'inHandling', 'answered'];

const isCurrent = (leg: ActedLeg): boolean => leg.leftAt === null;

/** Current legs of which a signature or an answer is still owed. */
export const owing = (complaint: Acted): readonly ActedLeg[] =>
  complaint.assignments.filter(
    (leg) => isCurrent(leg) && (leg.state === 'awaitingSignature' || leg.state === 'signed'),
  );

/** Current legs that may still go to another department. */
export const movable = (complaint: Acted): readonly ActedLeg[] =>
  complaint.assignments.filter((leg) => isCurrent(leg) && leg.state !== 'accepted');

/** The current leg of a viewer's department, or undefined. */
export const ownLeg = (complaint: Acted, viewer: Viewer): ActedLeg | undefined =>
  complaint.assignments.find((leg) => isCurrent(leg) && leg.departmentId === viewer.departmentId);

/** The latest unanswered urge of a leg. */
export const openUrge = (complaint: Acted, assignmentId: string): Acted['urges'][number] | undefined =>
  complaint.urges.findLast((urge) => urge.assignmentId === assignmentId && urge.state === 'sent');

/** The escalation that nobody has acknowledged. */
export const openEscalation = (complaint: Acted): Acted['escalations'][number] | undefined =>
  complaint.escalations.findLast((escalation) => escalation.state === 'raised');

type Judge = (complaint: Acted, viewer: Viewer) => Hold | null | 'absent';

const whileOpen =
  (judge: Judge): Judge =>
  (complaint, viewer) =>
    complaint.state === 'closed' ? 'absent' : judge(complaint, viewer);

const inState =
  (...states: readonly Acted['state'][]): Judge =>
  (complaint) =>
    states.includes(complaint.state) ? null : 'absent';

const judges: Readonly<Record<Verb, Judge>> = {
  dispatch: inState('registered'),
  sign: (complaint, viewer) => (ownLeg(complaint, viewer)?.state === 'awaitingSignature' ? null : 'absent'),
  answer: (complaint, viewer) => {
    const state = ownLeg(complaint, viewer)?.state;
    if (state === 'awaitingSignature') return Hold.signFirst;
    return state === 'signed' ? null : 'absent';
  },
  answerUrge: (complaint, viewer) => {
    const leg = ownLeg(complaint, viewer);
    return leg !== undefined && openUrge(complaint, leg.id) !== undefined ? null : 'absent';
  },
  accept: inState('answered'),
  close: inState('accepted'),
  urge: whileOpen((complaint) => {
    const legs = owing(complaint);
    if (legs.length === 0) return Hold.nobodyOwes;
    return legs.every((leg) => openUrge(complaint, leg.id) !== undefined) ? Hold.urgePending : null;
  }),
  reassign: (complaint) =>
    withDepartments.includes(complaint.state) && movable(complaint).length > 0 ? null : 'absent',
  escalate: whileOpen((complaint) => (openEscalation(complaint) === undefined ? null : Hold.escalationPending)),
  acknowledge: (complaint) => (openEscalation(complaint) === undefined ? 'absent' : null),
  addAssistant: inState(...withDepartments),
  callAgain: whileOpen(() => null),
};

/** The verbs a viewer is offered on a complaint: one that makes no sense now is absent, one that waits says for what. */
export function offersFor(complaint: Acted, viewer: Viewer): readonly Offer[] {
  return Object.values(Verb).flatMap((verb) => {
    if (!offeredTo[verb].includes(viewer.role)) return [];
    const verdict = judges[verb](complaint, viewer);
    return verdict === 'absent' ? [] : [{ verb, hold: verdict }];
  });
}

const next: readonly Verb[] = ['acknowledge', 'answerUrge', 'dispatch', 'sign', 'answer', 'accept', 'close'];

/** The one verb that moves the complaint on now, to be shown strongest; null when the next step is somebody else's. */
export const nextStep = (offers: readonly Offer[]): Verb | null =>
  next.find((verb) => offers.some((offer) => offer.verb === verb && offer.hold === null)) ?? null;
