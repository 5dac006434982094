import type { LiveCity } from '@watchfloor/city/live';
import { theSystem } from '@watchfloor/domain/actor';
import { DAY } from '@watchfloor/domain/time';
import type { QueueBatch, QueueChange, QueueRow } from '@watchfloor/feed/batch';
import { ManualClock } from '@watchfloor/testkit/clock';
import { within } from '@watchfloor/testkit/waits';
import { describe, expect, it } from 'vitest';
import { movedByTests } from '../clock.js';
import { CityLife, type CityLifeOptions } from './city-life.js';

const all = { kind: 'all' } as const;
const row = (id: string, version = 1): QueueRow => ({ id, version }) as QueueRow;
const batch = (...changes: readonly QueueChange[]): QueueBatch => ({
  from: 0,
  to: 1,
  total: 0,
  at: 0,
  committedAt: null,
  changes,
});

/** A city that notes what it sees and always does the same, a second apart. */
function watched(
  batches: readonly QueueBatch[],
  give: (command: unknown) => Promise<unknown> = () => Promise.resolve(),
  command: object = { type: 'passTime', complaintId: 'x' },
) {
  const clock = new ManualClock('2026-03-02T09:00:00+08:00');
  const seen: string[][] = [];
  const called: string[][] = [];
  const asked: object[] = [];
  const warned: string[] = [];
  let told: () => void = () => undefined;
  const allTold = new Promise<void>((resolve) => {
    told = resolve;
  });
  const city: LiveCity = {
    next(open, now, later) {
      seen.push(open.map(({ id }) => id));
      called.push(later?.calls.map(({ complaintId, callbackId }) => `${complaintId} ${callbackId}`) ?? []);
      return { intent: { at: now, actor: theSystem, command }, after: 1_000 } as never;
    },
  };
  const due = ['x', 'y'].map((id) => ({
    complaint: { id, kind: 'grievance', categoryId: 'leak' },
    callback: { id: 'k2' },
  }));
  const options = {
    feed: {
      async *subscribeQueue({ signal }: { signal: AbortSignal }) {
        yield* batches;
        told();
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      },
    },
    callbacks: {
      due: (request: object) => {
        asked.push(request);
        return Promise.resolve({ total: 2, rows: due, endCursor: null, hasMore: false });
      },
    },
    commands: { give, merge: give },
    clock: movedByTests(clock),
    log: { warn: (_data: object, message: string) => warned.push(message) },
    city,
  } as unknown as CityLifeOptions;
  return { life: new CityLife(options), clock, seen, called, asked, warned, allTold };
}

/** Lets a second pass once the city sleeps. */
async function second(clock: ManualClock): Promise<void> {
  await clock.whenSleeping();
  clock.advance(1_000);
  await clock.whenSleeping();
}

describe('the life of the demo city', () => {
  it('sees the floor as a viewer does: rows, changes, leavings, and a floor sent anew', async () => {
    const { life, clock, seen, allTold } = watched([
      batch({ type: 'resync', rows: [row('a'), row('b')] }),
      batch({ type: 'entered', row: row('c') }, { type: 'left', id: 'a' }, { type: 'changed', row: row('b', 2) }),
    ]);
    life.start();
    await allTold;
    await second(clock);
    expect(seen).toEqual([['b', 'c']]);
    await life.stop();
  });

  it('knows who is to be called once more, asks each minute, and calls nobody twice for one answer', async () => {
    const { life, clock, called, asked } = watched([batch()]);
    life.start();
    await second(clock);
    await second(clock);
    expect(called).toEqual([['x k2', 'y k2'], ['y k2']]);
    expect(asked).toEqual([{ before: clock.now() - 1_000 + DAY, scope: all, closed: true, limit: 100, after: null }]);
    for (let passed = 0; passed < 59; passed++) await second(clock);
    expect(asked).toHaveLength(2);
    expect(called.at(-1)).toEqual(['x k2', 'y k2']);
    await life.stop();
  });

  it('merges two complaints by the way that changes both', async () => {
    const given: unknown[] = [];
    const merging = { type: 'merge', complaintId: 'b', intoId: 'a', reason: '同一问题' };
    const { life, clock } = watched([batch()], async (what) => given.push(what), merging);
    life.start();
    await second(clock);
    expect(given).toEqual([{ complaintId: 'b', intoId: 'a', reason: '同一问题', expectedVersion: null }]);
    await life.stop();
  });

  it('outlives a fault, and waits longer after one', async () => {
    const { life, clock, seen, warned } = watched([batch()], () => Promise.reject(new Error('away')));
    life.start();
    await second(clock);
    expect(warned).toEqual(['the demo city could not act']);
    expect((clock.nextWake ?? 0) - clock.now()).toBe(5_000);
    await second(clock);
    expect(seen).toHaveLength(1);
    await life.stop();
  });

  it('stops at once, and does nothing more', async () => {
    const { life, clock, seen } = watched([batch()]);
    life.start();
    await second(clock);
    await within(life.stop(), 'the stop');
    clock.advance(60_000);
    expect(seen).toHaveLength(1);
  });
});
