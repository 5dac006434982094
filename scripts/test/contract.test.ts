import { expect, test } from 'vitest';
import { contractFindings } from '../lib/contract-check.mjs';

const released = `
  type Query { open: Int!, overdue(since: Int): Int! @deprecated(reason: "use late"), old: Old @deprecated }
  type Old { value: Int }
  enum State { open, closed, lost @deprecated }
  type Mutation { close(id: ID!): State }`;

test('what the contract gains breaks nobody', () => {
  const grown = released
    .replace('open: Int!', 'open: Int!, late: Int!')
    .replace('close(id: ID!', 'close(id: ID!, why: String');
  expect(contractFindings(released, grown)).toEqual([]);
});

test.each([
  ['a field', 'open: Int!, ', '', 'Query.open was removed.'],
  ['a promise that there is a value', 'open: Int!', 'open: Int', 'Query.open changed type from Int! to Int.'],
  ['a value', 'open, closed', 'open', 'closed was removed from enum type State.'],
  [
    'a call without a new argument',
    'id: ID!',
    'id: ID!, why: String!',
    'A required arg why on Mutation.close was added.',
  ],
])('%s that clients of the last release count on may not leave', (_what, before, after, finding) => {
  expect(contractFindings(released, released.replace(before, after))).toEqual([
    `${finding} Mark it @deprecated in a release first, or add beside it what is new.`,
  ]);
});

test('what the last release had deprecated may leave, and what only that led to', () => {
  const next = `
    type Query { open: Int! }
    enum State { open, closed }
    type Mutation { close(id: ID!): State }`;
  expect(contractFindings(released, next)).toEqual([]);
});

test('the present contract breaks no client of the last release', () => {
  expect(contractFindings()).toEqual([]);
});
