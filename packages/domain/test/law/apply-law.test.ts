import { describe, expect, test } from 'vitest';
import { theSystem } from '../../src/actor.js';
import { chinaSpec } from '../../src/calendars/china.js';
import { isLive } from '../../src/clock.js';
import { defaultPolicy } from '../../src/policies/default.js';
import { recompute } from '../../src/recompute.js';
import { answered, defaultLaw, passTime, shanghai, signed, supervisor } from '../life.js';
import {
  applying,
  backToDefault,
  handleClock,
  longer,
  reclassifying,
  shorter,
  signedUnder,
  under,
  versionsOf,
  withoutContact,
  withoutHandling,
} from '../support/law-changes.js';
import { accepted, closed, expectRecomputed, housing } from '../support/steps.js';
import { accept, answer, ask, rule, urge } from '../verbs.js';

describe('S36 a law that comes into force', () => {
  test('leaves open clocks to the one that they began by', () => {
    const life = signed();
    const { clocks } = life.it;
    passTime(under(shorter, life), '2026-11-09 10:40');
    expect(life.it.clocks).toEqual(clocks);
  });

  test('is the law of whatever begins after it', () => {
    const life = under(shorter, signed()).give(supervisor, urge());
    expect(life.clock('urgeReply', 'u1').policyVersion).toBe('shorter');
    expect(handleClock(life).policyVersion).toBe(defaultPolicy.version);
  });

  test('takes open clocks over when it is told to, and nothing else', () => {
    const life = under(shorter, signed());
    const over = life.it.clocks.filter((clock) => !isLive(clock));
    life.give(theSystem, applying());
    expect(versionsOf(life)).toEqual(new Set(['shorter']));
    expect(handleClock(life)).toMatchObject({
      dueAt: shanghai('2026-11-12 17:30'),
      originalDueAt: shanghai('2026-11-16 17:30'),
    });
    expect(life.it.clocks.filter((clock) => !isLive(clock))).toEqual(over);
    expectRecomputed(life);
  });

  test('says so in the log, by version; given again there is nothing to do', () => {
    const life = under(shorter, signed());
    expect(life.events(theSystem, applying())[0]).toEqual({
      type: 'lawApplied',
      extent: 'all',
      amnestySince: null,
      policyVersion: 'shorter',
      calendarVersion: chinaSpec.version,
    });
    const { version } = life.it;
    expect(life.events(theSystem, applying())).toEqual([]);
    expect(life.it.version).toBe(version);
  });

  test('a deadline that it brings forward past now is a breach now, and speaks once', () => {
    const life = under(shorter, signed()).at('2026-11-13 10:00').give(theSystem, { type: 'passTime' });
    const events = life.events(theSystem, applying());
    const loud = events.filter((event) => event.type === 'clockCrossed' && !event.skipped);
    expect(loud).toEqual([
      { type: 'clockCrossed', clockId: handleClock(life).id, threshold: 'due', at: life.now, skipped: false },
    ]);
    expect(handleClock(life).breach).toEqual({ at: life.now, state: 'standing' });
    expectRecomputed(life);
  });

  test('a deadline that it puts off does not undo the breach of the one before', () => {
    const life = under(longer, signed());
    passTime(life, '2026-11-17 10:00');
    life.give(theSystem, applying());
    const breach = { at: shanghai('2026-11-16 17:30'), state: 'standing' };
    expect(handleClock(life)).toMatchObject({ state: 'running', dueAt: shanghai('2026-11-19 17:30'), breach });
    expect(handleClock(life).crossed).not.toBe('due');
    life.give(housing, answer());
    expect(handleClock(life)).toMatchObject({ state: 'missed', breach });
    expectRecomputed(life);
  });

  test('drops the promises that it does not know', () => {
    const life = under(withoutContact, signed()).give(theSystem, applying());
    expect(life.clock('contact', 'a1').state).toBe('cancelled');
    expectRecomputed(life);
  });

  test('with a promise that it drops, a suspension of it is over, and so is what was promised for that', () => {
    const pause = { cause: 'weather', promisedAt: shanghai('2026-11-12 17:30'), reason: '暴雨停工' };
    const life = signed()
      .give(housing, ask({ kind: 'suspension', assignmentId: 'a1', ...pause }))
      .give(supervisor, rule('r1', true));
    under(withoutHandling, life).give(theSystem, applying());
    expect(handleClock(life).state).toBe('cancelled');
    expect(life.clock('promise', 'a1').state).toBe('cancelled');
    expect(life.it.appointments).toEqual([]);
    expectRecomputed(life);
  });

  test('brings the promises that only it knows, since the leg was opened', () => {
    const life = signedUnder(withoutContact);
    expect(life.it.clocks.some(({ metric }) => metric === 'contact')).toBe(false);
    under(backToDefault, life).give(theSystem, applying());
    expect(life.clock('contact', 'a1')).toMatchObject({ startedAt: shanghai('2026-11-09 10:10'), state: 'running' });
    expectRecomputed(life);
  });

  test('never moves what is closed', () => {
    const life = under(shorter, closed());
    expect(life.refusal(theSystem, applying())).toEqual({ kind: 'wrongState', state: 'closed' });
  });

  test('nor what has been answered and accepted; callbacks that wait are moved', () => {
    const life = under(shorter, accepted());
    const over = life.it.clocks.filter((clock) => !isLive(clock));
    life.give(theSystem, applying());
    expect(life.it.clocks.filter((clock) => !isLive(clock))).toEqual(over);
    expect(life.clock('callback', 'k1').policyVersion).toBe('shorter');
  });

  test('is applied by the product alone', () => {
    expect(signed().refusal(supervisor, applying())).toEqual({ kind: 'notAllowed' });
  });

  test('does not touch what a department promised by itself', () => {
    const promisedAt = shanghai('2026-11-10 12:00');
    const life = signed().give(supervisor, urge()).give(housing, {
      type: 'answerUrge',
      urgeId: 'u1',
      progress: '维修人员已到场排查',
      nextStep: '更换阀门',
      promisedAt,
    });
    under(longer, life).give(theSystem, applying());
    expect(life.clock('promise', 'u1')).toMatchObject({ dueAt: promisedAt, state: 'running' });
  });
});

