import { describe, expect, test } from 'vitest';
import { theSystem } from '../../src/actor.js';
import type { CalendarSpec } from '../../src/calendar.js';
import { chinaSpec } from '../../src/calendars/china.js';
import { defaultPolicy } from '../../src/policies/default.js';
import { Life, passTime, registered, registration, shanghai, signed, supervisor } from '../life.js';
import { applying, handleClock, inForce, policyWith, signedUnder, under, versionsOf } from '../support/law-changes.js';
import { expectRecomputed, housing } from '../support/steps.js';
import { accept, answer } from '../verbs.js';

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
