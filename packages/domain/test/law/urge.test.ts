import { describe, expect, test } from 'vitest';
import { theSystem } from '../../src/actor.js';
import { clockEvents } from '../../src/clockwork.js';
import { defaultLaw } from '../../src/default-law.js';
import { evolve } from '../../src/evolve.js';
import { pendingOf } from '../../src/pending.js';
import { queueItemOf } from '../../src/queue-item.js';
import { recompute } from '../../src/recompute.js';
import {
  accepted,
  dispatched,
  type Life,
  lawWith,
  liaisonOf,
  otherSupervisor,
  passTime,
  shanghai,
  signed,
  supervisor,
} from '../life.js';
import { expectRecomputed } from '../support/steps.js';
import { answer, answerUrge, callAgain, judgeUrge, progress, reassign, reject, urge } from '../verbs.js';

const taken = { type: 'confirmDelivery', urgeId: 'u1', channel: 'page' } as const;
const read = { type: 'readUrge', urgeId: 'u1' } as const;
const promised = shanghai('2026-11-10 17:00');

/** Urged on Monday at 11:00. */
const urged = (): Life => signed().at('2026-11-09 11:00').give(supervisor, urge());
const answeredUrge = (): Life => urged().at('2026-11-09 14:00').give(liaisonOf('housing'), answerUrge(promised));

describe('P5 an urge', () => {
  test('is sent, delivered, read, answered and accepted, each with who and when', () => {
    const life = urged();
    expect(life.it.urges).toMatchObject([{ state: 'sent', sentBy: 'p-wang', deliveredAt: null, readAt: null }]);
    life.give(liaisonOf('housing'), taken);
    expect(life.it.urges).toMatchObject([{ state: 'delivered', deliveredAt: life.now, readAt: null }]);
    life.at('2026-11-09 13:45').give(liaisonOf('housing'), read);
    expect(life.it.urges).toMatchObject([{ state: 'read', readBy: 'p-housing', readAt: shanghai('2026-11-09 13:45') }]);
    life.at('2026-11-09 14:00').give(liaisonOf('housing'), answerUrge(promised));
    expect(life.it.urges).toMatchObject([
      { state: 'answered', answer: { promisedAt: promised, answeredBy: 'p-housing', answeredAt: life.now } },
    ]);
    expect(life.give(supervisor, judgeUrge(true)).it.urges).toMatchObject([{ state: 'accepted' }]);
  });

  test('is answered within four working hours of its sending', () => {
    const life = urged();
    expect(life.clock('urgeReply', 'u1').dueAt).toBe(shanghai('2026-11-09 16:30'));
    life.at('2026-11-09 16:30').give(liaisonOf('housing'), answerUrge(promised));
    expect(life.clock('urgeReply', 'u1').state).toBe('met');
  });

  test('is never answered by looking at it, by progress told elsewhere, by a call or by another urge (S28)', () => {
    const life = urged()
      .give(liaisonOf('housing'), read)
      .give(liaisonOf('housing'), progress())
      .give(supervisor, callAgain)
      .give(supervisor, urge());
    expect(life.clock('urgeReply', 'u1').state).toBe('running');
    expect(life.it.urges).toMatchObject([{ state: 'read' }]);
  });

  test('looking at it again is nothing new', () => {
    const life = urged().give(liaisonOf('housing'), read);
    expect(life.events(liaisonOf('housing'), read)).toEqual([]);
  });

  test('never changes a deadline', () => {
    const life = signed().at('2026-11-09 11:00');
    const before = life.it.clocks;
    expect(life.give(supervisor, urge()).it.clocks.slice(0, before.length)).toEqual(before);
  });

  test('is for a leg that owes something', () => {
    const life = urged().give(liaisonOf('housing'), answer());
    expect(life.refusal(supervisor, urge())).toEqual({ kind: 'wrongAssignmentState', state: 'answered' });
  });

  test('is overtaken by the result: that is the answer', () => {
    const life = urged().at('2026-11-09 15:00').give(liaisonOf('housing'), answer());
    expect(life.it.urges).toMatchObject([{ state: 'lapsed' }]);
    expect(life.clock('urgeReply', 'u1')).toMatchObject({ state: 'met', stoppedAt: life.now });
    passTime(life, '2026-11-12 09:00');
    expect(life.it.supervisions).toEqual([]);
    expect(life.give(supervisor, reject).it.urges).toMatchObject([{ state: 'lapsed' }]);
  });

  test('can be taken back while it waits, with a reason that stays', () => {
    const life = urged();
    const takenBack = { type: 'withdrawUrge', urgeId: 'u1', reason: '' } as const;
    expect(life.refusal(supervisor, takenBack)).toMatchObject({ field: 'reason' });
    life.give(supervisor, { ...takenBack, reason: '已电话沟通' });
    expect(life.it.urges).toMatchObject([{ state: 'withdrawn' }]);
    expect(life.clock('urgeReply', 'u1').state).toBe('cancelled');
    expect(life.refusal(supervisor, { ...takenBack, reason: '已电话沟通' })).toEqual({
      kind: 'wrongUrgeState',
      state: 'withdrawn',
    });
  });

  test('is on the list of who waits for whom', () => {
    const waits = pendingOf(urged().it).find(({ what }) => what === 'urgeAnswer');
    expect(waits).toMatchObject({ waiting: null, owing: 'housing', dueAt: shanghai('2026-11-09 16:30') });
    const judged = pendingOf(answeredUrge().it).find(({ what }) => what === 'judgement');
    expect(judged).toMatchObject({ waiting: 'housing', owing: null, since: shanghai('2026-11-09 14:00') });
  });
});

