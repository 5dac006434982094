import { describe, expect, test } from 'vitest';
import { theSystem } from '../../src/actor.js';
import { lateness } from '../../src/lateness.js';
import { pendingOf } from '../../src/pending.js';
import { defaultPolicy } from '../../src/policies/default.js';
import { queueItemOf } from '../../src/queue-item.js';
import { DAY } from '../../src/time.js';
import {
  admin,
  dispatched,
  type Life,
  lawWith,
  leader,
  liaisonOf,
  otherSupervisor,
  passTime,
  ruled,
  shanghai,
  signed,
  supervisor,
} from '../life.js';
import { answer, ask, askSuspension, reassign, resume, rule, urge } from '../verbs.js';

const promisedAt = shanghai('2026-11-20 10:00');

/** Suspended from Tuesday 09:00 on. */
const suspended = (): Life =>
  ruled(signed().at('2026-11-10 09:00').give(liaisonOf('housing'), askSuspension(promisedAt)), true);

const backdated = (from: string, to: string | null) =>
  ask({
    kind: 'backdate',
    assignmentId: 'a1',
    cause: 'appraisal',
    from: shanghai(from),
    to: to === null ? null : shanghai(to),
    evidence: '检测机构受理回执',
  });

describe('S19 what may stand still', () => {
  test('is a department’s handling, for a legal reason that the policy lists', () => {
    const known = defaultPolicy.pausing.causes.map(({ id }) => id);
    const odd = askSuspension(promisedAt, 'holiday');
    expect(signed().refusal(liaisonOf('housing'), odd)).toEqual({ kind: 'unknownPauseCause', cause: 'holiday', known });
    expect(suspended().clock('handle', 'a1').state).toBe('paused');
  });

  test('the caller’s clock never does, nor that of an urge', () => {
    const life = suspended().give(supervisor, urge());
    expect(life.it.clocks.filter(({ state }) => state === 'paused').map(({ metric }) => metric)).toEqual(['handle']);
    passTime(life, '2026-11-17 09:00');
    expect(life.clock('citizen').breach?.at).toBe(shanghai('2026-11-16 17:30'));
    const reply = life.it.clocks.find(({ metric }) => metric === 'urgeReply');
    expect(reply?.breach?.at).toBe(shanghai('2026-11-10 14:30'));
  });

  test('signing never does: a leg that is not signed is not suspended', () => {
    expect(dispatched().refusal(liaisonOf('housing'), askSuspension(promisedAt))).toEqual({
      kind: 'wrongAssignmentState',
      state: 'awaitingSignature',
    });
  });

  test('only a listed approver grants it', () => {
    const works = () => signed().give(liaisonOf('housing'), askSuspension(promisedAt, 'works'));
    expect(works().refusal(otherSupervisor, rule('r1', true))).toEqual({ kind: 'notAllowed' });
    works().give(leader, rule('r1', true));
    works().give(admin, rule('r1', true));
    const appraisal = signed().give(liaisonOf('housing'), askSuspension(promisedAt));
    expect(appraisal.refusal(leader, rule('r1', true))).toEqual({ kind: 'notAllowed' });
  });

  test('whoever may not grant may refuse', () => {
    const life = signed().give(liaisonOf('housing'), askSuspension(promisedAt, 'works'));
    expect(life.give(otherSupervisor, rule('r1', false)).it.requests[0]?.state).toBe('refused');
  });

  test('one pause lasts no longer than its cause allows', () => {
    const long = askSuspension(shanghai('2026-11-20 10:31'), 'weather');
    expect(signed().refusal(liaisonOf('housing'), long)).toEqual({
      kind: 'tooLong',
      longest: { amount: 10, unit: 'days' },
    });
  });

  test('all pauses of a clock together no longer than the policy allows, a review of an answer not among them', () => {
    const law = lawWith({ pausing: { ...defaultPolicy.pausing, longestTotal: { amount: 12, unit: 'days' } } });
    const life = signed({}, { law })
      .give(liaisonOf('housing'), answer())
      .at('2026-11-20 10:30')
      .give(supervisor, { type: 'rejectAnswer', reason: '群众反映仍有气味', expectedVersion: null });
    ruled(life.give(liaisonOf('housing'), askSuspension(life.now + 8 * DAY)), true);
    passTime(life, '2026-11-29 10:30');
    expect(life.refusal(liaisonOf('housing'), askSuspension(life.now + 5 * DAY))).toEqual({
      kind: 'tooLong',
      longest: { amount: 12, unit: 'days' },
    });
    life.give(liaisonOf('housing'), askSuspension(life.now + 4 * DAY));
  });

  test('it promises a date that lies ahead', () => {
    expect(signed().refusal(liaisonOf('housing'), askSuspension(shanghai('2026-11-09 10:30')))).toEqual({
      kind: 'promiseInPast',
      now: shanghai('2026-11-09 10:30'),
    });
    const life = signed()
      .give(liaisonOf('housing'), askSuspension(shanghai('2026-11-10 10:00')))
      .at('2026-11-10 11:00');
    expect(life.refusal(supervisor, rule('r1', true))).toMatchObject({ kind: 'promiseInPast' });
  });
});

