import { describe, expect, test } from 'vitest';
import { queueItemOf } from '../../src/queue-item.js';
import type { Asked } from '../../src/request.js';
import { leader, passTime, shanghai, supervisor } from '../life.js';
import { due, handleClock, overdue, storm } from '../support/contested.js';
import { expectRecomputed, housing } from '../support/steps.js';
import { answer, ask, rule } from '../verbs.js';

describe('S20 a pause that is entered after the fact', () => {
  const threeDays = storm('2026-11-11 09:00', '2026-11-13 17:30');

  test('changes nothing until a second person has granted it', () => {
    const life = overdue();
    const before = handleClock(life);
    life.give(housing, ask(threeDays));
    expect(handleClock(life)).toEqual(before);
    expect(life.give(supervisor, rule('r1', false)).it.requests).toMatchObject([{ state: 'refused' }]);
    expect(handleClock(life)).toEqual(before);
  });

  test('granted, moves the deadline by the working time it took', () => {
    const life = overdue().give(housing, ask(threeDays)).give(supervisor, rule('r1', true));
    expect(handleClock(life)).toMatchObject({
      state: 'running',
      dueAt: shanghai('2026-11-19 17:30'),
      originalDueAt: due,
    });
    expectRecomputed(life);
  });

  test('the old breach is kept and waived, never removed', () => {
    const life = overdue().give(housing, ask(threeDays)).give(supervisor, rule('r1', true));
    expect(handleClock(life).breach).toEqual({ at: due, state: 'waived' });
    life.at('2026-11-19 10:00').give(housing, answer());
    expect(handleClock(life)).toMatchObject({ state: 'met', breach: { at: due, state: 'waived' } });
  });

  test('the log keeps when it took effect, when it was entered, who asked and who granted', () => {
    const life = overdue().give(housing, ask(threeDays)).at('2026-11-17 11:00').give(supervisor, rule('r1', true));
    const entry = life.log.at(-1);
    expect(entry).toMatchObject({ at: shanghai('2026-11-17 11:00'), actor: 'p-wang' });
    expect(entry?.events.find(({ type }) => type === 'suspended')).toMatchObject({
      from: shanghai('2026-11-11 09:00'),
      to: shanghai('2026-11-13 17:30'),
    });
    expect(life.it.requests).toMatchObject([
      { askedBy: 'p-housing', askedAt: shanghai('2026-11-17 10:00'), ruling: { by: 'p-wang', at: life.now } },
    ]);
  });

  test('one too short to save the deadline moves it, and it is breached at the new one', () => {
    const life = overdue().at('2026-11-17 15:00');
    life.give(housing, ask(storm('2026-11-11 09:00', '2026-11-11 12:00'))).give(supervisor, rule('r1', true));
    const moved = shanghai('2026-11-17 12:00');
    passTime(life, '2026-11-17 15:00');
    expect(handleClock(life)).toMatchObject({ dueAt: moved, crossed: 'due', breach: { at: moved, state: 'standing' } });
    expect(queueItemOf(life.it).alarm).toBe('breached');
    life.give(housing, answer());
    expect(handleClock(life)).toMatchObject({ state: 'missed', breach: { at: moved, state: 'standing' } });
    expectRecomputed(life);
  });

  test('one that lasted too short is breached anew when it has ended unnoticed', () => {
    const life = overdue()
      .give(housing, ask(storm('2026-11-16 09:00', null)))
      .give(supervisor, rule('r1', true));
    // nobody looks until long after the ten days that the weather may take
    passTime(life, '2026-12-10 10:00');
    const moved = shanghai('2026-11-26 17:30');
    expect(handleClock(life)).toMatchObject({ dueAt: moved, crossed: 'due', breach: { at: moved, state: 'standing' } });
    expectRecomputed(life);
  });

  test('one that took no working time changes no breach', () => {
    const life = overdue().give(housing, ask(storm('2026-11-14 09:00', '2026-11-15 09:00')));
    life.give(supervisor, rule('r1', true));
    expect(handleClock(life)).toMatchObject({ dueAt: due, crossed: 'due', breach: { at: due, state: 'standing' } });
  });

  test('one that lasts stands still from the instant it began, and breaches nothing meanwhile', () => {
    const life = overdue()
      .give(housing, ask(storm('2026-11-13 09:00', null)))
      .give(supervisor, rule('r1', true));
    expect(handleClock(life)).toMatchObject({ state: 'paused', breach: { at: due, state: 'waived' } });
    expect(queueItemOf(life.it).alarm).toBe('breached'); // the caller waits all the same
    life.at('2026-11-18 09:00').give(housing, { type: 'resume', assignmentId: 'a1', reason: '天气好转' });
    // of 13 and 16 November fourteen hours were left
    expect(handleClock(life)).toMatchObject({ state: 'running', dueAt: shanghai('2026-11-19 17:30') });
    expectRecomputed(life);
  });

  test('never moves the caller’s clock', () => {
    const life = overdue();
    const before = life.clock('citizen');
    life.give(housing, ask(threeDays)).give(supervisor, rule('r1', true));
    expect(life.clock('citizen')).toEqual(before);
  });

  test('wants evidence, a cause the policy knows, and a time that has been', () => {
    const life = overdue();
    expect(life.refusal(housing, ask(storm('2026-11-11 09:00', '2026-11-12 09:00', '')))).toMatchObject({
      field: 'evidence',
      problem: 'missing',
    });
    expect(life.refusal(housing, ask({ ...threeDays, cause: 'moon' } as Asked))).toMatchObject({
      kind: 'unknownPauseCause',
    });
    const wrong = { kind: 'notInPast', now: life.now };
    expect(life.refusal(housing, ask(storm('2026-11-16 09:00', '2026-11-18 09:00')))).toEqual(wrong);
    expect(life.refusal(housing, ask(storm('2026-11-12 09:00', '2026-11-12 09:00')))).toEqual(wrong);
    expect(life.refusal(housing, ask(storm('2026-11-09 10:00', '2026-11-10 09:00')))).toEqual(wrong);
  });

  test('is granted by those whom its cause names', () => {
    const works = { ...threeDays, cause: 'works' } as Asked;
    const life = overdue().give(housing, ask(works));
    expect(life.refusal(supervisor, rule('r1', true))).toEqual({ kind: 'notAllowed' });
    expect(life.give(leader, rule('r1', true)).it.requests).toMatchObject([{ state: 'granted' }]);
  });
});