describe('P6 several people urge', () => {
  test('within half an hour they add to the first', () => {
    const life = urged().at('2026-11-09 11:30').give(otherSupervisor, urge());
    expect(life.it.urges).toMatchObject([{ weight: 2 }]);
    expect(life.clock('urgeReply', 'u1').dueAt).toBe(shanghai('2026-11-09 16:30'));
  });

  test('later only who has seen it adds to it', () => {
    const life = urged().at('2026-11-09 11:31');
    expect(life.refusal(otherSupervisor, urge())).toMatchObject({
      kind: 'urgePending',
      urgeId: 'u1',
      sentBy: 'p-wang',
    });
    expect(life.refusal(otherSupervisor, { ...urge(), seenUrgeId: 'u7' })).toMatchObject({ kind: 'urgePending' });
    expect(life.give(otherSupervisor, { ...urge(), seenUrgeId: 'u1' }).it.urges).toMatchObject([{ weight: 2 }]);
  });

  test('a caller who calls again adds weight to what waits, and sends no urge', () => {
    const life = urged().give(supervisor, callAgain).give(supervisor, callAgain);
    expect(life.it.urges).toMatchObject([{ weight: 3 }]);
    expect(queueItemOf(life.it).openUrges).toMatchObject([{ weight: 3 }]);
    expect(life.it.repeats).toBe(2);
    const settled = answeredUrge().give(supervisor, callAgain);
    expect(settled.it.urges).toMatchObject([{ weight: 1 }]);
  });

  test('once it is answered, another may be sent', () => {
    expect(
      answeredUrge()
        .give(supervisor, urge())
        .it.urges.map(({ id }) => id),
    ).toEqual(['u1', 'u2']);
  });
});

describe('an answer to an urge', () => {
  test('that says nothing is rejected as hollow: another is owed, within as long again', () => {
    const life = answeredUrge().at('2026-11-09 15:00').give(supervisor, judgeUrge(false));
    expect(life.it.urges).toMatchObject([{ state: 'hollow' }]);
    expect(life.clock('urgeReply', 'u1')).toMatchObject({ state: 'running', dueAt: shanghai('2026-11-10 10:30') });
    expect(life.clock('promise', 'u1').state).toBe('cancelled');
    life.at('2026-11-09 16:00').give(liaisonOf('housing'), answerUrge(promised));
    expect(life.it.urges).toMatchObject([{ state: 'answered' }]);
  });

  test('is called hollow only with a reason, and judged once', () => {
    expect(answeredUrge().refusal(supervisor, { ...judgeUrge(false), reason: null })).toMatchObject({
      field: 'reason',
    });
    const life = answeredUrge().give(supervisor, judgeUrge(true));
    expect(life.refusal(supervisor, judgeUrge(false))).toEqual({ kind: 'wrongUrgeState', state: 'accepted' });
  });

  test('that is hollow while another urge waits already leaves that one', () => {
    const life = answeredUrge().give(supervisor, urge()).give(supervisor, judgeUrge(false));
    expect(life.it.urges.map(({ state }) => state)).toEqual(['lapsed', 'sent']);
  });

  test('is not judged any more once the result is in, or the department has left', () => {
    const result = answeredUrge().give(liaisonOf('housing'), answer());
    expect(result.refusal(supervisor, judgeUrge(false))).toEqual({ kind: 'wrongUrgeState', state: 'lapsed' });
    const left = answeredUrge().give(supervisor, reassign('water'));
    expect(left.refusal(supervisor, judgeUrge(false))).toEqual({ kind: 'wrongUrgeState', state: 'lapsed' });
    expect(left.it.clocks.some(({ metric, state }) => metric === 'promise' && state === 'running')).toBe(false);
  });

  test('S25 its promise is on the clock from the answer on, not before', () => {
    expect(urged().it.clocks.some(({ metric }) => metric === 'promise')).toBe(false);
    const life = answeredUrge();
    expect(life.clock('promise', 'u1')).toMatchObject({
      startedAt: shanghai('2026-11-09 14:00'),
      dueAt: promised,
      originalDueAt: promised,
      state: 'running',
    });
  });

  test('the promise is kept by telling of progress, or by the result', () => {
    const told = answeredUrge().at('2026-11-10 16:00').give(liaisonOf('housing'), progress());
    expect(told.clock('promise', 'u1').state).toBe('met');
    const done = answeredUrge().at('2026-11-10 16:00').give(liaisonOf('housing'), answer());
    expect(done.clock('promise', 'u1').state).toBe('met');
  });

  test('the promise is broken when nothing comes', () => {
    const life = answeredUrge();
    passTime(life, '2026-11-10 17:01');
    expect(life.clock('promise', 'u1').breach).toEqual({ at: promised, state: 'standing' });
    life.at('2026-11-10 18:00').give(liaisonOf('housing'), progress());
    expect(life.clock('promise', 'u1').state).toBe('missed');
  });
});

