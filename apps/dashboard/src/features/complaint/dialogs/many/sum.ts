import type { Move } from './moves.js';
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
