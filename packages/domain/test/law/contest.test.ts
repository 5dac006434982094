import { describe, expect, test } from 'vitest';
import { theSystem } from '../../src/actor.js';
import type { Complaint } from '../../src/complaint.js';
import { evolve } from '../../src/evolve.js';
import { queueItemOf } from '../../src/queue-item.js';
import type { Asked } from '../../src/request.js';
import {
  admin,
  dispatched,
  type Life,
  leader,
  liaisonOf,
  otherSupervisor,
  passTime,
  shanghai,
  signed,
  supervisor,
} from '../life.js';
import { content, expectRecomputed, housing } from '../support/steps.js';
import { accept, answer, ask, callback, close, reject, rule } from '../verbs.js';

/** Due on Monday 2026-11-16 at 17:30, and not answered by then. */
const overdue = (): Life => signed().at('2026-11-17 10:00').give(theSystem, { type: 'passTime' });

/** Signed twenty minutes after 2026-11-09 13:40, its deadline to sign. */
const signedLate = (): Life => dispatched().at('2026-11-09 14:00').give(housing, { type: 'sign', assignmentId: 'a1' });

const signClock = (life: Life) => life.clock('sign', 'a1');
const handleClock = (life: Life) => life.clock('handle', 'a1');

const due = shanghai('2026-11-16 17:30');

const storm = (from: string, to: string | null, evidence = '气象台暴雨红色预警通知'): Asked => ({
  kind: 'backdate',
  assignmentId: 'a1',
  cause: 'weather',
  from: shanghai(from),
  to: to === null ? null : shanghai(to),
  evidence,
});

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
    const running = dispatched().at('2026-11-09 14:00').give(theSystem, { type: 'passTime' });
    expect(running.refusal(housing, ask(proof('2026-11-09 13:30')))).toEqual({ kind: 'noBreach', clockId: 'c3' });
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

describe('S43 the same log', () => {
  /** A late signature that is proved, a pause that is backdated, a breach that is appealed. */
  const contested = (): Life => {
    const life = signedLate();
    life.give(
      housing,
      ask({ kind: 'evidence', clockId: 'c3', occurredAt: shanghai('2026-11-09 13:30'), evidence: '系统截图' }),
    );
    life.give(supervisor, rule('r1', true)).at('2026-11-17 10:00');
    life.give(housing, ask(storm('2026-11-11 09:00', '2026-11-13 17:30'))).give(supervisor, rule('r2', true));
    life.at('2026-11-20 10:00').give(housing, answer());
    life.give(housing, ask({ kind: 'appeal', clockId: handleClock(life).id, ground: '材料由群众延误' }));
    return life.give(leader, rule('r3', true));
  };

  test('gives the same complaint, to the millisecond', () => {
    const life = contested();
    const again = life.log.reduce<Complaint | null>((so, entry) => evolve(so, entry), null);
    expect(again).toEqual(life.it);
    expectRecomputed(life);
  });

  test('an entry given twice, or out of its turn, is not folded in', () => {
    const { log, it } = contested();
    for (const entry of log) expect(() => evolve(it, entry)).toThrow('does not follow');
    for (const entry of log.slice(1)) expect(() => evolve(null, entry)).toThrow('does not follow');
  });
});

