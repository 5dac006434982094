import { grantOf } from '@watchfloor/domain/rights/may';
import { clockOf, legOf } from '../request-fragment.js';
import type {
  Acted,
  ActedCallback,
  ActedClock,
  ActedEscalation,
  ActedLeg,
  ActedOrder,
  ActedRequest,
  ActedUrge,
} from './acted.js';
import type { Viewer } from './verb.js';

/** True while a department still has the leg. */
export const isCurrent = (leg: Pick<ActedLeg, 'leftAt'>): boolean => leg.leftAt === null;

/** True while a signature or an answer of the leg is owed. */
export const isAtWork = ({ state }: Pick<ActedLeg, 'state'>): boolean =>
  state === 'awaitingSignature' || state === 'signed';

/** Current legs of which a signature or an answer is still owed. */
export const owing = (complaint: Acted): readonly ActedLeg[] =>
  complaint.assignments.filter((leg) => isCurrent(leg) && isAtWork(leg));

/** Current legs that may still go to another department. */
export const movable = (complaint: Acted): readonly ActedLeg[] =>
  complaint.assignments.filter((leg) => isCurrent(leg) && leg.state !== 'accepted');

/** The current leg of a viewer's department, or undefined. */
export const ownLeg = (complaint: Acted, viewer: Viewer): ActedLeg | undefined =>
  complaint.assignments.find((leg) => isCurrent(leg) && leg.departmentId === viewer.departmentId);

/** The legs that a viewer may ask something for: those of the own department, or all of them. */
export function legsOf(complaint: Acted, viewer: Viewer): readonly ActedLeg[] {
  const current = complaint.assignments.filter(isCurrent);
  const ownOnly = grantOf(viewer.role, 'askExtension') === 'ownLeg';
  return ownOnly ? current.filter((leg) => leg.departmentId === viewer.departmentId) : current;
}

/** The department of a leg, wherever it stands. */
export const departmentOf = (complaint: Pick<Acted, 'assignments'>, assignmentId: string | null): string | null =>
  complaint.assignments.find((leg) => leg.id === assignmentId)?.departmentId ?? null;

const owedUrgeStates: readonly ActedUrge['state'][] = ['sent', 'nobodyThere', 'delivered', 'read', 'hollow'];

/** True while an answer to the urge is owed. */
export const isOwed = (urge: Pick<ActedUrge, 'state'>): boolean => owedUrgeStates.includes(urge.state);

/** The latest unanswered urge of a leg. */
export const openUrge = (complaint: Acted, assignmentId: string): ActedUrge | undefined =>
  complaint.urges.findLast((urge) => urge.assignmentId === assignmentId && isOwed(urge));

/** The order on a leg that is not settled. */
export const openOrder = (complaint: Acted, assignmentId: string): ActedOrder | undefined =>
  complaint.supervisions.findLast((order) => order.assignmentId === assignmentId && isUnsettled(order));

export const isUnsettled = ({ state }: Pick<ActedOrder, 'state'>): boolean => state === 'issued' || state === 'replied';

/** The escalation that nobody has answered, acknowledged or not. */
export const openEscalation = (complaint: Acted): ActedEscalation | undefined =>
  complaint.escalations.findLast(({ state }) => state === 'raised' || state === 'acknowledged');

/** The escalation that nobody has acknowledged. */
export const raisedEscalation = (complaint: Acted): ActedEscalation | undefined =>
  complaint.escalations.findLast(({ state }) => state === 'raised');

/** What waits for its ruling, oldest first. */
export const pendingRequests = (complaint: Acted): readonly ActedRequest[] =>
  complaint.requests.filter(({ state }) => state === 'pending');

/** The callback that is next: of several that wait the earliest round. */
export const nextCallback = (complaint: Acted): ActedCallback | undefined =>
  complaint.callbacks
    .filter(({ state }) => state === 'waiting')
    .toSorted((one, other) => one.cycle - other.cycle || one.round - other.round)[0];

/** The live clock of a metric and a leg. */
export const liveClock = (
  complaint: Acted,
  metric: ActedClock['metric'],
  assignmentId: string,
): ActedClock | undefined =>
  complaint.clocks.find(
    (clock) =>
      clock.metric === metric &&
      clock.subjectId === assignmentId &&
      (clock.state === 'running' || clock.state === 'paused'),
  );

/** Whether a department had returned it before: only a designation sends it there again. */
export const isLoop = ({ assignments }: Acted, departmentId: string | null): boolean =>
  assignments.some((leg) => leg.departmentId === departmentId && leg.state === 'returned');

/** Whether an answer to a leg now would miss the promise to speak with the caller. */
export const contactMissing = (complaint: Acted, { id }: ActedLeg): boolean =>
  liveClock(complaint, 'contact', id) !== undefined;

/** What has or presses a leg. */
interface OfLegs {
  readonly assignments: readonly { readonly id: string }[];
  readonly urges: readonly { readonly id: string; readonly assignmentId: string }[];
  readonly supervisions: readonly { readonly id: string; readonly assignmentId: string }[];
}

/** The leg that a clock, by its urge or its order, binds; null for clocks of the center. */
export function legOfClock(
  complaint: OfLegs,
  { metric, subjectId }: Pick<ActedClock, 'metric' | 'subjectId'>,
): string | null {
  if (metric === 'ruling' || subjectId === null) return null;
  const pressing =
    complaint.urges.find(({ id }) => id === subjectId) ?? complaint.supervisions.find(({ id }) => id === subjectId);
  const assignmentId = pressing?.assignmentId ?? subjectId;
  return complaint.assignments.some(({ id }) => id === assignmentId) ? assignmentId : null;
}

/** Deadlines that were missed and may still be contested by this viewer. */
export const contestable = (complaint: Acted, viewer: Viewer): readonly ActedClock[] =>
  complaint.clocks.filter((clock) => {
    if (clock.breach?.state !== 'standing') return false;
    const leg = legOfClock(complaint, clock);
    const ownOnly = grantOf(viewer.role, 'askAppeal') === 'ownLeg';
    return !ownOnly || (leg !== null && departmentOf(complaint, leg) === viewer.departmentId);
  });

/** Requests that this viewer may take back: what the own department asked, or at the center what was asked here. */
export const ownRequests = (complaint: Acted, viewer: Viewer): readonly ActedRequest[] =>
  pendingRequests(complaint).filter((request) =>
    grantOf(viewer.role, 'withdrawRequest') === 'ownLeg'
      ? departmentOf(complaint, legOfRequest(complaint, request)) === viewer.departmentId
      : request.askedBy === viewer.name,
  );

/** The leg that a request is about, by the clock where it speaks of one; null where it is about the whole. */
export function legOfRequest(complaint: Acted, request: ActedRequest): string | null {
  const clock = complaint.clocks.find(({ id }) => id === clockOf(request));
  return legOf(request) ?? (clock === undefined ? null : legOfClock(complaint, clock));
}

/** Parts that the lead's result waits for: owed, mandatory, and not yet waived. */
export const missingParts = (complaint: Acted): readonly ActedLeg[] =>
  owing(complaint).filter((leg) => leg.role === 'assist' && leg.mandatory && leg.waivedFor === null);
