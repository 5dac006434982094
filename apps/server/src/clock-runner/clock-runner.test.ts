import type { ComplaintId } from '@watchfloor/domain/complaint';
import { DAY, HOUR, type Instant } from '@watchfloor/domain/time';
import { ManualClock } from '@watchfloor/testkit/clock';
import { until, within } from '@watchfloor/testkit/waits';
import { afterEach, describe, expect, it } from 'vitest';
import { movedByTests } from '../clock.js';
import { ClockRunner, type RunnerOptions } from './clock-runner.js';

const NINE = Date.parse('2026-03-02T09:00:00+08:00');

/** Armed thresholds in memory, one for each complaint. */
class Armed {
  readonly #armed = new Map<ComplaintId, Instant>();
  readonly #clock: ManualClock;
  readonly #listeners = new Set<() => void>();
  readonly fired: ComplaintId[] = [];
  readonly overdue: number[] = [];
  readonly warned: string[] = [];
  readonly heard: unknown[] = [];
  /** Complaints that another transaction holds. */
  readonly locked = new Set<ComplaintId>();
  /** Complaints that another server moves after they were asked for. */
  readonly doneByOthers = new Set<ComplaintId>();
  readonly late: number[] = [];
  reported = 0;
  /** What the quick question overlooks. */
  readonly hidden = new Set<ComplaintId>();
  /** What happens between the quick question and the audit. */
  beforeAudit: () => void = () => undefined;
  /** How many questions will fail. */
  failing = 0;
  questions = 0;

  constructor(clock: ManualClock) {
    this.#clock = clock;
  }

  arm(id: ComplaintId, at: Instant): void {
    this.#armed.set(id, at);
  }

