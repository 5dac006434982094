import type { Refusal } from '../../../ui/refusal.js';
import type { Acted, ActedLeg } from '../case/verbs/acted.js';
import { openUrge } from '../case/verbs/find.js';
import { offered } from '../case/verbs/offers.js';

/** Why one of many is left out where no refusal says it; the words are `complaint.hold.<id>`. */
export const Hold = {
  urgePending: 'urgePending',
  nobodyOwes: 'nobodyOwes',
  taken: 'taken',
} as const;
export type Hold = (typeof Hold)[keyof typeof Hold];

/** Which leg of one of many an urge goes to, or why it leaves this one out. */
export type Target =
  | { readonly leg: ActedLeg; readonly hold: null }
  | { readonly leg: null; readonly hold: Hold | Refusal };

export const leadFirst = (legs: readonly ActedLeg[]): readonly ActedLeg[] =>
  legs.toSorted((one, other) => Number(one.role === 'assist') - Number(other.role === 'assist'));

/** The leg to urge: of those that owe something and have no open urge the lead's, else the first assistant's. */
export function urgeTarget(complaint: Acted, refusal: Refusal | null): Target {
  if (refusal !== null) return { leg: null, hold: refusal };
  const debtors = leadFirst(offered(complaint.assignments, complaint, 'urge'));
  const leg = debtors.find((candidate) => openUrge(complaint, candidate.id) === undefined);
  return leg === undefined ? { leg: null, hold: Hold.urgePending } : { leg, hold: null };
}
