import { HOUR, type Instant } from '@watchfloor/domain/time';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DatabaseClock } from './clock.js';

describe('S45 the database clock is the only authority', () => {
  const machine = Date.UTC(2026, 10, 9, 2);

  beforeEach(() => {
    vi.useFakeTimers({ now: machine });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const started = async (ask: () => Instant): Promise<DatabaseClock> => {
    const clock = new DatabaseClock(() => Promise.resolve(ask()));
    await clock.start();
    return clock;
  };

  test('a machine that is hours off decides nothing by its own clock', async () => {
    const clock = await started(() => machine - 3 * HOUR);
    expect(clock.now()).toBeNull();
    expect(clock.instant()).toBe(machine - 3 * HOUR);
    clock.stop();
  });

  test('a machine whose clock is set while it runs goes on by the database', async () => {
    const clock = await started(() => machine);
    vi.setSystemTime(machine + 5 * HOUR);
    expect(clock.instant()).toBe(machine);
    clock.stop();
  });

  test('a machine that drifts is put right again and again', async () => {
    let told = machine;
    const clock = await started(() => told);
    told = machine + HOUR;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(clock.instant()).toBe(machine + HOUR);
    clock.stop();
  });
});
