import { cleanup, render, screen } from '@testing-library/react';
import { Client, fetchExchange, gql, Provider } from 'urql';
import { afterEach, expect, test } from 'vitest';
import { useAnswer } from './use-answer.js';

afterEach(cleanup);

const LawOf = gql<{ law: string }, { kind: string }>`query LawOf($kind: String!) { law(kind: $kind) }`;

interface Deferred {
  readonly promise: Promise<Response>;
  resolve(response: Response): void;
}

function deferred(): Deferred {
  let resolve: Deferred['resolve'] = () => {};
  const promise = new Promise<Response>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** A server that answers each question when the test says so, asked before or after that. */
function slowServer() {
  const answers = new Map<string, Deferred>();
  const answerTo = (kind: string) => {
    const answer = answers.get(kind) ?? deferred();
    answers.set(kind, answer);
    return answer;
  };
  const client = new Client({
    url: 'http://nowhere.invalid/graphql',
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetch: (_, init) =>
      answerTo((JSON.parse(String(init?.body)) as { variables: { kind: string } }).variables.kind).promise,
  });
  return { client, answer: (kind: string) => answerTo(kind).resolve(Response.json({ data: { law: `the ${kind}` } })) };
}

function Law({ kind }: { kind: string }) {
  const { answered, data } = useAnswer({ query: LawOf, variables: { kind }, question: kind });
  return (
    <p>
      {answered === null ? 'nothing' : `${answered.question}: ${answered.data.law}`} now {data?.law ?? 'nothing'}
    </p>
  );
}

test('D1 while another question is on its way, what is shown comes with the question that it answers', async () => {
  const { client, answer } = slowServer();
  const law = (kind: string) => (
    <Provider value={client}>
      <Law kind={kind} />
    </Provider>
  );
  const { rerender } = render(law('policy'));
  expect(screen.getByText('nothing now nothing')).toBeDefined();
  answer('policy');
  await screen.findByText('policy: the policy now the policy');
  rerender(law('calendar'));
  expect(screen.getByText('policy: the policy now nothing')).toBeDefined();
  answer('calendar');
  await screen.findByText('calendar: the calendar now the calendar');
});
