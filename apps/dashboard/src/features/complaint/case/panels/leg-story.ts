import { graphql, type ResultOf } from '../../../../graphql.js';
import { isOwed } from '../verbs/find.js';

export const LegStory_Complaint = graphql(`
  fragment LegStory_Complaint on Complaint @_unmask {
    assignments {
      id
      departmentId
      role
      state
      mandatory
      designated
      replaces
      openedAt
      signedAt
      contactTries
      contactedAt
      answeredAt
      waivedFor
      leftAt
    }
    urges { id assignmentId state sentAt }
    supervisions { id assignmentId state issuedAt }
    clocks { metric subjectId state pauses { from to cause } }
  }
`);

type Told = ResultOf<typeof LegStory_Complaint>;
export type StoryLeg = Told['assignments'][number];

/** What a department still owes on its leg, since when, and who waits for it. */
export interface Debt {
  readonly what: 'supervisionReply' | 'urgeAnswer' | 'signature' | 'result' | 'part';
  readonly since: string;
  /** The department that waits; null for the center. */
  readonly waiting: string | null;
}

/** What a current leg owes, the loudest first: an order, an urge, then the signature, then the work itself. */
export function debtOf(leg: StoryLeg, told: Pick<Told, 'assignments' | 'urges' | 'supervisions'>): Debt | null {
  if (leg.leftAt !== null) return null;
  const order = told.supervisions.findLast(({ assignmentId, state }) => assignmentId === leg.id && state === 'issued');
  if (order !== undefined) return { what: 'supervisionReply', since: order.issuedAt, waiting: null };
  const urge = told.urges.findLast((candidate) => candidate.assignmentId === leg.id && isOwed(candidate));
  if (urge !== undefined) return { what: 'urgeAnswer', since: urge.sentAt, waiting: null };
  if (leg.state === 'awaitingSignature') return { what: 'signature', since: leg.openedAt, waiting: null };
  if (leg.state !== 'signed') return null;
  const since = leg.signedAt ?? leg.openedAt;
  if (leg.role === 'lead') return { what: 'result', since, waiting: null };
  const lead = told.assignments.find(({ role, leftAt }) => role === 'lead' && leftAt === null);
  return { what: 'part', since, waiting: lead?.departmentId ?? null };
}

/** In which pause a leg's handling clock stands still; null while it runs. */
export function pauseOf(leg: StoryLeg, { clocks }: Pick<Told, 'clocks'>): { since: string; cause: string } | null {
  const clock = clocks.find(
    ({ metric, subjectId, state }) => metric === 'handle' && subjectId === leg.id && state === 'paused',
  );
  const open = clock?.pauses.find(({ to }) => to === null);
  return open === undefined ? null : { since: open.from, cause: open.cause };
}

/** Current legs, the lead first, then those whose department has left, the latest first. */
export function arrangedLegs(legs: readonly StoryLeg[]): { current: readonly StoryLeg[]; left: readonly StoryLeg[] } {
  const rank = (leg: StoryLeg): number => (leg.role === 'lead' ? 0 : 1);
  return {
    current: legs.filter((leg) => leg.leftAt === null).toSorted((one, other) => rank(one) - rank(other)),
    left: legs.filter((leg) => leg.leftAt !== null).toReversed(),
  };
}