describe('an appeal', () => {
  const appeal = ask({ kind: 'appeal', clockId: 'c3', ground: '系统故障无法签收' });

  test('marks the breach as contested until it is ruled on', () => {
    const life = signedLate().give(housing, appeal);
    expect(signClock(life)).toMatchObject({ state: 'missed', breach: { state: 'contested' } });
    expect(life.clock('ruling', 'r1').state).toBe('running');
  });

  test.each([
    ['granted, waives it', true, 'waived'],
    ['refused, leaves it standing', false, 'standing'],
  ] as const)('%s; the verdict and the instant stay', (_, grant, state) => {
    const life = signedLate().give(housing, appeal).give(supervisor, rule('r1', grant));
    expect(signClock(life)).toMatchObject({ state: 'missed', breach: { at: shanghai('2026-11-09 13:40'), state } });
    expect(life.clock('ruling', 'r1').state).toBe('met');
    expectRecomputed(life);
  });

  test('withdrawn, leaves it standing, and it may be asked again', () => {
    const life = signedLate().give(housing, appeal).give(housing, { type: 'withdrawRequest', requestId: 'r1' });
    expect(signClock(life).breach).toMatchObject({ state: 'standing' });
    expect(life.clock('ruling', 'r1').state).toBe('cancelled');
    expect(life.give(housing, appeal).it.requests).toMatchObject([{ state: 'withdrawn' }, { state: 'pending' }]);
  });

  test('once for a breach, once at a time', () => {
    const life = signedLate().give(housing, appeal);
    expect(life.refusal(housing, appeal)).toMatchObject({ kind: 'requestPending', requestId: 'r1' });
    life.give(supervisor, rule('r1', false));
    expect(life.refusal(housing, appeal)).toEqual({ kind: 'noBreach', clockId: 'c3' });
    expect(life.refusal(leader, rule('r1', true))).toMatchObject({ kind: 'requestSettled', state: 'refused' });
  });

  test('is late after the policy’s time, counted from the end of the clock', () => {
    const until = shanghai('2026-11-23 17:30');
    const life = signedLate().at('2026-11-23 17:30');
    expect(life.decide(housing, appeal).ok).toBe(true);
    const late = signedLate();
    late.now = until + 1;
    expect(late.refusal(housing, appeal)).toEqual({ kind: 'tooLate', until });
  });

  test('speaks of a breach, with a ground', () => {
    expect(signed().refusal(housing, appeal)).toEqual({ kind: 'noBreach', clockId: 'c3' });
    const silent = ask({ kind: 'appeal', clockId: 'c3', ground: '' });
    expect(signedLate().refusal(housing, silent)).toMatchObject({ field: 'ground', problem: 'missing' });
  });

  test('is asked by the department that it counts against', () => {
    const life = signedLate().give(supervisor, {
      type: 'addAssistant',
      departmentId: 'water',
      note: null,
      expectedVersion: null,
    });
    expect(life.refusal(liaisonOf('water'), appeal)).toEqual({ kind: 'notAllowed' });
  });

  test('of a promise that still runs leaves it running, out of the figures', () => {
    const life = overdue();
    life.give(housing, ask({ kind: 'appeal', clockId: handleClock(life).id, ground: '材料由群众延误' }));
    life.give(supervisor, rule('r1', true));
    expect(handleClock(life)).toMatchObject({ state: 'running', breach: { at: due, state: 'waived' } });
  });

  const closedWith = (life: Life): Life =>
    life
      .give(housing, answer())
      .give(supervisor, accept)
      .give(supervisor, callback('k1', content))
      .give(supervisor, close);

  test('that is pending at the closing is ruled on after it', () => {
    const life = closedWith(signedLate().give(housing, appeal));
    expect(life.it.requests).toMatchObject([{ state: 'pending' }]);
    expect(life.clock('ruling', 'r1').state).toBe('running');
    life.give(supervisor, rule('r1', true));
    expect(signClock(life).breach).toMatchObject({ state: 'waived' });
    expect(life.it.state).toBe('closed');
    expectRecomputed(life);
  });

  test('may be asked after the closing, too', () => {
    const life = closedWith(signedLate()).give(housing, appeal).give(supervisor, rule('r1', false));
    expect(signClock(life).breach).toMatchObject({ state: 'standing' });
  });

  test('that is refused takes nothing from a proof that was granted meanwhile', () => {
    const evidence = ask({
      kind: 'evidence',
      clockId: 'c3',
      occurredAt: shanghai('2026-11-09 13:30'),
      evidence: '业务系统签收截图',
    });
    const life = signedLate().give(housing, evidence).give(housing, appeal);
    life.give(supervisor, rule('r1', true)).give(supervisor, rule('r2', false));
    expect(signClock(life)).toMatchObject({ state: 'met', breach: { state: 'waived' } });
    expectRecomputed(life);
  });
});

describe('whoever asks never rules', () => {
  const asks: readonly (readonly [string, () => Life, Asked])[] = [
    ['backdate', overdue, storm('2026-11-11 09:00', '2026-11-12 09:00')],
    [
      'evidence',
      signedLate,
      { kind: 'evidence', clockId: 'c3', occurredAt: shanghai('2026-11-09 13:30'), evidence: '系统截图' },
    ],
    ['appeal', signedLate, { kind: 'appeal', clockId: 'c3', ground: '系统故障无法签收' }],
  ];

  test.each(asks)('%s: not to grant, not to refuse, whatever their role', (_, live, asked) => {
    for (const person of [supervisor, admin]) {
      const life = live().give(person, ask(asked));
      const refusal = { kind: 'secondPersonNeeded', askedBy: person.id };
      expect(life.refusal(person, rule('r1', true))).toEqual(refusal);
      expect(life.refusal(person, rule('r1', false))).toEqual(refusal);
      expect(life.give(otherSupervisor, rule('r1', true)).it.requests).toMatchObject([
        { state: 'granted', ruling: { by: 'p-chen' } },
      ]);
    }
  });

  test('a liaison rules on nothing', () => {
    const life = signedLate().give(supervisor, ask({ kind: 'appeal', clockId: 'c3', ground: '系统故障无法签收' }));
    expect(life.refusal(housing, rule('r1', true))).toEqual({ kind: 'notAllowed' });
  });
});
