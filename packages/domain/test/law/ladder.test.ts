import { describe, expect, test } from 'vitest';
import type { ComplaintEvent } from '../../src/event.js';
import { defaultPolicy } from '../../src/policies/default.js';
import { queueItemOf } from '../../src/queue-item.js';
import { defaultSecondPerson } from '../../src/second-person.js';
import {
  answered,
  dispatched,
  type Life,
  lawWith,
  leader,
  liaisonOf,
  onlyTimePasses,
  passTime,
  registered,
  shanghai,
  signed,
  supervisor,
} from '../life.js';
import {
  answer,
  answerUrge,
  dispatch,
  judgeSupervision,
  lower,
  reassign,
  reject,
  replySupervision,
  sign,
  supervise,
  urge,
} from '../verbs.js';

const urged = (): Life => signed().at('2026-11-09 11:00').give(supervisor, urge());

/** What the ladder did, and when. */
const rungsOf = (life: Life) =>
  life.log.flatMap(({ at, events }) =>
    events.flatMap((event): [string, number][] => {
      if (event.type === 'urgeClimbed' || event.type === 'supervised' || event.type === 'supervisionMoved') {
        return [[event.rung, at]];
      }
      return [];
    }),
  );

describe('an urge that nobody answers, while only time passes', () => {
  test('S51 climbs rung by rung, each scheduled from when the one before began', () => {
    const life = onlyTimePasses(urged(), '2027-01-15 12:00');
    expect(rungsOf(life)).toEqual([
      ['notice', shanghai('2026-11-09 16:30')],
      ['supervision', shanghai('2026-11-10 12:00')],
      // replied to by the thirteenth, and five working days more
      ['circular', shanghai('2026-11-20 17:30')],
      ['listed', shanghai('2026-12-02 17:30')],
      // at once when that is not replied to by the seventh
      ['executive', shanghai('2026-12-07 17:30')],
    ]);
  });

  test('tells more people at each rung', () => {
    const life = onlyTimePasses(urged(), '2027-01-15 12:00');
    expect(life.it.urges[0]).toMatchObject({ rung: 'notice', copiedTo: ['inspection'] });
    expect(life.it.supervisions[0]).toMatchObject({ rung: 'executive', copiedTo: ['governmentOffice'] });
  });

  test('keeps a verdict on every rung: each was missed at its own deadline', () => {
    const life = onlyTimePasses(urged(), '2026-11-21 12:00');
    const verdicts = life.it.clocks.flatMap(({ metric, state, breach }) =>
      metric === 'urgeReply' || metric === 'supervisionReply' ? [[metric, state, breach?.at ?? null]] : [],
    );
    expect(verdicts).toEqual([
      ['urgeReply', 'missed', shanghai('2026-11-09 16:30')],
      ['urgeReply', 'missed', shanghai('2026-11-10 12:00')],
      ['supervisionReply', 'missed', shanghai('2026-11-13 17:30')],
      ['supervisionReply', 'running', null],
    ]);
  });

  test('stops when the liaison answers', () => {
    const life = onlyTimePasses(urged(), '2026-11-10 09:00');
    life.give(liaisonOf('housing'), answerUrge(shanghai('2026-11-13 17:00')));
    expect(rungsOf(onlyTimePasses(life, '2026-11-13 17:00')).map(([rung]) => rung)).toEqual(['notice']);
  });

  test('and does not start again when the result is in', () => {
    const life = urged().at('2026-11-09 16:00').give(liaisonOf('housing'), answer());
    expect(rungsOf(onlyTimePasses(life, '2026-12-01 09:00'))).toEqual([]);
  });

  test('a notice that would come at night waits for the morning', () => {
    const life = signed({ urgency: 'urgent', urgencyReason: '停水' }).at('2026-11-09 21:00').give(supervisor, urge());
    onlyTimePasses(life, '2026-11-10 06:59');
    expect(life.clock('urgeReply', 'u1').breach?.at).toBe(shanghai('2026-11-09 23:00'));
    expect(rungsOf(life)).toEqual([]);
    onlyTimePasses(life, '2026-11-10 07:00');
    expect(rungsOf(life)).toEqual([['notice', shanghai('2026-11-10 07:00')]]);
  });

  test('what is answered before the morning brings no notice', () => {
    const life = signed({ urgency: 'urgent', urgencyReason: '停水' }).at('2026-11-09 21:00').give(supervisor, urge());
    passTime(life, '2026-11-09 23:30');
    life.give(liaisonOf('housing'), answerUrge(shanghai('2026-11-10 09:30')));
    expect(life.it.appointments.filter(({ purpose }) => purpose === 'climb')).toEqual([]);
  });

  test('two departments are pressed each for itself, even at the same look', () => {
    const life = registered().at('2026-11-09 10:10').give(supervisor, dispatch('housing', 'water'));
    life.give(liaisonOf('housing'), sign('a1')).give(liaisonOf('water'), sign('a2'));
    life.give(supervisor, urge('a1')).give(supervisor, urge('a2'));
    passTime(life, '2026-11-10 09:00');
    passTime(life, '2026-11-11 09:00');
    expect(life.it.supervisions.map(({ id, assignmentId }) => [id, assignmentId])).toEqual([
      ['s1', 'a1'],
      ['s2', 'a2'],
    ]);
  });
});

