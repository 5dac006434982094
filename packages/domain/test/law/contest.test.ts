import { describe, expect, test } from 'vitest';
import type { Complaint } from '../../src/complaint.js';
import { evolve } from '../../src/evolve.js';
import type { Asked } from '../../src/request.js';
import { admin, type Life, leader, liaisonOf, otherSupervisor, shanghai, signed, supervisor } from '../life.js';
import { due, handleClock, overdue, signClock, signedLate, storm } from '../support/contested.js';
import { content, expectRecomputed, housing } from '../support/steps.js';
import { accept, answer, ask, callback, close, rule } from '../verbs.js';

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
