import { describe, expect, test } from 'vitest';
import { theSystem } from '../../src/actor.js';
import type { CalendarSpec } from '../../src/calendar.js';
import { chinaSpec } from '../../src/calendars/china.js';
import { isLive } from '../../src/clock.js';
import type { ApplyLaw, Register } from '../../src/command.js';
import type { LawBook } from '../../src/decision.js';
import { lawBook } from '../../src/law-book.js';
import { defaultPolicy } from '../../src/policies/default.js';
import type { Policy } from '../../src/policy.js';
import { queueItemOf } from '../../src/queue-item.js';
import { recompute } from '../../src/recompute.js';
import {
  answered,
  defaultLaw,
  Life,
  passTime,
  registered,
  registration,
  shanghai,
  signed,
  supervisor,
} from '../life.js';
import { accepted, closed, expectRecomputed, housing } from '../support/steps.js';
import type { Verb } from '../verbs.js';
import { accept, answer, ask, rule, urge } from '../verbs.js';

/** A law in force beside the default one, which it knows. */
const inForce = (policy: Policy, calendar: CalendarSpec = chinaSpec): LawBook =>
  lawBook({
    policies: [defaultPolicy, policy],
    calendars: [chinaSpec, calendar],
    policyVersion: policy.version,
    calendarVersion: calendar.version,
  });

const policyWith = (version: string, limits: Partial<Policy['limits']>, others: Partial<Policy> = {}): Policy => ({
  ...defaultPolicy,
  ...others,
  version,
  limits: { ...defaultPolicy.limits, ...limits },
});

const workingDays = (amount: number) => ({ limit: { amount, unit: 'workingDays' } }) as const;

const shorter = inForce(policyWith('shorter', { handle: [workingDays(3)] }, { contactTries: 1 }));
const longer = inForce(policyWith('longer', { handle: [workingDays(8)], citizen: [workingDays(8)] }));
const withoutContact = inForce(policyWith('withoutContact', { contact: [] }));
const withoutHandling = inForce(policyWith('withoutHandling', { handle: [] }));
/** The default policy in force again, after one without a promise to call. */
const backToDefault: LawBook = lawBook({
  policies: [defaultPolicy, withoutContact.policy],
  calendars: [chinaSpec],
  policyVersion: defaultPolicy.version,
  calendarVersion: chinaSpec.version,
});
/** Noise is handled within two days, and nobody is to be called about it. */
const byCategory = inForce(
  policyWith('byCategory', {
    contact: [{ categoryIds: ['gas'], ...workingDays(1) }],
    handle: [{ categoryIds: ['noise'], ...workingDays(2) }, workingDays(5)],
  }),
);

const applying = (given: Partial<ApplyLaw> = {}) =>
  ({ type: 'applyLaw', extent: 'all', amnestySince: null, ...given }) as const;

const reclassifying = (categoryId: string) =>
  ({
    type: 'reclassify',
    kind: 'grievance',
    urgency: 'normal',
    categoryId,
    reason: '类别更正',
    expectedVersion: null,
  }) as const;

/** Signed at 10:30 on Monday 2026-11-09, as `signed`, with a law in force. */
const signedUnder = (law: LawBook, given: Partial<Register> = {}): Life =>
  new Life('2026-11-09 10:00', { law })
    .give(supervisor, { ...registration, ...given })
    .at('2026-11-09 10:10')
    .give(supervisor, { type: 'dispatch', leadDepartmentId: 'housing', assistDepartmentIds: [], expectedVersion: null })
    .at('2026-11-09 10:30')
    .give(housing, { type: 'sign', assignmentId: 'a1' });

/** A law comes into force. */
const under = (law: LawBook, life: Life): Life => {
  life.context = { law };
  return life;
};

const handleClock = (life: Life) => life.clock('handle', 'a1');
const versionsOf = (life: Life) => new Set(life.it.clocks.filter(isLive).map(({ policyVersion }) => policyVersion));

