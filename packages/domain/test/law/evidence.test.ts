import { describe, expect, test } from 'vitest';
import { theSystem } from '../../src/actor.js';
import { queueItemOf } from '../../src/queue-item.js';
import type { Asked } from '../../src/request.js';
import { dispatched, passTime, shanghai, signed, supervisor } from '../life.js';
import { due, handleClock, overdue, signClock, signedLate } from '../support/contested.js';
import { expectRecomputed, housing } from '../support/steps.js';
import { answer, ask, reject, rule } from '../verbs.js';

describe('S42 proof that comes late', () => {
  const proof = (occurredAt: string): Asked => ({
    kind: 'evidence',
    clockId: 'c3',
    occurredAt: shanghai(occurredAt),
    evidence: '业务系统签收截图',
  });

  test('corrects a miss to met, and keeps the breach as waived', () => {
    const life = signedLate();
    expect(signClock(life)).toMatchObject({ id: 'c3', state: 'missed' });
    life.give(housing, ask(proof('2026-11-09 13:30')));
    expect(signClock(life)).toMatchObject({ state: 'missed', breach: { state: 'standing' } });
    const events = life.events(supervisor, rule('r1', true));
    expect(signClock(life)).toMatchObject({
      state: 'met',
      stoppedAt: shanghai('2026-11-09 13:30'),
      breach: { at: shanghai('2026-11-09 13:40'), state: 'waived' },
    });
    expect(events).toContainEqual({ type: 'clockCorrected', clockId: 'c3', stoppedAt: shanghai('2026-11-09 13:30') });
    expectRecomputed(life);
  });

  test('of a time that was late, too, corrects the time and leaves the verdict', () => {
    const life = signedLate()
      .give(housing, ask(proof('2026-11-09 13:50')))
      .give(supervisor, rule('r1', true));
    expect(signClock(life)).toMatchObject({
      state: 'missed',
      stoppedAt: shanghai('2026-11-09 13:50'),
      breach: { state: 'standing' },
    });
  });

  test('is of something that was done, between the start and the stop of its clock', () => {
    const wrong = { kind: 'notInPast', now: shanghai('2026-11-09 14:00') };
    expect(signedLate().refusal(housing, ask(proof('2026-11-09 14:01')))).toEqual(wrong);
    expect(signedLate().refusal(housing, ask(proof('2026-11-09 10:09')))).toEqual(wrong);
    expect(signedLate().refusal(housing, ask({ ...proof('2026-11-09 13:30'), clockId: 'c9' } as Asked))).toEqual({
      kind: 'clockNotFound',
      clockId: 'c9',
    });
  });

  test('is of nothing where nothing was done: an end without a result is not turned into a promise kept', () => {
    const life = overdue().give(supervisor, { type: 'withdraw', reason: '群众撤回', expectedVersion: null });
    const { id: clockId } = handleClock(life);
    const asked = {
      kind: 'evidence',
      clockId,
      occurredAt: shanghai('2026-11-16 17:00'),
      evidence: '系统截图',
    } as const;
    expect(handleClock(life)).toMatchObject({ state: 'cancelled', breach: { state: 'standing' } });
    expect(life.refusal(housing, ask(asked))).toEqual({ kind: 'noBreach', clockId });
  });

  test('D7 may come while its clock still runs over its deadline, and ends it', () => {
    const life = overdue();
    const { id: clockId } = handleClock(life);
    const occurredAt = shanghai('2026-11-16 16:50');
    const asked = { kind: 'evidence', clockId, occurredAt, evidence: '系统办结截图' } as const;
    life.give(housing, ask(asked));
    expect(handleClock(life)).toMatchObject({ state: 'running', breach: { state: 'standing' } });
    life.give(supervisor, rule('r1', true));
    expect(handleClock(life)).toMatchObject({
      state: 'met',
      stoppedAt: occurredAt,
      breach: { at: due, state: 'waived' },
    });
    // nobody is ordered to account for it any more
    expect(life.it.appointments).toEqual([]);
    expectRecomputed(life);
    life.give(housing, answer());
    expect(handleClock(life).state).toBe('met');
    expectRecomputed(life);
  });

  test('D7 of a signature that is late and missing is heard as well; of one that is not late there is nothing to prove', () => {
    const late = dispatched().at('2026-11-09 14:00').give(theSystem, { type: 'passTime' });
    late.give(housing, ask(proof('2026-11-09 13:30'))).give(supervisor, rule('r1', true));
    expect(signClock(late)).toMatchObject({ state: 'met', breach: { state: 'waived' } });
    expectRecomputed(late);
    const inTime = dispatched().at('2026-11-09 13:35');
    expect(inTime.refusal(housing, ask(proof('2026-11-09 13:30')))).toEqual({ kind: 'noBreach', clockId: 'c3' });
  });

  test('is not granted any more when the answer that it spoke of was sent back', () => {
    const life = overdue().give(housing, answer());
    const { id: clockId } = handleClock(life);
    const asked = {
      kind: 'evidence',
      clockId,
      occurredAt: shanghai('2026-11-16 17:00'),
      evidence: '系统截图',
    } as const;
    life.give(housing, ask(asked)).give(supervisor, reject);
    expect(life.refusal(supervisor, rule('r1', true))).toEqual({ kind: 'noBreach', clockId });
    expect(handleClock(life)).toMatchObject({ state: 'running', breach: { state: 'standing' } });
    expect(life.give(supervisor, rule('r1', false)).it.requests).toMatchObject([{ state: 'refused' }]);
  });

  test('is ruled on once', () => {
    const life = signedLate()
      .give(housing, ask(proof('2026-11-09 13:30')))
      .give(supervisor, rule('r1', false));
    expect(life.refusal(housing, ask(proof('2026-11-09 13:35')))).toEqual({ kind: 'noBreach', clockId: 'c3' });
  });

  test('a department’s system is trusted with when it was done: the board is corrected by what is seen to have happened', () => {
    const life = signed();
    passTime(life, '2026-11-16 17:40');
    expect(queueItemOf(life.it).alarm).toBe('breached');
    const occurredAt = shanghai('2026-11-16 16:50');
    const events = life.at('2026-11-16 18:10').events(theSystem, { ...answer(), occurredAt });
    expect(events).toContainEqual({ type: 'clockStopped', clockId: handleClock(life).id, at: occurredAt });
    expect(handleClock(life)).toMatchObject({
      state: 'met',
      stoppedAt: occurredAt,
      breach: { at: due, state: 'waived' },
    });
    expect(life.it.assignments).toMatchObject([{ state: 'answered', answeredAt: occurredAt }]);
    expect(life.it.appointments).toEqual([]);
    expectRecomputed(life);
  });

  test('only so far back, only since it was signed, never ahead, and nobody but the system', () => {
    const life = signed().at('2026-11-16 18:10');
    const at = (local: string) => ({ ...answer(), occurredAt: shanghai(local) });
    expect(life.refusal(theSystem, at('2026-11-15 18:09'))).toEqual({
      kind: 'occurredTooEarly',
      earliest: shanghai('2026-11-15 18:10'),
    });
    expect(life.refusal(theSystem, at('2026-11-09 10:29'))).toEqual({ kind: 'notInPast', now: life.now });
    expect(life.refusal(theSystem, at('2026-11-16 18:11'))).toEqual({ kind: 'notInPast', now: life.now });
    expect(life.refusal(housing, at('2026-11-16 16:50'))).toEqual({ kind: 'notAllowed' });
  });
});