describe('D10 delivered means that a person’s channel took it', () => {
  const nobody = { reachable: new Set(['water']) };
  const toNobody = (): Life => signed({}, nobody).at('2026-11-09 11:00').give(supervisor, urge());

  test('D10 time alone never makes it so', () => {
    const life = urged();
    passTime(life, '2026-11-09 16:29');
    expect(life.it.urges).toMatchObject([{ state: 'sent', deliveredAt: null }]);
    // unanswered, it climbs all the same
    passTime(life, '2026-11-09 16:31');
    expect(life.it.urges).toMatchObject([{ state: 'sent', rung: 'notice' }]);
  });

  test('D10 the department’s page says so, once, and nobody else’s', () => {
    const life = urged();
    expect(life.refusal(supervisor, taken)).toEqual({ kind: 'notAllowed' });
    expect(life.refusal(liaisonOf('water'), taken)).toEqual({ kind: 'complaintNotFound' });
    expect(life.events(liaisonOf('housing'), taken)).toEqual([
      { type: 'urgeDelivered', urgeId: 'u1', channel: 'page' },
    ]);
    expect(life.events(liaisonOf('housing'), taken)).toEqual([]);
    expectRecomputed(life);
  });

  test('D10 where nobody is there it is told, and climbs at once', () => {
    const life = toNobody();
    expect(life.it.urges).toMatchObject([{ state: 'nobodyThere', rung: 'notice', deliveredAt: null }]);
    expect(life.clock('urgeReply', 'u1').state).toBe('running');
    passTime(life, '2026-11-10 17:00');
    expect(life.it.supervisions).toMatchObject([{ rung: 'supervision', cause: 'urge' }]);
    expectRecomputed(life);
  });

  test('D10 somebody who comes later takes it', () => {
    const life = toNobody().give(liaisonOf('housing'), taken);
    expect(life.it.urges).toMatchObject([{ state: 'delivered', rung: 'notice' }]);
  });

  test('D10 where nobody is there in the morning it climbs then', () => {
    const life = signed({}, nobody).at('2026-11-09 23:00').give(supervisor, urge());
    expect(life.it.urges).toMatchObject([{ state: 'sent', rung: 'urge' }]);
    passTime(life, '2026-11-10 07:00');
    expect(life.it.urges).toMatchObject([{ state: 'nobodyThere', rung: 'notice' }]);
  });

  test('D10 a page that is open at night takes it, and its answer is owed from the morning', () => {
    const life = signed().at('2026-11-09 23:00').give(supervisor, urge()).give(liaisonOf('housing'), taken);
    expect(life.it.urges).toMatchObject([{ state: 'delivered', deliveredAt: life.now, releasedAt: null }]);
    expect(life.it.clocks.some(({ metric }) => metric === 'urgeReply')).toBe(false);
    passTime(life, '2026-11-10 07:00');
    expect(life.clock('urgeReply', 'u1').startedAt).toBe(life.now);
    expectRecomputed(life);
  });

  test('D10 entries from when time delivered are read as they were written', () => {
    const life = signed().at('2026-11-09 11:00');
    const old = [
      { type: 'urged', urgeId: 'u1', assignmentId: 'a1', reason: '请先联系群众' },
      { type: 'urgeDelivered', urgeId: 'u1' },
    ] as const;
    const said = clockEvents(life.it, old, { now: life.now, law: defaultLaw });
    expect(said).toMatchObject([{ type: 'clockStarted', clock: { metric: 'urgeReply', startedAt: life.now } }]);
    const entry = { version: life.it.version + 1, at: life.now, actor: 'p-wang', events: [...old, ...said] };
    const after = evolve(life.it, entry);
    expect(after.urges).toMatchObject([{ state: 'delivered', deliveredAt: life.now }]);
    expect(after.urges[0]).not.toHaveProperty('releasedAt');
    expect(recompute([...life.log, entry], defaultLaw).differences).toEqual([]);
  });
});