describe('S24 another category', () => {
  test('cancels the promises that it does not know, with the reason', () => {
    const life = signedUnder(byCategory);
    const contact = life.clock('contact', 'a1');
    expect(life.events(supervisor, reclassifying('noise'))).toContainEqual({
      type: 'clockCancelled',
      clockId: contact.id,
      cause: 'policy',
    });
    const cancelled = { ...contact, state: 'cancelled', stoppedAt: life.now };
    passTime(life, '2026-11-11 10:00');
    expect(life.clock('contact', 'a1')).toEqual(cancelled);
    expect(queueItemOf(life.it).clocks.map(({ metric }) => metric)).not.toContain('contact');
    expectRecomputed(life);
  });

  test('begins those that only it knows since the leg was opened', () => {
    const life = signedUnder(byCategory, { categoryId: 'noise' });
    expect(life.it.clocks.some(({ metric }) => metric === 'contact')).toBe(false);
    life.at('2026-11-09 15:00').give(supervisor, reclassifying('gas'));
    expect(life.clock('contact', 'a1')).toMatchObject({
      startedAt: shanghai('2026-11-09 10:10'),
      dueAt: shanghai('2026-11-10 17:30'),
    });
    expectRecomputed(life);
  });

  test('gives the others its limits, counted from their start, with every pause that there was', () => {
    const pause = { cause: 'weather', promisedAt: shanghai('2026-11-13 17:30'), reason: '暴雨停工' };
    const life = signedUnder(byCategory).at('2026-11-10 09:00');
    life.give(housing, ask({ kind: 'suspension', assignmentId: 'a1', ...pause })).give(supervisor, rule('r1', true));
    life.at('2026-11-11 09:00').give(housing, { type: 'resume', assignmentId: 'a1', reason: '天气好转' });
    expect(handleClock(life).dueAt).toBe(shanghai('2026-11-17 17:30'));
    const { pauses } = handleClock(life);
    life.at('2026-11-11 10:00').give(supervisor, reclassifying('noise'));
    expect(handleClock(life)).toMatchObject({ dueAt: shanghai('2026-11-12 17:30'), pauses });
    expectRecomputed(life);
  });

  test('and back again is as if nothing had been', () => {
    const life = signedUnder(byCategory);
    const { clocks } = life.it;
    life.give(supervisor, reclassifying('noise')).at('2026-11-09 11:00').give(supervisor, reclassifying('gas'));
    expect(life.it.clocks).toEqual(clocks);
    expectRecomputed(life);
  });

  test('a promise that is kept already is not asked for twice', () => {
    const life = signedUnder(byCategory);
    life.give(housing, { type: 'recordContact', assignmentId: 'a1', reached: true, note: '已电话联系' });
    life.give(supervisor, reclassifying('noise')).give(supervisor, reclassifying('gas'));
    expect(life.it.clocks.filter(({ metric }) => metric === 'contact').map(({ state }) => state)).toEqual(['met']);
  });
});

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

describe('S39 a closure', () => {
  /** Thursday 2026-11-12, all of it. */
  const stormDay: CalendarSpec = {
    ...chinaSpec,
    version: 'storm',
    closures: [{ from: '2026-11-12T00:00', to: '2026-11-13T00:00', reason: '台风' }],
  };
  const atTen = policyWith('atTen', {
    citizen: [{ limit: { amount: 3, unit: 'workingDays', endsAt: 'sameTime' } }],
  });
  const storm = inForce(atTen, stormDay);
  const declared = applying({ extent: 'calendar' });
  const amnesty = (since: string) => applying({ extent: 'calendar', amnestySince: shanghai(since) });

  /** Its caller was promised Thursday at 10:00; the closure is declared at 14:00. */
  const onTheDay = (): Life => {
    const life = signedUnder(inForce(atTen));
    passTime(life, '2026-11-12 10:01');
    return under(storm, life).at('2026-11-12 14:00');
  };

  test('moves the deadlines after it, by the day that was not worked', () => {
    const life = under(inForce(defaultPolicy, stormDay), signed()).at('2026-11-12 14:00').give(theSystem, declared);
    expect(handleClock(life)).toMatchObject({ dueAt: shanghai('2026-11-17 17:30'), calendarVersion: 'storm' });
    expect(life.clock('citizen').dueAt).toBe(shanghai('2026-11-17 17:30'));
    expectRecomputed(life);
  });

  test('leaves every clock to its own policy', () => {
    const life = under(storm, signed()).at('2026-11-12 14:00').give(theSystem, declared);
    expect(versionsOf(life)).toEqual(new Set([defaultPolicy.version]));
  });

  test('a breach before it stands, though the deadline moves', () => {
    const life = onTheDay().give(theSystem, declared);
    const breach = { at: shanghai('2026-11-12 10:00'), state: 'standing' };
    expect(life.clock('citizen')).toMatchObject({ dueAt: shanghai('2026-11-13 10:00'), breach });
    life.at('2026-11-13 09:20').give(housing, answer()).give(supervisor, accept);
    expect(life.clock('citizen')).toMatchObject({ state: 'missed', breach });
    expectRecomputed(life);
  });

  test('an amnesty waives it, on record, and what is done by the new deadline is met', () => {
    const life = onTheDay();
    const events = life.events(theSystem, amnesty('2026-11-12 00:00'));
    expect(events).toContainEqual({ type: 'breachMarked', clockId: life.clock('citizen').id, state: 'waived' });
    life.at('2026-11-13 09:20').give(housing, answer()).give(supervisor, accept);
    expect(life.clock('citizen')).toMatchObject({
      state: 'met',
      breach: { at: shanghai('2026-11-12 10:00'), state: 'waived' },
    });
    expectRecomputed(life);
  });

  test('an amnesty reaches back as far as it says, and to what has stopped meanwhile', () => {
    const life = signed();
    passTime(life, '2026-11-17 09:00');
    life.give(housing, answer());
    under(inForce(defaultPolicy, stormDay), life).give(theSystem, amnesty('2026-11-16 17:31'));
    expect(handleClock(life)).toMatchObject({ state: 'missed', breach: { state: 'standing' } });
    life.give(theSystem, amnesty('2026-11-16 17:30'));
    expect(handleClock(life)).toMatchObject({ state: 'missed', breach: { state: 'waived' } });
    expect(life.clock('contact', 'a1').breach).toMatchObject({ state: 'standing' });
    expectRecomputed(life);
  });
});

