import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MORNING, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { give, register } from './words.js';

const clock = new ManualClock(MORNING);
let floor: TestFloor;
let sun: Session;
beforeAll(async () => {
  floor = await TestFloor.open({ time: clock });
  sun = await floor.as('sun');
});
afterAll(() => floor.close());

const NUL = '\u0000';
const HALF = '\ud83d';

/** Questions that nothing can be found by, with what is wrong with them. */
const questions: readonly (readonly [string, Record<string, unknown>])[] = [
  ['query ($text: String) { queue(filter: { text: $text }) { total } }', { text: `漏水${NUL}` }],
  ['query ($text: String) { queue(filter: { text: $text }) { total } }', { text: `漏水${HALF}` }],
  ['query ($text: String) { queue(filter: { text: $text }) { total } }', { text: '水'.repeat(201) }],
  ['query ($ids: [ID!]) { queue(filter: { departmentIds: $ids }) { total } }', { ids: ['housing', `water${NUL}`] }],
  ['query ($ids: [ID!]) { queue(filter: { categoryIds: $ids }) { total } }', { ids: ['x'.repeat(201)] }],
  ['query ($after: String) { queue(after: $after) { total } }', { after: NUL }],
  ['query ($after: String) { callbacksDue(after: $after) { total } }', { after: `${HALF}a` }],
  ['query ($before: Instant) { callbacksDue(before: $before) { total } }', { before: '0000-01-01T00:00:00Z' }],
  ['query ($before: Instant) { callbacksDue(before: $before) { total } }', { before: '2026-02-30T00:00:00Z' }],
  ['query ($id: ID!) { complaint(id: $id) { id } }', { id: `a${NUL}` }],
  ['query ($version: String) { lawDocument(kind: policy, version: $version) { version } }', { version: NUL }],
];

test.each(questions)('K2 %s with what no text has is an error of the asker', async (query, variables) => {
  const { errors } = await sun.answer(query, variables);
  expect(errors?.[0]?.extensions.code, JSON.stringify(errors)).toBe('BAD_USER_INPUT');
});

test('K2 a command with such a key or id is an error of the asker, and nothing is done', async () => {
  const { complaintId } = await register(sun);
  for (const change of [
    { idempotencyKey: `k${NUL}` },
    { idempotencyKey: 'k'.repeat(201) },
    { complaintId: `a${HALF}` },
    { idempotencyKey: '' },
    { idempotencyKey: ' \u3000' },
  ]) {
    const mutation = 'mutation ($input: CallAgainInput!) { callAgain(input: $input) { __typename } }';
    const { errors } = await sun.answer(mutation, { input: { complaintId, note: '再次来电', ...change } });
    expect(errors?.[0]?.extensions.code, JSON.stringify(errors)).toBe('BAD_USER_INPUT');
  }
});

test('K2 a name with a NUL is nobody’s, and no fault', async () => {
  const response = await fetch(`${floor.url}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: `sun${NUL}`, password: 'x' }),
  });
  expect(response.status).toBe(400);
});

test('I5 three zero-width spaces are no title, and a number that nobody can be called on is none', async () => {
  const given = { kind: 'help', urgency: 'normal', details: '电梯停在三楼。', categoryId: 'leak', districtId: 'east' };
  const input = { ...given, place: '', channel: 'phone' };
  expect(await give(sun, 'registerComplaint', { ...input, title: '\u200b\u200b\u200b' })).toMatchObject({
    __typename: 'TextNeeded',
    field: 'title',
    problem: 'missing',
  });
  expect(await give(sun, 'registerComplaint', { ...input, title: '电梯困人', callerPhone: '12' })).toMatchObject({
    __typename: 'TextNeeded',
    field: 'callerPhone',
    problem: 'notAPhone',
  });
});

test('I5 a search finds what was written in other widths, forms and cases, live and fresh alike', async () => {
  await register(sun, { title: 'Ｂ座１２号　ＡＢＣ超市\u200b噪音', place: 'e\u0301toile 路' });
  for (const text of ['b座12号', 'ABC超市噪音', 'ａｂｃ', 'Étoile']) {
    const { queue } = await sun.ask<{ queue: { total: number } }>(
      'query ($text: String) { queue(filter: { text: $text }) { total } }',
      { text },
    );
    expect(queue.total, text).toBe(1);
  }
});