describe('a suspension', () => {
  test('is asked, and stops nothing until it is granted', () => {
    const life = signed().give(liaisonOf('housing'), askSuspension(promisedAt));
    expect(life.clock('handle', 'a1').state).toBe('running');
    ruled(life.at('2026-11-10 09:00'), true);
    expect(life.clock('handle', 'a1').pauses).toEqual([
      { from: shanghai('2026-11-10 09:00'), to: null, cause: 'appraisal' },
    ]);
  });

  test('S17 the deadline that passes meanwhile is no breach and warns of nothing', () => {
    const life = suspended();
    passTime(life, '2026-11-17 09:00');
    expect(life.clock('handle', 'a1')).toMatchObject({ state: 'paused', crossed: null, breach: null });
    const row = queueItemOf(life.it).clocks.find(({ metric }) => metric === 'handle');
    expect(row?.pausedAt).toBe(shanghai('2026-11-10 09:00'));
  });

  test('ends by itself on the promised date, and the clock runs on with all its time', () => {
    const life = suspended();
    passTime(life, '2026-11-20 12:00');
    expect(life.clock('handle', 'a1')).toMatchObject({
      state: 'running',
      pauses: [{ from: shanghai('2026-11-10 09:00'), to: promisedAt, cause: 'appraisal' }],
      // the close of the sixteenth, and the eight working days and one hour that stood still
      dueAt: shanghai('2026-11-27 10:00'),
    });
    expect(life.clock('promise', 'a1').state).toBe('met');
    expect(life.it.appointments).toEqual([]);
  });

  test('ends at the longest time of its cause where the promise goes beyond', () => {
    const life = signed()
      .at('2026-11-10 09:00')
      .give(liaisonOf('housing'), askSuspension(shanghai('2026-11-20 09:00'), 'weather'));
    ruled(life.at('2026-11-09 11:00'), true);
    expect(life.it.appointments).toMatchObject([{ purpose: 'endPause', at: shanghai('2026-11-19 11:00') }]);
  });

  test('ends earlier by hand, with a reason', () => {
    const life = suspended().at('2026-11-12 09:00');
    expect(life.refusal(supervisor, { ...resume(), reason: '' })).toMatchObject({ kind: 'textNeeded' });
    life.give(supervisor, resume());
    expect(life.clock('handle', 'a1')).toMatchObject({ state: 'running', dueAt: shanghai('2026-11-18 17:30') });
    expect(life.it.appointments).toEqual([]);
    expect(life.refusal(supervisor, resume())).toEqual({ kind: 'notSuspended', assignmentId: 'a1' });
  });

  test('its promised date has a clock of its own', () => {
    expect(suspended().clock('promise', 'a1')).toMatchObject({ dueAt: promisedAt, state: 'running' });
  });

  test('a result that comes in the midst of it is in time, and told with the whole pause', () => {
    const life = suspended().at('2026-11-18 09:00').give(liaisonOf('housing'), answer());
    expect(life.clock('handle', 'a1')).toMatchObject({
      state: 'met',
      dueAt: shanghai('2026-11-24 17:30'),
      pauses: [{ to: shanghai('2026-11-18 09:00') }],
    });
    expect(life.it.appointments).toEqual([]);
    expect(life.clock('promise', 'a1').state).toBe('met');
  });

  test('goes with the department', () => {
    const life = suspended().give(supervisor, reassign('traffic'));
    expect(life.it.appointments).toEqual([]);
    expect(life.clock('handle', 'a2').state).toBe('running');
  });

  test('S15 two reasons that overlap are counted once, and the clock runs on when the last one ends', () => {
    const life = suspended().at('2026-11-12 09:00');
    ruled(life.give(liaisonOf('housing'), askSuspension(shanghai('2026-11-16 09:00'), 'caller')), true);
    expect(life.it.appointments).toMatchObject([{ purpose: 'endPause', at: promisedAt }]);
    passTime(life, '2026-11-16 10:00');
    expect(life.clock('handle', 'a1').state).toBe('paused');
    passTime(life, '2026-11-20 10:00');
    const once = suspended();
    passTime(once, '2026-11-20 10:00');
    expect(life.clock('handle', 'a1').dueAt).toBe(once.clock('handle', 'a1').dueAt);
  });

  test('S26 waiting for the caller stops the department’s clock, not the center’s word to the caller', () => {
    const life = signed()
      .at('2026-11-10 09:00')
      .give(liaisonOf('housing'), askSuspension(shanghai('2026-11-13 09:00'), 'caller'));
    ruled(life, true);
    expect(life.clock('handle', 'a1').state).toBe('paused');
    expect(life.clock('citizen').state).toBe('running');
    expect(pendingOf(life.it).some(({ what }) => what === 'result')).toBe(true);
  });
});

