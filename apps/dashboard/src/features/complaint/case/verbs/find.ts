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

/** The current leg of a viewer's department, or undefined. */
export const ownLeg = (complaint: Acted, viewer: Viewer): ActedLeg | undefined =>
  complaint.assignments.find((leg) => isCurrent(leg) && leg.departmentId === viewer.departmentId);

/** The department of a leg, wherever it stands. */
export const departmentOf = (complaint: Pick<Acted, 'assignments'>, assignmentId: string | null): string | null =>
  complaint.assignments.find((leg) => leg.id === assignmentId)?.departmentId ?? null;

const owedUrgeStates: readonly ActedUrge['state'][] = ['sent', 'nobodyThere', 'delivered', 'read', 'hollow'];

/** True while an answer to the urge is owed. */
export const isOwed = (urge: Pick<ActedUrge, 'state'>): boolean => owedUrgeStates.includes(urge.state);

/** The latest unanswered urge of a leg. */
export const openUrge = (complaint: Acted, assignmentId: string): ActedUrge | undefined =>
  complaint.urges.findLast((urge) => urge.assignmentId === assignmentId && isOwed(urge));

/** True while an order is neither closed nor taken back. */
export const isUnsettled = ({ state }: Pick<ActedOrder, 'state'>): boolean => state === 'issued' || state === 'replied';

/** The escalation that nobody has answered, acknowledged or not. */
export const openEscalation = (complaint: Acted): ActedEscalation | undefined =>
  complaint.escalations.findLast(({ state }) => state === 'raised' || state === 'acknowledged');

/** The callback that is next: of several that wait the earliest round. */
export const nextCallback = (complaint: Acted): ActedCallback | undefined =>
  complaint.callbacks
    .filter(({ state }) => state === 'waiting')
    .toSorted((one, other) => one.cycle - other.cycle || one.round - other.round)[0];

/** Whether a promise about a leg still runs. */
const stillRuns = ({ clocks }: Acted, metric: ActedClock['metric'], assignmentId: string): boolean =>
  clocks.some(
    (clock) =>
      clock.metric === metric &&
      clock.subjectId === assignmentId &&
      (clock.state === 'running' || clock.state === 'paused'),
  );

/** Whether a department had returned it before: only a designation sends it there again. */
export const isLoop = ({ assignments }: Acted, departmentId: string | null): boolean =>
  assignments.some((leg) => leg.departmentId === departmentId && leg.state === 'returned');

/** Whether an answer to a leg now would miss the promise to speak with the caller. */
export const contactMissing = (complaint: Acted, { id }: ActedLeg): boolean => stillRuns(complaint, 'contact', id);

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

/** The leg that a request is about, by the clock where it speaks of one; null where it is about the whole. */
export function legOfRequest(complaint: Acted, request: ActedRequest): string | null {
  const clock = complaint.clocks.find(({ id }) => id === clockOf(request));
  return legOf(request) ?? (clock === undefined ? null : legOfClock(complaint, clock));
}

/** Parts that the lead's result waits for: owed, mandatory, and not yet waived. */
export const missingParts = ({ assignments }: Acted): readonly ActedLeg[] =>
  assignments.filter(
    (leg) => isCurrent(leg) && isAtWork(leg) && leg.role === 'assist' && leg.mandatory && leg.waivedFor === null,
  );