describe('a leg that is overdue', () => {
  test('is ordered to account for it a working day later', () => {
    const life = onlyTimePasses(signed(), '2026-11-17 17:29');
    expect(life.it.supervisions).toEqual([]);
    onlyTimePasses(life, '2026-11-17 17:30');
    expect(life.it.supervisions).toMatchObject([
      { rung: 'supervision', cause: 'overdue', assignmentId: 'a1', issuedBy: 'system' },
    ]);
  });

  test('is not, once it has answered, or gone to somebody else', () => {
    const done = onlyTimePasses(signed(), '2026-11-17 09:00').give(liaisonOf('housing'), answer());
    expect(done.it.appointments).toEqual([]);
    const left = onlyTimePasses(signed(), '2026-11-17 09:00').give(supervisor, reassign('traffic'));
    expect(onlyTimePasses(left, '2026-11-17 18:00').it.supervisions).toEqual([]);
  });

  test('is not ordered twice', () => {
    const life = onlyTimePasses(signed(), '2026-11-17 09:00').give(supervisor, supervise());
    expect(onlyTimePasses(life, '2026-11-17 18:00').it.supervisions).toMatchObject([{ cause: 'byHand' }]);
  });

  test('is ordered when its late answer is sent back', () => {
    const life = onlyTimePasses(signed(), '2026-11-17 09:00').give(liaisonOf('housing'), answer());
    life.at('2026-11-17 11:00').give(supervisor, reject);
    expect(life.clock('handle', 'a1')).toMatchObject({ state: 'running', crossed: 'due' });
    expect(onlyTimePasses(life, '2026-11-18 17:30').it.supervisions).toMatchObject([{ cause: 'overdue' }]);
  });

  test('of a case that came from elsewhere is as late as it is, but nobody is ordered about it by itself', () => {
    const source = { system: 'boston', id: '101' };
    const life = onlyTimePasses(signed({ source }), '2026-12-31 12:00');
    expect(life.clock('handle', 'a1').breach?.at).toBe(shanghai('2026-11-16 17:30'));
    expect(queueItemOf(life.it).alarm).toBe('breached');
    expect(life.it.supervisions).toEqual([]);
    expect(life.it.appointments).toEqual([]);
  });

  test('a case from elsewhere that somebody urges here climbs like any other', () => {
    const life = signed({ source: { system: 'boston', id: '101' } })
      .at('2026-11-09 11:00')
      .give(supervisor, urge());
    expect(rungsOf(onlyTimePasses(life, '2026-11-10 12:00')).map(([rung]) => rung)).toEqual(['notice', 'supervision']);
  });

  test('which deadlines bring an order, and whether any does, says the policy', () => {
    const none = lawWith({ ladder: { ...defaultPolicy.ladder, overdue: null } });
    expect(onlyTimePasses(signed({}, { law: none }), '2026-12-01 09:00').it.supervisions).toEqual([]);
    const onSign = { metrics: ['sign'], rung: 'circular', after: { amount: 1, unit: 'workingHours' } } as const;
    const law = lawWith({ ladder: { ...defaultPolicy.ladder, overdue: onSign } });
    const life = onlyTimePasses(dispatched({}, { law }), '2026-11-09 14:40');
    expect(life.it.supervisions).toMatchObject([{ rung: 'circular', issuedAt: shanghai('2026-11-09 14:40') }]);
  });
});

