import type { CombinedError } from 'urql';
import type { ResultOf } from '../../../graphql.js';
import { answered, faultOf } from '../../../ui/answered.js';
import type { Refusal } from '../../../ui/refusal.js';
import type { Outcome_CommandResult } from './outcome-fragment.js';

export type CommandAnswer = ResultOf<typeof Outcome_CommandResult>;
type Done = Extract<CommandAnswer, { __typename: 'CommandDone' }>;

/** What the person at the screen knows afterwards. */
export type Outcome =
  | { readonly kind: 'done'; readonly complaintId: string; readonly number: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** No answer came, or a fault in its place, which has an id: it may have been done or not. Sending it again with the same key is safe. */
  | { readonly kind: 'unanswered'; readonly fault: string | null };

const isDone = (answer: CommandAnswer): answer is Done => answer.__typename === 'CommandDone';

/** Sorts the answer of a server that has given one. */
export const outcomeOf = (result: CommandAnswer): Outcome =>
  isDone(result)
    ? { kind: 'done', complaintId: result.complaintId, number: result.number }
    : { kind: 'refused', refusal: result };

/** What came of sending a command: its answer, a fault with its id, or nothing at all. */
export function outcomeIn<Data extends object>(
  sent: { readonly data?: Data | undefined; readonly error?: CombinedError | undefined },
  answerIn: (data: Data) => CommandAnswer,
): Outcome {
  const data = answered(sent);
  return data === null ? { kind: 'unanswered', fault: faultOf(sent.error) } : outcomeOf(answerIn(data));
}
