import type { Refusal } from '../../../ui/refusal.js';
import type { Outcome } from './outcome.js';

/** Which text of a command a refusal speaks of. */
export type TextField = Extract<Refusal, { __typename: 'TextNeeded' }>['field'];

/** The refusal of a dialog's one order, if that is what became of it. */
export function refusalIn(outcomes: ReadonlyMap<string, Outcome>): Refusal | null {
  for (const outcome of outcomes.values()) if (outcome.kind === 'refused') return outcome.refusal;
  return null;
}

/** The refusal that speaks of one field, to be shown at it. */
export function refusalOf(outcomes: ReadonlyMap<string, Outcome>, field: TextField): Refusal | null {
  const refusal = refusalIn(outcomes);
  return refusal?.__typename === 'TextNeeded' && refusal.field === field ? refusal : null;
}

/** Whether an order is not known to have been done or refused, with the fault that stands in its way where one was told. */
export const unansweredIn = (outcomes: ReadonlyMap<string, Outcome>): { readonly fault: string | null } | null =>
  [...outcomes.values()].find((outcome) => outcome.kind === 'unanswered') ?? null;
