import { describe, expect, test } from 'vitest';
import { isLive } from '../../src/clock.js';
import type { Complaint } from '../../src/complaint.js';
import { isOpen, queueItemOf } from '../../src/queue-item.js';
import { answered, dispatched, type Life, passTime, registered, shanghai, signed, supervisor } from '../life.js';
import { accepted, closed, content, expectRecomputed, housing, reopen } from '../support/steps.js';
import type { Verb } from '../verbs.js';
import { accept, answer, callback, close, reject, urge } from '../verbs.js';

const urgeAnswer = {
  type: 'answerUrge',
  urgeId: 'u1',
  progress: '维修人员已到场排查',
  nextStep: '更换阀门',
  promisedAt: shanghai('2026-11-12 17:00'),
} as const;

const liveOf = ({ clocks }: Complaint) => clocks.filter(isLive);

describe('S34 a complaint that is answered anew', () => {
  const late = (): Life =>
    signed().at('2026-11-18 11:00').give(housing, answer()).at('2026-11-18 14:00').give(supervisor, accept);

  test('begins a cycle of its own with its lead at work, signed already', () => {
    const life = closed().at('2026-11-20 10:00').give(supervisor, reopen);
    expect(life.it).toMatchObject({ state: 'inHandling', cycle: 2, ending: null, closedAt: null });
    expect(life.it.assignments).toMatchObject([{ id: 'a1', state: 'signed', answeredAt: null }]);
  });

  test('keeps the result of the old cycle as it was', () => {
    const life = closed();
    const before = life.it.clocks.filter(({ metric }) => metric !== 'callback');
    life.at('2026-11-20 10:00').give(supervisor, reopen);
    expect(life.it.clocks.slice(0, before.length)).toEqual(before);
    expect(life.it.pastCycles).toEqual([
      {
        cycle: 1,
        leadDepartmentId: 'housing',
        acceptedAt: shanghai('2026-11-10 14:00'),
        onTime: true,
        reopenedAt: shanghai('2026-11-20 10:00'),
        cause: 'newFacts',
      },
    ]);
  });

  test('a late result stays late, whatever becomes of the new one', () => {
    const life = late();
    life.at('2026-11-18 15:00').give(supervisor, reopen).give(housing, answer()).give(supervisor, accept);
    expect(life.it.pastCycles).toMatchObject([{ cycle: 1, onTime: false }]);
    expect(
      life.it.clocks.filter(({ metric }) => metric === 'citizen').map(({ cycle, state }) => [cycle, state]),
    ).toEqual([
      [1, 'missed'],
      [2, 'met'],
    ]);
  });

  test('does not start overdue: the caller’s clock and the lead’s count from the reopening, by their own limits', () => {
    const life = closed().at('2026-11-20 10:00').give(supervisor, reopen);
    expect(life.clock('citizen')).toMatchObject({
      cycle: 2,
      state: 'running',
      startedAt: life.now,
      dueAt: shanghai('2026-11-25 17:30'),
      breach: null,
    });
    expect(life.clock('handle', 'a1')).toMatchObject({ cycle: 2, dueAt: shanghai('2026-11-25 17:30'), pauses: [] });
    expect(queueItemOf(life.it).alarm).toBe('none');
    expect(passTime(life, '2026-11-20 10:01')).toEqual([]);
    expectRecomputed(life);
  });

  test('of one that is urgent it is the urgent limit, not the longer one of what is reopened', () => {
    const life = accepted(
      signed({ urgency: 'urgent', urgencyReason: '燃气味浓' }).at('2026-11-10 09:00').give(housing, answer()),
    )
      .at('2026-11-10 16:00')
      .give(supervisor, reopen);
    expect(life.clock('citizen').dueAt).toBe(shanghai('2026-11-11 16:00'));
  });

  test('a deadline that was given from outside was the first cycle’s; the second has the policy’s', () => {
    const dueAt = shanghai('2026-11-11 09:17');
    const life = accepted(
      signed({ deadline: { kind: 'given', dueAt } })
        .at('2026-11-10 11:00')
        .give(housing, answer()),
    )
      .at('2026-11-20 10:00')
      .give(supervisor, reopen);
    expect(life.clock('citizen')).toMatchObject({ givenDueAt: null, dueAt: shanghai('2026-11-25 17:30') });
  });

  test('each reopening is a cycle more', () => {
    const life = accepted();
    for (const day of ['12', '13', '16']) {
      life.at(`2026-11-${day} 10:00`).give(supervisor, reopen).give(housing, answer()).give(supervisor, accept);
    }
    expect(life.it.cycle).toBe(4);
    expect(life.it.pastCycles.map(({ cycle, onTime }) => [cycle, onTime])).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ]);
    expectRecomputed(life);
  });

  test('needs a result that was accepted, and a reason', () => {
    expect(answered().refusal(supervisor, reopen)).toEqual({ kind: 'wrongState', state: 'answered' });
    expect(closed().refusal(supervisor, { ...reopen, reason: '' })).toMatchObject({ field: 'reason' });
    const withdrawn = answered().give(supervisor, { type: 'withdraw', reason: '群众撤回', expectedVersion: null });
    expect(withdrawn.refusal(supervisor, reopen)).toEqual({ kind: 'wrongState', state: 'closed' });
  });
});