describe('an order by hand', () => {
  test('goes to a leg that owes something, one at a time, at the rung of an order', () => {
    const life = signed().give(leader, supervise('listed'));
    expect(life.it.supervisions).toMatchObject([{ rung: 'listed', cause: 'byHand', issuedBy: 'p-zhao' }]);
    expect(life.refusal(supervisor, supervise())).toEqual({
      kind: 'supervisionPending',
      supervisionId: 's1',
      rung: 'listed',
    });
    expect(signed().refusal(supervisor, supervise('notice'))).toEqual({ kind: 'wrongRung', rung: 'notice' });
    expect(answered().refusal(supervisor, supervise())).toEqual({ kind: 'wrongAssignmentState', state: 'answered' });
  });

  test('takes the place of the urge before it: that is not missed, and climbs no more', () => {
    const life = urged().at('2026-11-09 12:00').give(supervisor, supervise());
    expect(life.clock('urgeReply', 'u1').state).toBe('cancelled');
    expect(rungsOf(onlyTimePasses(life, '2026-11-11 12:00')).map(([rung]) => rung)).toEqual(['supervision']);
  });

  test('is replied to within three working days, and the center closes it', () => {
    const life = signed().at('2026-11-09 11:00').give(supervisor, supervise());
    expect(life.clock('supervisionReply', 's1').dueAt).toBe(shanghai('2026-11-12 17:30'));
    life.at('2026-11-12 17:30').give(liaisonOf('housing'), replySupervision());
    expect(life.clock('supervisionReply', 's1').state).toBe('met');
    expect(life.give(supervisor, judgeSupervision(true)).it.supervisions).toMatchObject([{ state: 'closed' }]);
    expect(life.refusal(liaisonOf('housing'), replySupervision())).toEqual({
      kind: 'wrongSupervisionState',
      state: 'closed',
    });
  });

  test('or sends it back for a better reply, within as long again', () => {
    const life = signed()
      .at('2026-11-09 11:00')
      .give(supervisor, supervise())
      .give(liaisonOf('housing'), replySupervision());
    life.at('2026-11-10 11:00').give(supervisor, judgeSupervision(false));
    expect(life.it.supervisions).toMatchObject([{ state: 'issued' }]);
    expect(life.clock('supervisionReply', 's1').dueAt).toBe(shanghai('2026-11-13 17:30'));
    expect(life.refusal(supervisor, judgeSupervision(true))).toEqual({
      kind: 'wrongSupervisionState',
      state: 'issued',
    });
  });

  test('a reply says something, and only the department of the leg replies', () => {
    const life = signed().give(supervisor, supervise());
    expect(life.refusal(liaisonOf('housing'), { ...replySupervision(), text: '收到' })).toMatchObject({
      problem: 'hollow',
    });
    expect(life.refusal(liaisonOf('housing'), replySupervision('s9'))).toEqual({
      kind: 'supervisionNotFound',
      supervisionId: 's9',
    });
    expect(life.refusal(supervisor, replySupervision())).toEqual({ kind: 'notAllowed' });
  });

  test('S53 an order that is replied to in time does not climb', () => {
    const life = onlyTimePasses(signed().give(supervisor, supervise()), '2026-11-12 09:00');
    life.give(liaisonOf('housing'), replySupervision());
    expect(rungsOf(onlyTimePasses(life, '2026-11-16 09:00')).map(([rung]) => rung)).toEqual(['supervision']);
  });

  test('nor one that is replied to late, but before the next rung', () => {
    const life = onlyTimePasses(signed().give(supervisor, supervise()), '2026-11-16 09:00');
    expect(life.it.appointments).toMatchObject([
      { purpose: 'climb', subjectId: 's1', at: shanghai('2026-11-19 17:30') },
    ]);
    life.give(liaisonOf('housing'), replySupervision());
    expect(life.it.appointments).toEqual([]);
    expect(life.clock('supervisionReply', 's1').state).toBe('missed');
  });
});

describe('an order is lowered', () => {
  /** By one person, as a policy may have it; of two tells `second-person.test.ts`. */
  const law = lawWith({ secondPerson: { ...defaultSecondPerson, loweringSupervision: false } });
  const listed = () => signed({}, { law }).at('2026-11-09 11:00').give(supervisor, supervise('listed'));

  test('to a lower rung, or taken back, with a reason that stays', () => {
    expect(listed().give(leader, lower('supervision')).it.supervisions).toMatchObject([
      { rung: 'supervision', state: 'issued' },
    ]);
    expect(listed().give(leader, lower(null)).it.supervisions).toMatchObject([{ state: 'withdrawn' }]);
    expect(listed().refusal(leader, { ...lower(null), reason: '' })).toMatchObject({ field: 'reason' });
    expect(listed().log.length).toBeGreaterThan(0);
  });

  test('never up, nor below an order', () => {
    for (const rung of ['listed', 'executive', 'urge'] as const) {
      expect(listed().refusal(leader, lower(rung))).toEqual({ kind: 'wrongRung', rung });
    }
  });

  test('begins anew at the rung, and what it had asked before is in no figure', () => {
    const life = listed().at('2026-11-11 11:00').give(leader, lower('supervision'));
    const replies = life.it.clocks.filter(({ metric }) => metric === 'supervisionReply');
    expect(replies.map(({ state, dueAt }) => [state, dueAt])).toEqual([
      ['cancelled', shanghai('2026-11-12 17:30')],
      ['running', shanghai('2026-11-16 17:30')],
    ]);
  });

  test('drops the climb that was appointed for the rung above', () => {
    const life = onlyTimePasses(signed({}, { law }).give(supervisor, supervise('circular')), '2026-11-16 09:00');
    expect(life.it.appointments).toHaveLength(1);
    expect(life.give(leader, lower('supervision')).it.appointments).toEqual([]);
  });

  test('everything stays on record', () => {
    const life = listed().give(leader, lower('supervision')).give(leader, lower(null));
    const told = life.log.flatMap(({ events }) => events).filter(({ type }) => type.startsWith('supervis'));
    expect(told.map(({ type }: ComplaintEvent) => type)).toEqual([
      'supervised',
      'supervisionMoved',
      'supervisionWithdrawn',
    ]);
  });
});
