import { expect, test } from 'vitest';
import { demoAccounts, login } from './login.js';

const answering = (status: number, headers: Record<string, string> = {}, body = '{}') =>
  (() => Promise.resolve(new Response(status === 204 ? null : body, { status, headers }))) as typeof fetch;

const cut = (() => Promise.reject(new TypeError('network'))) as typeof fetch;

test.each([
  [answering(200), { kind: 'in' }],
  [answering(401), { kind: 'wrong' }],
  [answering(400), { kind: 'wrong' }],
  [answering(403), { kind: 'demoRefused' }],
  [answering(429, { 'retry-after': '42' }), { kind: 'wait', seconds: 42 }],
  [answering(429), { kind: 'wait', seconds: 60 }],
  [answering(503, { 'retry-after': '3' }, '{"error":{"code":"BUSY"}}'), { kind: 'busy', seconds: 3 }],
  [answering(503, { 'retry-after': '1' }, 'Watchfloor is starting.'), { kind: 'away' }],
  [answering(507), { kind: 'full' }],
  [answering(503), { kind: 'away' }],
  [answering(502), { kind: 'away' }],
  [cut, { kind: 'away' }],
])('each answer of the server has its own meaning (%#)', async (send, meaning) => {
  expect(await login('supervisor', 'secret', send)).toEqual(meaning);
});

test('a server without a demo, or none at all, offers no accounts', async () => {
  expect(await demoAccounts(answering(404))).toEqual([]);
  expect(await demoAccounts(cut)).toEqual([]);
});
