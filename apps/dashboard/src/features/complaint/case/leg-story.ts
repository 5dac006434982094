import { graphql, type ResultOf } from '../../../graphql.js';

export const LegStory_Complaint = graphql(`
  fragment LegStory_Complaint on Complaint @_unmask {
    assignments { id departmentId role state openedAt signedAt answeredAt leftAt }
    urges { id assignmentId state sentAt }
  }
`);

type Told = ResultOf<typeof LegStory_Complaint>;
export type StoryLeg = Told['assignments'][number];

/** What a department still owes on its leg, and since when; null when it owes nothing. */
export interface Debt {
  readonly what: 'signature' | 'answer' | 'urgeAnswer';
  readonly since: string;
}

/** What each current leg owes: an unanswered urge is the loudest debt, then the signature, then the answer. */
export function debtOf(leg: StoryLeg, urges: Told['urges']): Debt | null {
  if (leg.leftAt !== null) return null;
  const urge = urges.findLast((candidate) => candidate.assignmentId === leg.id && candidate.state === 'sent');
  if (urge !== undefined) return { what: 'urgeAnswer', since: urge.sentAt };
  if (leg.state === 'awaitingSignature') return { what: 'signature', since: leg.openedAt };
  if (leg.state === 'signed') return { what: 'answer', since: leg.signedAt ?? leg.openedAt };
  return null;
}

/** Current legs, the lead first, then those whose department has left. */
export function arrangedLegs(legs: readonly StoryLeg[]): { current: readonly StoryLeg[]; left: readonly StoryLeg[] } {
  const rank = (leg: StoryLeg): number => (leg.role === 'lead' ? 0 : 1);
  return {
    current: legs.filter((leg) => leg.leftAt === null).toSorted((one, other) => rank(one) - rank(other)),
    left: legs.filter((leg) => leg.leftAt !== null),
  };
}