describe('S18 a pause that is asked after the breach', () => {
  const pause = {
    kind: 'suspension',
    assignmentId: 'a1',
    cause: 'weather',
    promisedAt: shanghai('2026-11-20 17:30'),
    reason: '暴雨停工',
  } as const;

  test('is granted for the work’s sake, and takes back no breach', () => {
    const life = overdue().give(housing, ask(pause)).give(supervisor, rule('r1', true));
    expect(handleClock(life)).toMatchObject({ state: 'paused', breach: { at: due, state: 'standing' } });
  });

  test('nobody is pressed about it while it lasts, and again when it is over', () => {
    const life = overdue();
    expect(life.it.appointments).toMatchObject([{ purpose: 'climb', subjectId: 'a1' }]);
    life.give(housing, ask(pause)).give(supervisor, rule('r1', true));
    expect(life.it.appointments).toMatchObject([{ purpose: 'endPause', subjectId: 'a1', at: pause.promisedAt }]);
    passTime(life, '2026-11-20 17:30');
    expect(life.it.appointments).toMatchObject([
      { purpose: 'climb', subjectId: 'a1', at: shanghai('2026-11-23 17:30') },
    ]);
    expect(handleClock(life)).toMatchObject({ state: 'running', crossed: 'due', dueAt: due });
  });

  test('the result is late all the same', () => {
    const life = overdue().give(housing, ask(pause)).give(supervisor, rule('r1', true));
    life.at('2026-11-18 10:00').give(housing, answer());
    expect(handleClock(life)).toMatchObject({ state: 'missed', breach: { at: due, state: 'standing' } });
    expectRecomputed(life);
  });
});