describe('S38 a policy that is no longer in force', () => {
  test('is the law of its clocks to their end: deadline, breach and verdict', () => {
    const life = under(longer, signed());
    passTime(life, '2026-11-16 17:31');
    expect(handleClock(life).breach).toEqual({ at: shanghai('2026-11-16 17:30'), state: 'standing' });
    life.give(housing, answer());
    expect(handleClock(life)).toMatchObject({ state: 'missed', policyVersion: defaultPolicy.version });
  });

  test('in what counts as done, too', () => {
    const life = under(shorter, signed());
    life.give(housing, { type: 'recordContact', assignmentId: 'a1', reached: false, note: '无人接听' });
    expect(life.clock('contact', 'a1').state).toBe('running');
  });

  test('of a promise that the policy in force does not know any more', () => {
    const life = under(withoutContact, signed());
    passTime(life, '2026-11-11 10:00');
    expect(life.clock('contact', 'a1').breach).toEqual({ at: shanghai('2026-11-10 17:30'), state: 'standing' });
  });

  test('ends what it had promised only when the law is applied: nothing haunts the board after that', () => {
    const life = under(withoutContact, signed()).give(theSystem, applying());
    const crossed = passTime(life, '2026-11-11 10:00').filter((event) => event.type === 'clockCrossed');
    expect(crossed.map(({ clockId }) => clockId)).not.toContain(life.clock('contact', 'a1').id);
  });
});

describe('S59 every clock, derived anew from its log', () => {
  test('is the same through changes of law, category and urgency', () => {
    const life = signed().at('2026-11-10 10:00').give(supervisor, reclassifying('noise'));
    life.give(supervisor, { ...reclassifying('noise'), urgency: 'urgent' }).at('2026-11-10 11:00');
    under(shorter, life).give(theSystem, applying()).at('2026-11-10 12:00').give(housing, answer());
    life.give(supervisor, accept);
    expectRecomputed(life);
  });

  test('a millisecond that somebody has changed in the log is found, by clock and version', () => {
    const life = answered();
    const log = life.log.map((entry) => ({
      ...entry,
      events: entry.events.map((event) =>
        event.type === 'clockStarted' && event.clock.metric === 'handle'
          ? { ...event, clock: { ...event.clock, dueAt: event.clock.dueAt + 1 } }
          : event,
      ),
    }));
    const { differences } = recompute(log, defaultLaw);
    const { dueAt, id } = handleClock(life);
    expect(differences).toMatchObject([{ clockId: id, since: 2, logged: { dueAt: dueAt + 1 }, derived: { dueAt } }]);
  });
});
