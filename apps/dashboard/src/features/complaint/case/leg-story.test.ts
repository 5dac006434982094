import { expect, test } from 'vitest';
import { arrangedLegs, debtOf, type StoryLeg } from './leg-story.js';

const leg = (over: Partial<StoryLeg>): StoryLeg => ({
  id: 'a1',
  departmentId: 'housing',
  role: 'lead',
  state: 'awaitingSignature',
  openedAt: '2026-11-22T01:00:00.000Z',
  signedAt: null,
  answeredAt: null,
  leftAt: null,
  ...over,
});
const urge = { id: 'u1', assignmentId: 'a1', state: 'sent' as const, sentAt: '2026-11-22T03:00:00.000Z' };
const signed = leg({ state: 'signed', signedAt: '2026-11-22T02:00:00.000Z' });

test('a department owes a signature since it got the case, then an answer since it signed', () => {
  expect(debtOf(leg({}), [])).toEqual({ what: 'signature', since: '2026-11-22T01:00:00.000Z' });
  expect(debtOf(signed, [])).toEqual({ what: 'answer', since: '2026-11-22T02:00:00.000Z' });
});

test('an unanswered urge is the loudest debt, an answered one is none', () => {
  expect(debtOf(signed, [urge])).toEqual({ what: 'urgeAnswer', since: urge.sentAt });
  expect(debtOf(signed, [{ ...urge, state: 'answered' }])?.what).toBe('answer');
});

test('who has answered or left owes nothing', () => {
  expect(debtOf(leg({ state: 'answered' }), [])).toBeNull();
  expect(debtOf(leg({ state: 'reassigned', leftAt: urge.sentAt }), [urge])).toBeNull();
});

test('the lead stands first, departments that left stand last', () => {
  const gone = leg({ id: 'a1', leftAt: urge.sentAt });
  const { current, left } = arrangedLegs([gone, leg({ id: 'a2', role: 'assist' }), leg({ id: 'a3' })]);
  expect(current.map(({ id }) => id)).toEqual(['a3', 'a2']);
  expect(left.map(({ id }) => id)).toEqual(['a1']);
});
