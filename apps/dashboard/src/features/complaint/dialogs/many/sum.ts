import type { Move, Plan } from './moves.js';
import type { Outcomes } from './use-reassign-many.js';

/** How many of each outcome; `stale` are those of the refused that somebody has decided on meanwhile. */
export interface Sum {
  readonly done: number;
  readonly refused: number;
  readonly stale: number;
  readonly unanswered: number;
}

export function sumOf(moves: readonly Move[], outcomes: Outcomes): Sum {
  const found = moves.flatMap(({ complaintId }) => outcomes.get(complaintId) ?? []);
  const refusals = found.flatMap((outcome) => (outcome.kind === 'refused' ? [outcome.refusal] : []));
  return {
    done: found.filter(({ kind }) => kind === 'done').length,
    refused: refusals.length,
    stale: refusals.filter(({ __typename }) => __typename === 'StaleVersion').length,
    unanswered: found.filter(({ kind }) => kind === 'unanswered').length,
  };
}

/** What was refused or has no answer comes before what went well, and what is left out last: hundreds are not read through. */
export function inTheWayFirst(plan: readonly Plan[], outcomes: Outcomes): readonly Plan[] {
  const rank = (one: Plan) => {
    if ('hold' in one) return 2;
    const kind = outcomes.get(one.seen.id)?.kind;
    return kind === undefined || kind === 'done' ? 1 : 0;
  };
  return plan.toSorted((one, other) => rank(one) - rank(other));
}