describe('S18 a suspension after the breach', () => {
  const late = (stopsLateness: boolean) => {
    const law = lawWith({ pausing: { ...defaultPolicy.pausing, stopsLateness } });
    const life = signed({}, { law }).at('2026-11-17 09:00').give(liaisonOf('housing'), askSuspension(promisedAt));
    ruled(life, true);
    passTime(life, '2026-11-20 10:00');
    life.at('2026-11-20 15:00').give(liaisonOf('housing'), answer());
    return { late: lateness(life.clock('handle', 'a1'), law.policy, life.now), clock: life.clock('handle', 'a1') };
  };
  const whole = shanghai('2026-11-20 15:00') - shanghai('2026-11-16 17:30');
  const still = shanghai('2026-11-20 10:00') - shanghai('2026-11-17 09:00');

  test('is allowed and never un-breaches', () => {
    expect(late(false).clock).toMatchObject({
      state: 'missed',
      dueAt: shanghai('2026-11-16 17:30'),
      breach: { at: shanghai('2026-11-16 17:30'), state: 'standing' },
    });
  });

  test('the lateness grows on through it', () => {
    expect(late(false).late).toBe(whole);
  });

  test('or stands still, where the policy says so', () => {
    expect(late(true).late).toBe(whole - still);
  });

  test('nobody is ordered to account for it while it lasts, and is when it is over', () => {
    const life = signed();
    passTime(life, '2026-11-16 18:00');
    expect(life.it.appointments).toMatchObject([
      { purpose: 'climb', subjectId: 'a1', at: shanghai('2026-11-17 17:30') },
    ]);
    ruled(life.give(liaisonOf('housing'), askSuspension(promisedAt)), true);
    passTime(life, '2026-11-18 09:00');
    expect(life.it.supervisions).toEqual([]);
    passTime(life, '2026-11-20 10:00');
    expect(life.it.appointments).toMatchObject([{ purpose: 'climb', at: shanghai('2026-11-23 17:30') }]);
    passTime(life, '2026-11-23 18:00');
    expect(life.it.supervisions).toMatchObject([{ cause: 'overdue' }]);
  });
});

describe('how late a promise is', () => {
  test('not at all until its deadline, nor while it stands still before it', () => {
    const life = suspended();
    const at = shanghai('2026-11-30 09:00');
    expect(lateness(signed().clock('handle', 'a1'), defaultPolicy, shanghai('2026-11-16 17:30'))).toBe(0);
    expect(lateness(life.clock('handle', 'a1'), defaultPolicy, at)).toBe(0);
    expect(lateness(life.clock('citizen'), defaultPolicy, at)).toBe(at - shanghai('2026-11-16 17:30'));
  });

  test('no more once it is done, and not at all where it was cancelled', () => {
    const life = signed().at('2026-11-17 17:30').give(liaisonOf('housing'), answer());
    expect(lateness(life.clock('handle', 'a1'), defaultPolicy, life.now + DAY)).toBe(DAY);
    const left = signed().at('2026-11-17 17:30').give(supervisor, reassign('traffic'));
    expect(lateness(left.clock('handle', 'a1'), defaultPolicy, left.now + DAY)).toBe(0);
  });
});

