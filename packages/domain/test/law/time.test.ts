import { describe, expect, test } from 'vitest';
import { theSystem } from '../../src/actor.js';
import { nextInstant } from '../../src/decide/pass-time.js';
import type { ComplaintEvent } from '../../src/event.js';
import { evolve } from '../../src/evolve.js';
import {
  accepted,
  dispatched,
  type Life,
  liaisonOf,
  onlyTimePasses,
  passTime,
  registered,
  ruled,
  shanghai,
  signed,
  supervisor,
} from '../life.js';
import { answer, askSuspension, callAgain, escalate, progress, reclassify, sign, urge } from '../verbs.js';

const crossings = (events: readonly ComplaintEvent[]) =>
  events.flatMap((event) =>
    event.type === 'clockCrossed' ? [[event.clockId, event.threshold, event.at, event.skipped]] : [],
  );

describe('S46 what passed while the product was down', () => {
  test('is told at the next look, each threshold once, with its true instant', () => {
    const life = dispatched();
    const events = passTime(life, '2026-11-20 09:00');
    const told = crossings(events);
    expect(told.length).toBe(new Set(told.map(([clock, threshold]) => `${clock} ${threshold}`)).size);
    expect(told.map(([, , at]) => at)).toEqual(
      [...told.map(([, , at]) => at as number)].sort((one, other) => one - other),
    );
    expect(life.clock('sign', 'a1').breach?.at).toBe(shanghai('2026-11-09 13:40'));
    expect(life.clock('handle', 'a1').breach?.at).toBe(shanghai('2026-11-16 17:30'));
    expect(crossings(passTime(life, '2026-11-20 09:01'))).toEqual([]);
  });

  test('S48 of several thresholds of one clock the worst alone speaks', () => {
    const told = crossings(passTime(dispatched(), '2026-11-09 14:00')).filter(([clock]) => clock === 'c3');
    expect(told.map(([, threshold, , skipped]) => [threshold, skipped])).toEqual([
      ['early', true],
      ['near', true],
      ['due', false],
    ]);
  });

  test('S48 one that comes alone speaks for itself', () => {
    const life = dispatched();
    const told = ['2026-11-09 11:15', '2026-11-09 11:50', '2026-11-09 13:45'].flatMap((local) =>
      crossings(passTime(life, local)).filter(([clock]) => clock === 'c3'),
    );
    expect(told.map(([, threshold, , skipped]) => [threshold, skipped])).toEqual([
      ['early', false],
      ['near', false],
      ['due', false],
    ]);
  });

  test('what follows from it begins now: nobody is pressed for time in which nobody could press', () => {
    const life = signed().at('2026-11-09 11:00').give(supervisor, urge());
    passTime(life, '2026-11-20 09:00');
    expect(life.it.urges).toMatchObject([{ rung: 'notice' }]);
    expect(life.clock('urgeReply', 'u1')).toMatchObject({ startedAt: shanghai('2026-11-20 09:00'), breach: null });
    // overdue since the sixteenth; ordered a working day after somebody noticed
    expect(life.it.appointments).toMatchObject([{ purpose: 'climb', at: shanghai('2026-11-23 17:30') }]);
  });

  test('a suspension that ended meanwhile ended when it was to end, and what passed after it passed then', () => {
    const life = signed()
      .at('2026-11-10 09:00')
      .give(liaisonOf('housing'), askSuspension(shanghai('2026-11-11 09:00')));
    ruled(life, true);
    passTime(life, '2026-11-25 09:00');
    expect(life.clock('handle', 'a1')).toMatchObject({
      pauses: [{ to: shanghai('2026-11-11 09:00') }],
      dueAt: shanghai('2026-11-17 17:30'),
      breach: { at: shanghai('2026-11-17 17:30'), state: 'standing' },
    });
  });

  test('whoever acts first is judged with it: a signature a minute late is late', () => {
    const life = dispatched().at('2026-11-09 13:41').give(liaisonOf('housing'), sign());
    expect(life.clock('sign', 'a1')).toMatchObject({ state: 'missed', breach: { at: shanghai('2026-11-09 13:40') } });
  });
});

describe('S47 two that notice the same', () => {
  test('say it once: the second look finds nothing', () => {
    const life = dispatched();
    expect(passTime(life, '2026-11-09 14:00').length).toBeGreaterThan(0);
    expect(passTime(life, '2026-11-09 14:00')).toEqual([]);
    expect(life.log).toHaveLength(3);
  });

  test('S43 an entry that does not follow is not folded in', () => {
    const life = dispatched();
    const [first, second] = life.log;
    if (first === undefined || second === undefined) throw new Error('two entries');
    expect(() => evolve(evolve(null, first), first)).toThrow('does not follow');
    expect(() => evolve(null, second)).toThrow('does not follow');
  });
});

describe('S54 an unrelated edit', () => {
  const untouched = (life: Life, act: (life: Life) => unknown) => {
    const { clocks } = life.it;
    act(life);
    expect(life.it.clocks).toEqual(clocks);
  };

  test('never touches a clock', () => {
    untouched(signed(), (life) => life.give(supervisor, callAgain));
    untouched(signed(), (life) => life.give(supervisor, { type: 'revealCaller', reason: '回电核实地址' }));
    untouched(signed(), (life) => life.give(supervisor, reclassify({ categoryId: 'noise' })));
    untouched(signed(), (life) => life.give(liaisonOf('housing'), progress()));
    untouched(accepted(), (life) => life.give(supervisor, callAgain));
  });

  test('an escalation and an urge have clocks of their own, and leave the others', () => {
    for (const verb of [escalate, urge()]) {
      const life = signed().at('2026-11-09 11:00');
      const { clocks } = life.it;
      expect(life.give(supervisor, verb).it.clocks.slice(0, clocks.length)).toEqual(clocks);
    }
  });
});

describe('the next instant', () => {
  test('is the soonest threshold or appointment; none for what time does nothing to', () => {
    expect(nextInstant(registered().it)).toBe(shanghai('2026-11-09 11:45'));
    const night = signed().at('2026-11-09 23:00').give(theSystem, { type: 'passTime' }).give(supervisor, urge());
    expect(nextInstant(night.it)).toBe(shanghai('2026-11-10 07:00'));
    const over = accepted().give(supervisor, { type: 'withdraw', reason: '群众撤诉', expectedVersion: null });
    expect(nextInstant(over.it)).toBeNull();
  });

  test('is always ahead once it was looked at', () => {
    const life = signed().at('2026-11-09 11:00').give(supervisor, urge());
    for (let nth = 0; nth < 30; nth++) {
      const next = nextInstant(life.it);
      if (next === null) break;
      expect(next).toBeGreaterThanOrEqual(life.now);
      life.now = next;
      life.give(theSystem, { type: 'passTime' });
      expect(nextInstant(life.it) ?? next + 1).toBeGreaterThan(next);
    }
    expect(onlyTimePasses(life, '2027-06-01 09:00').it.supervisions[0]?.rung).toBe('executive');
  });

  test('of a leg that stands still is the end of its suspension', () => {
    const life = signed({ deadline: { kind: 'given', dueAt: shanghai('2026-12-31 17:30') } }).at('2026-11-10 17:31');
    life.give(theSystem, { type: 'passTime' });
    ruled(life.give(liaisonOf('housing'), askSuspension(shanghai('2026-11-11 09:00'))), true);
    expect(nextInstant(life.it)).toBeLessThanOrEqual(shanghai('2026-11-11 09:00'));
    life.at('2026-11-11 08:00').give(liaisonOf('housing'), answer());
    expect(life.it.appointments).toEqual([]);
  });
});
