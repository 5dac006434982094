import type { ResultOf } from '../../../graphql.js';
import type { Refusal } from '../../../ui/refusal.js';
import type { Outcome_CommandResult } from './outcome-fragment.js';

export type CommandAnswer = ResultOf<typeof Outcome_CommandResult>;
type Done = Extract<CommandAnswer, { __typename: 'CommandDone' }>;

/** What the person at the screen knows afterwards. */
export type Outcome =
  | { readonly kind: 'done'; readonly complaintId: string; readonly number: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** No answer came: it may have been done or not. Sending it again with the same key is safe. */
  | { readonly kind: 'unanswered' };

const isDone = (answer: CommandAnswer): answer is Done => answer.__typename === 'CommandDone';

/** Sorts an answer of the server, or its absence. */
export function outcomeOf(data: { readonly result: CommandAnswer } | undefined | null): Outcome {
  if (data === undefined || data === null) return { kind: 'unanswered' };
  const { result } = data;
  return isDone(result)
    ? { kind: 'done', complaintId: result.complaintId, number: result.number }
    : { kind: 'refused', refusal: result };
}