describe('S20 a suspension that is entered after the fact', () => {
  test('needs evidence, and a second person', () => {
    const life = signed().at('2026-11-13 10:00');
    const bare = { ...backdated('2026-11-10 09:00', '2026-11-12 09:00').asked, evidence: '' };
    expect(life.refusal(liaisonOf('housing'), ask(bare as never))).toMatchObject({ field: 'evidence' });
    life.give(liaisonOf('housing'), backdated('2026-11-10 09:00', '2026-11-12 09:00'));
    expect(life.refusal({ ...supervisor, id: 'p-housing' }, rule('r1', true))).toMatchObject({
      kind: 'secondPersonNeeded',
    });
    expect(ruled(life, true).clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-18 17:30'));
  });

  test('keeps when it was, when it was entered, and who asked and granted', () => {
    const life = signed()
      .at('2026-11-13 10:00')
      .give(liaisonOf('housing'), backdated('2026-11-10 09:00', '2026-11-12 09:00'));
    ruled(life.at('2026-11-13 11:00'), true);
    expect(life.it.requests[0]).toMatchObject({
      from: shanghai('2026-11-10 09:00'),
      askedAt: shanghai('2026-11-13 10:00'),
      askedBy: 'p-housing',
      ruling: { at: shanghai('2026-11-13 11:00'), by: 'p-chen' },
    });
  });

  test('lies behind, within the life of the clock', () => {
    const now = shanghai('2026-11-13 10:00');
    const refusal = (from: string, to: string | null) =>
      signed().at('2026-11-13 10:00').refusal(liaisonOf('housing'), backdated(from, to));
    expect(refusal('2026-11-09 10:00', '2026-11-12 09:00')).toEqual({ kind: 'notInPast', now });
    expect(refusal('2026-11-12 09:00', '2026-11-12 09:00')).toEqual({ kind: 'notInPast', now });
    expect(refusal('2026-11-12 09:00', '2026-11-13 10:01')).toEqual({ kind: 'notInPast', now });
  });

  test('takes a breach that was none out of the figures, and leaves it on record', () => {
    const life = signed();
    passTime(life, '2026-11-17 09:00');
    ruled(life.give(liaisonOf('housing'), backdated('2026-11-10 09:00', '2026-11-12 09:00')), true);
    expect(life.clock('handle', 'a1')).toMatchObject({
      crossed: 'early',
      breach: { at: shanghai('2026-11-16 17:30'), state: 'waived' },
    });
    life.at('2026-11-18 10:00').give(liaisonOf('housing'), answer());
    expect(life.clock('handle', 'a1').state).toBe('met');
  });

  test('a deadline that runs out again after that is a breach again', () => {
    const life = signed();
    passTime(life, '2026-11-17 09:00');
    ruled(life.give(liaisonOf('housing'), backdated('2026-11-10 09:00', '2026-11-12 09:00')), true);
    passTime(life, '2026-11-19 09:00');
    expect(life.clock('handle', 'a1').breach).toEqual({ at: shanghai('2026-11-18 17:30'), state: 'standing' });
  });

  test('one that began after the breach leaves it standing', () => {
    const life = signed();
    passTime(life, '2026-11-18 09:00');
    ruled(life.give(liaisonOf('housing'), backdated('2026-11-17 09:00', '2026-11-17 12:00')), true);
    expect(life.clock('handle', 'a1').breach?.state).toBe('standing');
  });

  test('one that lasts goes on until it is ended, or its cause’s longest time is over', () => {
    const life = signed().at('2026-11-13 10:00').give(liaisonOf('housing'), backdated('2026-11-10 09:00', null));
    ruled(life, true);
    expect(life.clock('handle', 'a1').state).toBe('paused');
    expect(life.it.appointments).toMatchObject([{ at: shanghai('2027-01-09 09:00') }]);
    life.at('2026-11-16 09:00').give(theSystem, resume());
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-20 17:30'));
  });
});