describe('S27 a call is not a reply, and wants none by itself', () => {
  const thanks = { type: 'callAgain', note: '来电感谢' } as const;

  test('thanks for a result start no clock and leave the result as it is', () => {
    const life = accepted();
    const before = life.it;
    life.at('2026-11-10 16:00').give(supervisor, thanks);
    expect(life.it).toEqual({
      ...before,
      movedAt: life.now,
      version: before.version + 1,
      lastAt: life.now,
      repeats: 1,
    });
  });

  test('another call keeps no reply clock running: the answer to the urge has ended it', () => {
    const life = signed().give(supervisor, urge()).give(housing, urgeAnswer).give(supervisor, thanks);
    expect(life.clock('urgeReply', 'u1').state).toBe('met');
    expect(life.it.urges).toMatchObject([{ state: 'answered' }]);
  });

  test('the center may take it for new facts', () => {
    expect(accepted().give(supervisor, thanks).give(supervisor, reopen).it.cycle).toBe(2);
  });
});

describe('S28 only a result stops handling', () => {
  const others: readonly (readonly [string, (life: Life) => void])[] = [
    [
      'a report on progress',
      (life) => life.give(housing, { type: 'reportProgress', assignmentId: 'a1', text: '已到现场查看' }),
    ],
    [
      'a call to the caller',
      (life) => life.give(housing, { type: 'recordContact', assignmentId: 'a1', reached: true, note: '已电话联系' }),
    ],
    ['an urge', (life) => life.give(supervisor, urge())],
    [
      'an urge that was read',
      (life) => life.give(supervisor, urge()).give(housing, { type: 'readUrge', urgeId: 'u1' }),
    ],
    ['an answer to an urge', (life) => life.give(supervisor, urge()).give(housing, urgeAnswer)],
    ['another call', (life) => life.give(supervisor, { type: 'callAgain', note: '又来电催问' })],
  ];

  test.each(others)('%s does not', (_, does) => {
    const life = signed();
    const before = life.clock('handle', 'a1');
    does(life);
    expect(life.clock('handle', 'a1')).toEqual(before);
    expect(life.clock('citizen').state).toBe('running');
  });

  test('an urge is answered by its answer or by the result, not by being read or by a report', () => {
    const life = signed().give(supervisor, urge()).give(housing, { type: 'readUrge', urgeId: 'u1' });
    life.give(housing, { type: 'reportProgress', assignmentId: 'a1', text: '已到现场查看' });
    expect(life.clock('urgeReply', 'u1').state).toBe('running');
    life.give(housing, answer());
    expect(life.clock('urgeReply', 'u1').state).toBe('met');
    expect(life.it.urges).toMatchObject([{ state: 'lapsed' }]);
  });

  test('a hollow answer to an urge is none: another is owed, on a clock of its own', () => {
    const life = signed().give(supervisor, urge()).give(housing, urgeAnswer).at('2026-11-09 11:00');
    life.give(supervisor, { type: 'judgeUrge', urgeId: 'u1', accept: false, reason: '未说明进展' });
    expect(life.clock('urgeReply', 'u1')).toMatchObject({ state: 'running', startedAt: life.now });
    expect(life.it.urges).toMatchObject([{ state: 'hollow' }]);
  });

  test('contact counts when the caller was reached, or could not be at so many tries', () => {
    const life = signed();
    const tried = { type: 'recordContact', assignmentId: 'a1', reached: false, note: '无人接听' } as const;
    life.give(housing, tried).give(housing, tried);
    expect(life.clock('contact', 'a1').state).toBe('running');
    expect(life.give(housing, tried).clock('contact', 'a1').state).toBe('met');
  });
});

