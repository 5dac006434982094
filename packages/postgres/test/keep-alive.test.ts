import { ManualClock } from '@watchfloor/testkit/clock';
import { until, within } from '@watchfloor/testkit/waits';
import { afterEach, expect, test } from 'vitest';
import { KeepAlive, type KeptServer, type Watch } from '../src/keep-alive.js';

const MINUTE = 60_000;

/** A server that tests kill. */
class Patient implements KeptServer {
  readonly clock = new ManualClock(0);
  /** When it was looked at, in milliseconds from the beginning. */
  readonly visits: number[] = [];
  starts = 0;
  readonly said: string[] = [];
  startable = true;
  lives = true;
  #cut: (() => void) | undefined;
  readonly #listeners = new Set<() => void>();

  readonly log = {
    warn: (_details: object, message: string) => this.#say(`warn: ${message}`),
    error: (_details: object, message: string) => this.#say(`error: ${message}`),
  };

  readonly timers = {
    now: () => this.clock.now(),
    pause: async (ms: number, signal: AbortSignal) => {
      await this.clock.sleepUntil(this.clock.now() + ms, signal);
      signal.throwIfAborted();
    },
  };

  async revive(): Promise<'ran' | 'started'> {
    this.visits.push(this.clock.now());
    if (this.lives) return 'ran';
    if (!this.startable) throw new Error('the disk is full');
    this.starts += 1;
    this.lives = true;
    return 'started';
  }

  async watch(): Promise<Watch> {
    this.beforeWatch();
    if (!this.lives) throw new Error('Connection terminated unexpectedly');
    return this.connect();
  }

  /** What happens between its start and the connection that watches it. */
  beforeWatch: () => void = () => undefined;

  connect(): Watch {
    const ended = new Promise<void>((resolve) => {
      this.#cut = resolve;
    });
    this.#tell();
    return { ended, close: () => this.cut() };
  }

  /** Cuts the connection alone. */
  cut(): void {
    this.#cut?.();
    this.#cut = undefined;
  }

  die(): void {
    this.lives = false;
    this.cut();
  }

  watched = (): Promise<void> => this.#seen(() => expect(this.#cut).toBeDefined());

  told = (message: string): Promise<void> => this.#seen(() => expect(this.said).toContain(message));

  /** Lets the pause that is slept through now pass. */
  async wait(): Promise<void> {
    await this.clock.whenSleeping();
    this.clock.set(this.clock.nextWake ?? 0);
  }

  #seen(assertion: () => void): Promise<void> {
    return until(assertion, (listener) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    });
  }

  #say(message: string): void {
    this.said.push(message);
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const kept: KeepAlive[] = [];
afterEach(async () => {
  for (const keepAlive of kept.splice(0)) await keepAlive.stop();
});

function keep(patient: Patient): KeepAlive {
  const keepAlive = new KeepAlive(patient, patient.connect(), patient.log, patient.timers);
  kept.push(keepAlive);
  return keepAlive;
}

test('a server that dies is started again, and its owner is told', async () => {
  const patient = new Patient();
  keep(patient);
  await patient.watched();
  patient.die();
  await patient.wait();
  await patient.watched();
  expect(patient.starts).toBe(1);
  expect(patient.said).toEqual([
    'warn: the connection that watches PostgreSQL was cut',
    'warn: PostgreSQL had died and was started again',
  ]);
});

test('one that cannot be started is tried ever more seldom, in the end twice a minute', async () => {
  const patient = new Patient();
  keep(patient);
  await patient.watched();
  patient.startable = false;
  patient.die();
  for (let n = 0; n < 10; n++) await patient.wait();
  const pauses = patient.visits.map((at, index) => at - (patient.visits[index - 1] ?? 0));
  expect(pauses.slice(0, 8)).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000]);
  await patient.told('error: PostgreSQL does not run and cannot be started');
  patient.startable = true;
  await patient.wait();
  await patient.told('warn: PostgreSQL had died and was started again');
});

test('one that dies right after each start is not started in a hot loop', async () => {
  const patient = new Patient();
  keep(patient);
  for (let n = 0; n < 5; n++) {
    await patient.watched();
    patient.die();
    await patient.wait();
  }
  await patient.watched();
  expect(patient.visits).toEqual([250, 750, 1_750, 3_750, 7_750]);
});

test('one that dies before it is watched is looked at again, and nobody is told that it cannot be started', async () => {
  const patient = new Patient();
  keep(patient);
  await patient.watched();
  patient.beforeWatch = () => {
    patient.lives = false;
    patient.beforeWatch = () => undefined;
  };
  patient.die();
  await patient.wait();
  await patient.told('warn: PostgreSQL cannot be watched yet');
  await patient.wait();
  await patient.watched();
  expect(patient.starts).toBe(2);
  expect(patient.visits).toEqual([250, 750]);
  expect(patient.said.filter((said) => said.startsWith('error'))).toEqual([]);
});

test('one that had run for a minute is started again as soon as the first time', async () => {
  const patient = new Patient();
  keep(patient);
  for (const livedMs of [0, 0, MINUTE]) {
    await patient.watched();
    patient.clock.advance(livedMs);
    patient.die();
    await patient.wait();
  }
  await patient.watched();
  expect(patient.visits).toEqual([250, 750, 750 + MINUTE + 250]);
});

test('a connection that is cut from a living server starts nothing', async () => {
  const patient = new Patient();
  keep(patient);
  await patient.watched();
  patient.cut();
  await patient.wait();
  await patient.watched();
  expect(patient.starts).toBe(0);
});

test('whoever stops it may let the server die: nothing is started again, and nothing said', async () => {
  const patient = new Patient();
  const keepAlive = keep(patient);
  await patient.watched();
  await within(keepAlive.stop(), 'the stop');
  patient.die();
  expect(patient.visits).toEqual([]);
  expect(patient.said).toEqual([]);
});

test('told to stop while it waits for the next attempt, it makes none', async () => {
  const patient = new Patient();
  const keepAlive = keep(patient);
  await patient.watched();
  patient.die();
  await patient.clock.whenSleeping();
  await within(keepAlive.stop(), 'the stop');
  expect(patient.starts).toBe(0);
});
