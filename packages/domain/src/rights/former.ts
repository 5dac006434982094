import { type Scope, visible } from '../access.js';
import type { ActorRef } from '../actor.js';
import type { Assignment, Complaint } from '../complaint.js';
import type { ComplaintEvent } from '../event.js';

/**
 * Whether a fact is what the department of its leg did itself. That alone a department goes on reading of a complaint that was
 * taken from it: not what others said to it or of it, and nothing that came after. Total, and closed for what is added.
 * `byMembers`: the center does the same, so it is the department's where somebody of the department did it.
 */
const departmentsDo: Readonly<Record<ComplaintEvent['type'], boolean | 'byMembers'>> = {
  // its own doing
  signed: true,
  contacted: true,
  progressReported: true,
  answered: true,
  requested: 'byMembers',
  urgeRead: true,
  urgeAnswered: true,
  supervisionReplied: true,
  // what the complaint is, and whose it is
  registered: false,
  calledAgain: false,
  reclassified: false,
  callerRevealed: false,
  callerCorrected: false,
  assigned: false,
  legEnded: false,
  designated: false,
  reassignmentUndone: false,
  // what the center makes of it
  answerRejected: false,
  answerAccepted: false,
  closed: false,
  reopened: false,
  suspended: false,
  resumed: false,
  ruled: false,
  requestEnded: false,
  // what presses it
  urged: false,
  urgeJoined: false,
  urgeReleased: false,
  urgeDelivered: false,
  urgeJudged: false,
  urgeWithdrawn: false,
  urgeClimbed: false,
  supervised: false,
  supervisionJudged: false,
  supervisionMoved: false,
  supervisionFollowed: false,
  supervisionWithdrawn: false,
  escalated: false,
  escalationClimbed: false,
  escalationAcknowledged: false,
  escalationAnswered: false,
  escalationWithdrawn: false,
  // of others; a part is waived by the lead, on the leg of whoever assists
  partWaived: false,
  callbackPlanned: false,
  callbackTried: false,
  callbackDone: false,
  callbackDropped: false,
  convened: false,
  coordinationDecided: false,
  absorbed: false,
  splitInto: false,
  lawApplied: false,
  // by the product
  clockStarted: false,
  clockStopped: false,
  clockMissed: false,
  clockCancelled: false,
  clockChanged: false,
  clockRestored: false,
  clockCrossed: false,
  breachMarked: false,
  clockCorrected: false,
  appointed: false,
  appointmentKept: false,
  appointmentDropped: false,
};

/** A leg that its department has no more. */
export type FormerLeg = Assignment & { readonly leftAt: number };

/**
 * The legs that a department had of a complaint that it does not see any more, in their order. None for whoever sees it, and
 * for whoever never had it.
 */
export function formerLegs(scope: Scope, complaint: Complaint): readonly FormerLeg[] {
  if (scope.kind !== 'department' || visible(scope, complaint)) return [];
  const { departmentId } = scope;
  return complaint.assignments.filter(
    (leg): leg is FormerLeg => leg.departmentId === departmentId && leg.leftAt !== null,
  );
}

/** A fact of a history, the leg that it is about, and who did it. */
interface Fact {
  readonly verb: ComplaintEvent['type'];
  readonly assignmentId?: string | null;
  readonly at: number;
  readonly actor: ActorRef;
}

/**
 * Whether a fact is what the department did itself while it had one of these legs.
 *
 * @param members everybody who acts, or ever acted, for the department
 */
export function isOwnDoing(fact: Fact, legs: readonly FormerLeg[], members: ReadonlySet<ActorRef>): boolean {
  const { verb, assignmentId, at, actor } = fact;
  const does = departmentsDo[verb] ?? false;
  if (does === false || (does === 'byMembers' && !members.has(actor))) return false;
  return legs.some(({ id, leftAt }) => id === assignmentId && at <= leftAt);
}