describe('an answer that is sent back', () => {
  test('gains and loses its department no time: the clock stood still while the center looked at it', () => {
    const life = answered();
    expect(life.clock('handle', 'a1')).toMatchObject({ state: 'met', dueAt: shanghai('2026-11-16 17:30') });
    // two working days later
    life.at('2026-11-12 11:00').give(supervisor, reject);
    expect(life.clock('handle', 'a1')).toMatchObject({ state: 'running', dueAt: shanghai('2026-11-18 17:30') });
    expect(life.it).toMatchObject({ state: 'inHandling', cycle: 1 });
    expectRecomputed(life);
  });

  test('in a break of the working day nothing is gained', () => {
    const life = signed()
      .at('2026-11-10 12:05')
      .give(housing, answer())
      .at('2026-11-10 13:20')
      .give(supervisor, reject);
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-16 17:30'));
  });

  test('every time again, each stretch once', () => {
    const life = answered().at('2026-11-11 11:00').give(supervisor, reject);
    life.at('2026-11-11 14:00').give(housing, answer()).at('2026-11-12 14:00').give(supervisor, reject);
    expect(life.clock('handle', 'a1').pauses.map(({ from, to, cause }) => [from, to, cause])).toEqual([
      [shanghai('2026-11-10 11:00'), shanghai('2026-11-11 11:00'), 'review'],
      [shanghai('2026-11-11 14:00'), shanghai('2026-11-12 14:00'), 'review'],
    ]);
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-18 17:30'));
  });

  test('the caller’s clock does not stand still for it', () => {
    const life = answered();
    const before = life.clock('citizen');
    expect(life.at('2026-11-11 11:00').give(supervisor, reject).clock('citizen')).toMatchObject({
      dueAt: before.dueAt,
      pauses: [],
      state: 'running',
    });
  });

  test('one that was late before is late again, with the breach it had', () => {
    const life = signed().at('2026-11-17 10:00').give(housing, answer());
    const { breach } = life.clock('handle', 'a1');
    life.at('2026-11-17 15:00').give(supervisor, reject);
    expect(life.clock('handle', 'a1')).toMatchObject({ state: 'running', crossed: 'due', breach });
    life.at('2026-11-17 16:00').give(housing, answer());
    expect(life.clock('handle', 'a1')).toMatchObject({ state: 'missed', breach });
    expectRecomputed(life);
  });
});

describe('S56 an end that no department has earned', () => {
  const endings: readonly (readonly [string, () => Life, Verb])[] = [
    ['notAccepted', registered, { type: 'notAccept', ground: '属于信访事项,已告知', expectedVersion: null }],
    ['withdrawn', signed, { type: 'withdraw', reason: '群众撤回', expectedVersion: null }],
    ['withdrawn', () => accepted(), { type: 'withdraw', reason: '群众撤回', expectedVersion: null }],
    [
      'merged',
      dispatched,
      { type: 'mergeAway', into: { id: 'other', number: '26-000002' }, reason: '重复件', expectedVersion: null },
    ],
  ];

  test.each(endings)('%s: whatever ran is cancelled, never met', (ending, live, verb) => {
    const life = live();
    const running = liveOf(life.it).map(({ id }) => id);
    life.give(supervisor, verb);
    expect(life.it).toMatchObject({ state: 'closed', ending });
    const stopped = life.it.clocks.filter(({ id }) => running.includes(id));
    expect(stopped.map(({ state }) => state)).toEqual(running.map(() => 'cancelled'));
    expect(isOpen(life.it)).toBe(false);
    expectRecomputed(life);
  });

  test('a deadline that had passed before stays on record', () => {
    const life = signed();
    passTime(life, '2026-11-17 10:00');
    life.give(supervisor, { type: 'withdraw', reason: '群众撤回', expectedVersion: null });
    expect(life.clock('citizen')).toMatchObject({
      state: 'cancelled',
      breach: { at: shanghai('2026-11-16 17:30'), state: 'standing' },
    });
  });

  test('only an accepted result, closed, is done', () => {
    const life = accepted().give(supervisor, callback('k1', content)).give(supervisor, close);
    expect(life.it.ending).toBe('done');
    expect(life.clock('citizen').state).toBe('met');
  });
});
