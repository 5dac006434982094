import { expect, test } from 'vitest';
import { arrangedLegs, debtOf, pauseOf, type StoryLeg } from './leg-story.js';

const leg = (over: Partial<StoryLeg>): StoryLeg => ({
  id: 'a1',
  departmentId: 'housing',
  role: 'lead',
  state: 'awaitingSignature',
  mandatory: false,
  designated: false,
  replaces: null,
  openedAt: '2026-11-22T01:00:00.000Z',
  signedAt: null,
  contactTries: 0,
  contactedAt: null,
  answeredAt: null,
  waivedFor: null,
  leftAt: null,
  ...over,
});
const at = '2026-11-22T03:00:00.000Z';
const urge = { id: 'u1', assignmentId: 'a1', state: 'delivered' as const, sentAt: at };
const order = { id: 's1', assignmentId: 'a1', state: 'issued' as const, issuedAt: at };
const signed = leg({ state: 'signed', signedAt: '2026-11-22T02:00:00.000Z' });
const told = (over: Partial<Parameters<typeof debtOf>[1]> = {}) => ({
  assignments: [signed],
  urges: [],
  supervisions: [],
  ...over,
});

test('a department owes a signature since it got the case, then its result since it signed', () => {
  expect(debtOf(leg({}), told())).toEqual({ what: 'signature', since: '2026-11-22T01:00:00.000Z', waiting: null });
  expect(debtOf(signed, told())).toEqual({ what: 'result', since: '2026-11-22T02:00:00.000Z', waiting: null });
});

test('the lead waits for its assistants', () => {
  const assistant = leg({ id: 'a2', departmentId: 'fire', role: 'assist', state: 'signed' });
  expect(debtOf(assistant, told())).toMatchObject({ what: 'part', waiting: 'housing' });
});

test('an order is the loudest debt, then an unanswered urge; what is answered is none', () => {
  expect(debtOf(signed, told({ urges: [urge], supervisions: [order] }))?.what).toBe('supervisionReply');
  expect(debtOf(signed, told({ urges: [{ ...urge, state: 'hollow' }] }))?.what).toBe('urgeAnswer');
  expect(debtOf(signed, told({ urges: [{ ...urge, state: 'answered' }] }))?.what).toBe('result');
});

test('who has answered or left owes nothing', () => {
  expect(debtOf(leg({ state: 'answered' }), told())).toBeNull();
  expect(debtOf(leg({ state: 'returned', leftAt: at }), told({ urges: [urge] }))).toBeNull();
});

test('a suspended leg says since when and why its clock stands still', () => {
  const pauses = [
    { from: '2026-11-21T01:00:00.000Z', to: '2026-11-21T02:00:00.000Z', cause: 'weather' },
    { from: at, to: null, cause: 'works' },
  ];
  const clock = { metric: 'handle' as const, subjectId: 'a1', state: 'paused' as const, pauses };
  expect(pauseOf(signed, { clocks: [clock] })).toEqual({ since: at, cause: 'works' });
  expect(pauseOf(signed, { clocks: [{ ...clock, state: 'running' }] })).toBeNull();
});

test('the lead stands first, departments that left stand last', () => {
  const gone = leg({ id: 'a1', leftAt: at });
  const { current, left } = arrangedLegs([gone, leg({ id: 'a2', role: 'assist' }), leg({ id: 'a3' })]);
  expect(current.map(({ id }) => id)).toEqual(['a3', 'a2']);
  expect(left.map(({ id }) => id)).toEqual(['a1']);
});
