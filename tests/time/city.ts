import { cityDirectory } from '@watchfloor/city/directory';
import { type Actor, type Person, theSystem } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Complaint } from '@watchfloor/domain/complaint';
import type { LogEntry } from '@watchfloor/domain/event';
import type { Instant, Millis } from '@watchfloor/domain/time';
import { Feed } from '@watchfloor/feed/feed';
import { ManualTimers } from '@watchfloor/feed/testing/manual-timers';
import { type Ledger, openLedger } from '@watchfloor/ledger/ledger';
import { DatabaseClock, type ServerClock } from '@watchfloor/server/clock';
import { ClockRunner, type RunnerReport } from '@watchfloor/server/clock-runner/clock-runner';
import { until, within } from '@watchfloor/testkit/waits';
import { expect } from 'vitest';
import { MovedDatabase } from './moved-database.js';

/** An instant on the wall clock of the city. */
export const shanghai = (local: string): Instant => Date.parse(`${local.replace(' ', 'T')}:00+08:00`);

/** Whoever rules is never whoever asked. */
export const deputy: Person = { id: 'p-deputy', name: '李倩', role: 'supervisor', departmentId: null };

/** How long a runner sleeps at the longest here: the database's clock stands still between two moves of the test. */
const LONGEST_SLEEP: Millis = 25;

/** A city on a database whose clock the test moves, with any number of servers' ledgers, feeds and clock runners. */
export class City {
  readonly ledger: Ledger;
  /** How many complaints the runners say they have moved. */
  fired = 0;
  readonly lateness: Millis[] = [];
  readonly #database: MovedDatabase;
  readonly #ledgers: Ledger[] = [];
  readonly #feeds: Feed[] = [];
  readonly #runners: ClockRunner[] = [];
  #reported: () => void = () => undefined;

  private constructor(database: MovedDatabase, ledger: Ledger) {
    this.#database = database;
    this.ledger = ledger;
    this.#ledgers.push(ledger);
  }

  /** @param local what the database's clock shows, on the city's wall */
  static async open(local: string): Promise<City> {
    const database = await MovedDatabase.open(shanghai(local));
    const ledger = await openLedger({ url: database.url, time: clockOf(database), poolSize: 4 });
    const city = new City(database, ledger);
    await ledger.directory.ensure(cityDirectory);
    return city;
  }

  /** What the database's clock shows. */
  get now(): Instant {
    return this.#database.now;
  }

  put(now: Instant): Promise<void> {
    return this.#database.put(now);
  }

  move(by: Millis): Promise<void> {
    return this.#database.move(by);
  }

  /** Gives a command that must be accepted. */
  async give(command: Command, actor: Actor): Promise<void> {
    expect(await this.ledger.execute(command, actor)).toMatchObject({ ok: true });
  }

  async complaint(id: string): Promise<Complaint> {
    const found = await this.ledger.complaints.find(id, { kind: 'all' });
    if (found === null) throw new Error(`complaint ${id} is not there`);
    return found.complaint;
  }

  /** Everything that was ever written, in order. */
  async entries(): Promise<readonly LogEntry[]> {
    const tail = this.ledger.log.tail(0);
    const entries: LogEntry[] = [];
    for (let read = await tail.read(1_000); read.entries.length > 0; read = await tail.read(1_000)) {
      entries.push(...read.entries);
    }
    await tail.close();
    return entries;
  }

  /** Every threshold and appointment that is armed. */
  armed(): Promise<
    readonly { readonly id: string; readonly clockId: string; readonly threshold: string; readonly at: Date }[]
  > {
    return this.#database.query(
      'select complaint_id as id, clock_id as "clockId", threshold, fire_at as at from armed_threshold order by fire_at',
    );
  }

  /** One more server that runs the clocks, on connections of its own. */
  async startRunner(clock?: ServerClock): Promise<void> {
    const time = clock ?? clockOf(this.#database);
    const ledger = await openLedger({ url: this.#database.url, time, poolSize: 4 });
    this.#ledgers.push(ledger);
    const log = { warn: () => undefined };
    const storage = { heard: () => false };
    const told = { log, report: this.#report(), storage };
    const runner = new ClockRunner({ ledger, clock: time, ...told, longestSleep: LONGEST_SLEEP });
    this.#runners.push(runner);
    runner.start();
  }

  /** One more server that tells what happens; its timers are the test's. */
  async startFeed(): Promise<{ readonly feed: Feed; readonly timers: ManualTimers }> {
    const timers = new ManualTimers(this.now);
    const feed = await Feed.start({ log: this.ledger.log, timers, settings: { flushMs: 0 } });
    this.#feeds.push(feed);
    return { feed, timers };
  }

  /** Resolves when nothing is armed that the database's clock has passed. */
  async allFired(): Promise<void> {
    const overdue = async () => (await this.armed()).filter(({ at }) => at.getTime() <= this.now).length;
    for (;;) {
      const reported = new Promise<void>((resolve) => {
        this.#reported = resolve;
      });
      const left = await overdue();
      if (left === 0) return;
      await within(reported, `a runner that records the ${left} thresholds that are left`, 30_000);
    }
  }

  /** Resolves when a feed has read everything that was written. */
  async heard(feed: Feed): Promise<void> {
    const newest = (await this.entries()).at(-1)?.position ?? 0;
    await until(
      () => expect(feed.position).toBeGreaterThanOrEqual(newest),
      (listener) => feed.events.on('step', listener),
      30_000,
    );
  }

  async close(): Promise<void> {
    for (const runner of this.#runners) await runner.stop();
    for (const feed of this.#feeds) await feed.stop();
    for (const ledger of this.#ledgers) await ledger.close();
    await this.#database.close();
  }

  #report(): RunnerReport {
    return {
      fired: () => {
        this.fired += 1;
        this.#reported();
      },
      lateness: (ms) => {
        this.lateness.push(ms);
      },
      overdue: () => undefined,
    };
  }
}

/** The clock of a server: it leaves the time to the database. */
const clockOf = (database: MovedDatabase): ServerClock => new DatabaseClock(async () => database.now);

/** The thresholds and appointments that a complaint has let pass without saying so. */
export function overlooked({ clocks, appointments }: Complaint, now: Instant): readonly string[] {
  const instants = { early: 'earlyAt', near: 'nearAt', due: 'dueAt' } as const;
  const order = ['early', 'near', 'due'] as const;
  return [
    ...clocks.flatMap((clock) => {
      const crossed = clock.crossed === null ? -1 : order.indexOf(clock.crossed);
      const ahead = clock.state === 'running' ? order.slice(crossed + 1) : [];
      return ahead.filter((one) => clock[instants[one]] <= now).map((one) => `${clock.id}:${one}`);
    }),
    ...appointments.filter(({ at }) => at <= now).map(({ id }) => id),
  ];
}

export const bySystem = ({ actor }: LogEntry): boolean => actor === theSystem.id;
