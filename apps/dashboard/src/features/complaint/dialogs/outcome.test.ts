import { CombinedError } from 'urql';
import { expect, test } from 'vitest';
import { type CommandAnswer, outcomeIn } from './outcome.js';

const answerIn = ({ result }: { readonly result: CommandAnswer }) => result;

test('a fault at the server is told by its id, and a cut line as no answer', () => {
  const error = new CombinedError({
    graphQLErrors: [{ message: 'Fault f-7.', extensions: { code: 'INTERNAL', id: 'f-7' } }],
  });
  expect(outcomeIn({ error }, answerIn)).toEqual({ kind: 'unanswered', fault: 'f-7' });
  const cut = new CombinedError({ networkError: new TypeError('the line is cut') });
  expect(outcomeIn({ error: cut }, answerIn)).toEqual({ kind: 'unanswered', fault: null });
});

test('what the server says of a command is what became of it', () => {
  const result: CommandAnswer = { __typename: 'CommandDone', complaintId: 'c1', number: '1', version: 2, position: 3 };
  expect(outcomeIn({ data: { result } }, answerIn)).toEqual({ kind: 'done', complaintId: 'c1', number: '1' });
});