  seen = <T>(assertion: () => T): Promise<T> =>
    until(assertion, (listener) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    });

  runner(longestSleep = DAY): ClockRunner {
    const due = (ids: readonly ComplaintId[]) => ids.filter((id) => (this.#armed.get(id) ?? 0) <= this.#clock.now());
    const known = () => [...this.#armed.keys()].filter((id) => !this.hidden.has(id));
    const ledger = {
      thresholds: {
        look: async () => {
          this.#asked();
          const instants = known().map((id) => this.#armed.get(id) ?? 0);
          return { now: this.#clock.now(), next: instants.length === 0 ? null : Math.min(...instants) };
        },
        dueComplaints: async () => due(known()),
        audit: async (_most: number, until = Number.POSITIVE_INFINITY) => {
          this.beforeAudit();
          return due([...this.#armed.keys()]).filter((id) => (this.#armed.get(id) ?? 0) <= until);
        },
      },
      execute: async ({ complaintId }: { complaintId: ComplaintId }) => {
        if (this.locked.has(complaintId)) return null;
        const changed = !this.doneByOthers.has(complaintId);
        this.#armed.delete(complaintId);
        if (changed) this.fired.push(complaintId);
        this.#tell();
        return { ok: true, changed };
      },
    } as unknown as RunnerOptions['ledger'];
    return new ClockRunner({
      ledger,
      clock: movedByTests(this.#clock),
      log: { warn: (_data: object, message: string) => this.warned.push(message) } as unknown as RunnerOptions['log'],
      report: {
        fired: () => {
          this.reported += 1;
        },
        lateness: (ms) => {
          this.late.push(ms);
          this.#tell();
        },
        overdue: (count) => this.overdue.push(count),
      },
      storage: {
        heard: (error) => {
          this.heard.push(error);
          return false;
        },
      },
      longestSleep,
    });
  }

  #asked(): void {
    this.questions += 1;
    this.#tell();
    if (this.failing === 0) return;
    this.failing -= 1;
    throw new Error('the database is away');
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const runners: ClockRunner[] = [];
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.stop();
});

function start(armed: Armed, longestSleep?: number): ClockRunner {
  const runner = armed.runner(longestSleep);
  runners.push(runner);
  runner.start();
  return runner;
}

describe('the clock runner', () => {
  it('sleeps to the next instant and fires then, the soonest first', async () => {
    const clock = new ManualClock(NINE);
    const armed = new Armed(clock);
    armed.arm('later', NINE + 2 * HOUR);
    armed.arm('sooner', NINE + HOUR);
    start(armed);
    await clock.whenSleeping();
    expect(clock.nextWake).toBe(NINE + HOUR);
    clock.set(NINE + HOUR);
    await armed.seen(() => expect(armed.fired).toEqual(['sooner']));
    clock.set(NINE + 2 * HOUR);
    await armed.seen(() => expect(armed.fired).toEqual(['sooner', 'later']));
  });

  it('wakes when something is armed for sooner than what it sleeps for', async () => {
    const clock = new ManualClock(NINE);
    const armed = new Armed(clock);
    armed.arm('later', NINE + 2 * HOUR);
    const runner = start(armed);
    await clock.whenSleeping();
    armed.arm('sooner', NINE + HOUR);
    const before = armed.questions;
    runner.wake();
    await armed.seen(() => expect(armed.questions).toBeGreaterThan(before));
    await clock.whenSleeping();
    expect(clock.nextWake).toBe(NINE + HOUR);
  });

  it('looks by itself after the longest sleep, for what other processes armed', async () => {
    const clock = new ManualClock(NINE);
    const armed = new Armed(clock);
    start(armed, HOUR);
    await clock.whenSleeping();
    armed.arm('by another', NINE + 1);
    clock.set(NINE + HOUR);
    await armed.seen(() => expect(armed.fired).toEqual(['by another']));
  });

  it('asks again when the database is away, and forgets nothing', async () => {
    const clock = new ManualClock(NINE);
    const armed = new Armed(clock);
    armed.arm('due', NINE - 1);
    armed.failing = 2;
    start(armed);
    await armed.seen(() => expect(armed.fired).toEqual(['due']));
    expect(armed.warned).toHaveLength(2);
  });

  it('M2 tells the watch over the storage what its work ended in', async () => {
    const clock = new ManualClock(NINE);
    const armed = new Armed(clock);
    armed.arm('due', NINE - 1);
    armed.failing = 1;
    start(armed);
    await armed.seen(() => expect(armed.fired).toEqual(['due']));
    expect(armed.heard).toEqual([expect.any(Error)]);
  });

  it('leaves what others hold to them, and does not spin on it', async () => {
    const clock = new ManualClock(NINE);
    const armed = new Armed(clock);
    armed.arm('held', NINE - 1);
    armed.locked.add('held');
    start(armed);
    await armed.seen(() => expect(armed.questions).toBe(2));
    armed.locked.clear();
    await armed.seen(() => expect(armed.fired).toEqual(['held']));
    expect(armed.questions).toBeLessThan(10);
  });

  it('counts what it has recorded itself, and how late by the clock that armed it', async () => {
    const clock = new ManualClock(NINE);
    const armed = new Armed(clock);
    armed.arm('mine', NINE + HOUR);
    armed.arm('of another', NINE + HOUR);
    armed.doneByOthers.add('of another');
    start(armed, 2 * HOUR);
    await clock.whenSleeping();
    clock.set(NINE + HOUR + 7);
    await armed.seen(() => expect(armed.late).toEqual([7]));
    expect(armed.fired).toEqual(['mine']);
    expect(armed.reported).toBe(1);
  });

  it('proves by audit that every passed threshold fired, and fires what was overlooked', async () => {
    const clock = new ManualClock(NINE);
    const armed = new Armed(clock);
    armed.arm('overlooked', NINE - 1);
    armed.hidden.add('overlooked');
    start(armed);
    await armed.seen(() => expect(armed.fired).toEqual(['overlooked']));
    expect(armed.overdue).toEqual([1]);
    expect(armed.warned).toEqual(['passed thresholds had not fired; they fire now']);
  });

  it('M9 what falls due between the look and the audit is no threshold that had not fired', async () => {
    const clock = new ManualClock(NINE);
    const armed = new Armed(clock);
    armed.arm('due meanwhile', NINE + 5);
    armed.beforeAudit = () => {
      armed.beforeAudit = () => undefined;
      clock.set(NINE + 10);
    };
    start(armed);
    await armed.seen(() => expect(armed.fired).toEqual(['due meanwhile']));
    expect(armed.overdue).toEqual([0]);
    expect(armed.warned).toEqual([]);
  });

  it('stops at once while it sleeps', async () => {
    const clock = new ManualClock(NINE);
    const runner = start(new Armed(clock));
    await clock.whenSleeping();
    await within(runner.stop(), 'the stop');
    expect(clock.sleeping).toBe(0);
  });
});
