import { describe, expect, test } from 'vitest';
import type { ClockEvent, ComplaintEvent } from '../src/event.js';
import { recompute } from '../src/recompute.js';
import { MINUTE } from '../src/time.js';
import {
  answered,
  defaultLaw,
  dispatched,
  type Life,
  lawWith,
  liaisonOf,
  passTime,
  signed,
  supervisor,
} from './life.js';

/** A life with pauses, a breach, a reassignment and an answer that is sent back. */
function eventful(): Life {
  const life = signed().give(supervisor, { type: 'urge', assignmentId: 'a1', reason: '请先联系群众' });
  passTime(life, '2026-11-09 16:30');
  life
    .give(supervisor, {
      type: 'reassign',
      assignmentId: 'a1',
      toDepartmentId: 'water',
      reason: '属供水职责',
      expectedVersion: null,
    })
    .give(liaisonOf('water'), { type: 'sign', assignmentId: 'a2' })
    .at('2026-11-18 10:00')
    .give(liaisonOf('water'), { type: 'answer', assignmentId: 'a2', text: '已检修阀门并复查。' })
    .at('2026-11-18 15:00')
    .give(supervisor, { type: 'rejectAnswer', reason: '群众反映仍有气味', expectedVersion: null });
  return life;
}

/** The log with what a clock event says changed. */
const tampered = (life: Life, change: (event: ClockEvent) => ComplaintEvent | null) =>
  life.log.map((entry) => ({
    ...entry,
    events: entry.events.flatMap((event) => {
      const isClock = event.type.startsWith('clock');
      const changed = isClock ? change(event as ClockEvent) : event;
      return changed === null ? [] : [changed];
    }),
  }));

describe('clocks computed anew from their log', () => {
  test('S59 are the same to the millisecond where the log is what the law makes of it', () => {
    for (const life of [dispatched(), answered(), eventful()]) {
      const { clocks, differences } = recompute(life.log, defaultLaw);
      expect(differences).toEqual([]);
      expect(clocks).toEqual(life.it.clocks);
    }
  });

  test('know which versions were in force by the clocks that name them, whatever is in force since', () => {
    const life = eventful();
    const since = lawWith({ limits: { ...defaultLaw.policy.limits, handle: [] }, version: '2027.1' });
    const knowsBoth = {
      ...since,
      policyOf: (version: string) => (version === '2027.1' ? since : defaultLaw).policyOf(version),
    };
    expect(recompute(life.log, knowsBoth).differences).toEqual([]);
  });

  test('do not mind in which order a database gives the keys back', () => {
    const reversed = <T>(value: T): T =>
      Array.isArray(value)
        ? (value.map(reversed) as T)
        : typeof value === 'object' && value !== null
          ? (Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, reversed(inner)]),
            ) as T)
          : value;
    expect(recompute(reversed(eventful().log), defaultLaw).differences).toEqual([]);
  });

  test('show a deadline that somebody moved, and since when', () => {
    const log = tampered(eventful(), (event) =>
      event.type === 'clockStarted' && event.clock.metric === 'citizen'
        ? { ...event, clock: { ...event.clock, dueAt: event.clock.dueAt + MINUTE } }
        : event,
    );
    const { differences } = recompute(log, defaultLaw);
    expect(differences.map(({ clockId, since }) => [clockId, since])).toEqual([['c1', 1]]);
    const [{ logged = null, derived = null } = {}] = differences;
    expect((logged?.dueAt ?? 0) - (derived?.dueAt ?? 0)).toBe(MINUTE);
  });

  test('show a verdict that was left out', () => {
    const log = tampered(eventful(), (event) =>
      event.type === 'clockStopped' && event.clockId === 'c2' ? null : event,
    );
    expect(recompute(log, defaultLaw).differences).toMatchObject([
      { clockId: 'c2', since: 2, logged: { state: 'running' }, derived: { state: 'met' } },
    ]);
  });

  test('show a clock that nobody asked for', () => {
    const log = tampered(eventful(), (event) =>
      event.type === 'clockStarted' && event.clock.metric === 'returnWindow'
        ? { ...event, clock: { ...event.clock, id: 'c99' } }
        : event,
    );
    const { differences } = recompute(log, defaultLaw);
    expect(differences.filter(({ derived }) => derived === null).map(({ clockId }) => clockId)).toEqual(['c99']);
  });
});