describe('a year that is published', () => {
  const year2027: CalendarSpec = {
    ...chinaSpec,
    version: 'cn-2027',
    holidays: [...chinaSpec.holidays, '2027-01-01'],
    published: { from: 2020, through: 2027 },
  };

  test('puts the deadlines that reach into it in order, and touches no other', () => {
    const life = new Life('2026-12-30 10:00').give(supervisor, registration);
    expect(life.clock('citizen')).toMatchObject({ dueAt: shanghai('2027-01-06 17:30'), provisional: true });
    const dispatch = life.clock('dispatch');
    expect(dispatch.provisional).toBe(false);
    under(inForce(defaultPolicy, year2027), life).give(theSystem, applying({ extent: 'provisional' }));
    expect(life.clock('citizen')).toMatchObject({
      dueAt: shanghai('2027-01-07 17:30'),
      provisional: false,
      calendarVersion: 'cn-2027',
      policyVersion: defaultPolicy.version,
    });
    expect(life.clock('dispatch')).toEqual(dispatch);
    expectRecomputed(life);
  });

  test('is no news to clocks that do not reach into it', () => {
    const life = under(inForce(defaultPolicy, year2027), registered());
    expect(life.events(theSystem, applying({ extent: 'provisional' }))).toEqual([]);
  });
});

describe('S54 what has nothing to do with a clock', () => {
  const unrelated: readonly Verb[] = [
    { type: 'callAgain', note: '又来电催问' },
    { type: 'revealCaller', reason: '回电核实地址' },
    {
      type: 'convene',
      memberDepartmentIds: ['housing', 'water'],
      representatives: [],
      reason: '职责争议',
      expectedVersion: null,
    },
    { type: 'splitInto', parts: [{ id: 'p1', number: '26-000010' }], reason: '一诉多求', expectedVersion: null },
    { type: 'reportProgress', assignmentId: 'a1', text: '已到现场查看' },
    { type: 'recordContact', assignmentId: 'a1', reached: false, note: '无人接听' },
  ];

  test.each(unrelated.map((verb) => [verb.type, verb] as const))('%s touches none', (_, verb) => {
    const life = signed().at('2026-11-12 10:00').give(theSystem, { type: 'passTime' });
    const { clocks } = life.it;
    life.give('assignmentId' in verb ? housing : supervisor, verb);
    expect(life.it.clocks).toEqual(clocks);
  });

  test('what is refused touches nothing at all', () => {
    const life = signed().at('2026-11-17 10:00');
    const before = life.it;
    life.refusal(supervisor, accept);
    expect(life.it).toBe(before);
  });

  test('an urge begins a clock of its own, and moves no other', () => {
    const life = signed();
    const { clocks } = life.it;
    expect(life.give(supervisor, urge()).it.clocks.slice(0, clocks.length)).toEqual(clocks);
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