describe('quiet hours', () => {
  const at = (local: string, urgency: 'normal' | 'urgent' | 'critical' = 'normal') => {
    const life = signed({ urgency, urgencyReason: '燃气泄漏' });
    life.at(local).give(theSystem, { type: 'passTime' });
    return life.give(supervisor, urge());
  };
  const deliversAt = (life: Life) => life.it.appointments.find(({ purpose }) => purpose === 'deliverUrge')?.at ?? null;

  test('an urge at night waits for seven o’clock', () => {
    const life = at('2026-11-09 23:00');
    expect(life.it.urges).toMatchObject([{ state: 'sent', deliveredAt: null }]);
    expect(deliversAt(life)).toBe(shanghai('2026-11-10 07:00'));
    expect(deliversAt(at('2026-11-10 06:59'))).toBe(shanghai('2026-11-10 07:00'));
    expect(deliversAt(at('2026-11-10 07:00'))).toBeNull();
    expect(deliversAt(at('2026-11-10 21:59'))).toBeNull();
  });

  test('one on a day off waits for the next working day', () => {
    expect(deliversAt(at('2026-11-14 10:00'))).toBe(shanghai('2026-11-16 07:00'));
    expect(deliversAt(at('2026-11-13 23:00'))).toBe(shanghai('2026-11-16 07:00'));
  });

  test('its clock starts when they are over', () => {
    const life = at('2026-11-09 23:00');
    expect(life.it.clocks.some(({ metric }) => metric === 'urgeReply')).toBe(false);
    passTime(life, '2026-11-10 07:00');
    expect(life.it.urges).toMatchObject([{ state: 'sent', releasedAt: life.now, deliveredAt: null }]);
    expect(life.clock('urgeReply', 'u1').dueAt).toBe(shanghai('2026-11-10 14:30'));
  });

  test('never hold up a critical complaint', () => {
    expect(deliversAt(at('2026-11-09 23:00', 'critical'))).toBeNull();
    expect(deliversAt(at('2026-11-09 23:00', 'urgent'))).toBe(shanghai('2026-11-10 07:00'));
  });

  test('whoever sees it earlier has it', () => {
    const life = at('2026-11-09 23:00').give(liaisonOf('housing'), read);
    expect(life.it.urges).toMatchObject([{ state: 'read', deliveredAt: life.now }]);
    expect(life.it.appointments.filter(({ purpose }) => purpose === 'deliverUrge')).toEqual([]);
  });

  test('what was taken back is not delivered', () => {
    const life = at('2026-11-09 23:00').give(supervisor, { type: 'withdrawUrge', urgeId: 'u1', reason: '已沟通' });
    expect(deliversAt(life)).toBeNull();
    passTime(life, '2026-11-10 07:00');
    expect(life.it.urges).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('are a policy: none at all, or only at night, or at noon until midnight', () => {
    const under = (quiet: { from: string; to: string; daysOff: boolean } | null, local: string) => {
      const law = lawWith({ urging: { joinWithin: { amount: 30, unit: 'minutes' }, quiet } });
      return deliversAt(signed({}, { law }).at(local).give(supervisor, urge()));
    };
    expect(under(null, '2026-11-14 23:00')).toBeNull();
    expect(under({ from: '22:00', to: '07:00', daysOff: false }, '2026-11-14 10:00')).toBeNull();
    expect(under({ from: '12:00', to: '14:00', daysOff: false }, '2026-11-10 13:00')).toBe(
      shanghai('2026-11-10 14:00'),
    );
    expect(under({ from: '20:00', to: '24:00', daysOff: false }, '2026-11-10 21:00')).toBe(
      shanghai('2026-11-11 00:00'),
    );
  });

  test('an urge is only for a complaint that departments work on', () => {
    expect(accepted().refusal(supervisor, urge())).toMatchObject({ kind: 'wrongAssignmentState' });
    expect(dispatched().give(supervisor, urge()).it.urges).toHaveLength(1);
  });
});
