import type { LogEntry } from '@watchfloor/domain/event';
import { HOUR, type Instant, MINUTE, type Millis } from '@watchfloor/domain/time';
import { DatabaseClock, type ServerClock } from '@watchfloor/server/clock';
import { type Random, testRandom } from '@watchfloor/testkit/random';
import { afterEach, expect, test } from 'vitest';
import { randomOrder, randomRegistration } from '../kit/commands.js';
import { supervisor } from '../kit/hotline.js';
import { bySystem, City, overlooked } from './city.js';

let city: City;
afterEach(() => city.close());

/** A server's idea of the time that somebody puts an hour on or back; it sleeps like any other. */
class JumpingClock implements ServerClock {
  readonly #steady = new DatabaseClock(async () => Date.now());
  #by: Millis = 0;

  jump(by: Millis): void {
    this.#by = by;
  }

  now(): null {
    return null;
  }

  instant(): Instant {
    return this.#steady.instant() + this.#by;
  }

  async sleepUntil(at: Instant, signal: AbortSignal): Promise<void> {
    await this.#steady.sleepUntil(at - this.#by, signal);
  }

  sleep(ms: Millis, signal: AbortSignal): Promise<void> {
    return this.#steady.sleep(ms, signal);
  }

  stop(): void {
    this.#steady.stop();
  }
}

type Crossing = Extract<LogEntry['events'][number], { type: 'clockCrossed' }>;

const crossingsOf = (entry: LogEntry): readonly Crossing[] =>
  entry.events.filter((event) => event.type === 'clockCrossed');

/** Some complaints somewhere in their lives. */
async function live(random: Random, ids: string[]): Promise<void> {
  for (let n = random.int(2, 8); n > 0; n -= 1) {
    const registration = randomRegistration(random);
    await city.give(registration, supervisor);
    ids.push(registration.complaintId);
  }
  for (let n = random.int(5, 15); n > 0; n -= 1) {
    const complaint = await city.complaint(random.pick(ids));
    const { command, actor } = randomOrder(random, complaint, city.now);
    await city.ledger.execute(command, actor);
  }
}

test('two workers whose clocks jump an hour on and back record each threshold once, none early and none lost', async () => {
  const random = testRandom('two workers');
  city = await City.open('2026-11-09 09:00');
  const clocks = [new JumpingClock(), new JumpingClock()];
  for (const clock of clocks) await city.startRunner(clock);
  const ids: string[] = [];
  for (let round = 0; round < 12; round += 1) {
    for (const clock of clocks) clock.jump(random.pick([-HOUR, 0, HOUR]));
    await live(random, ids);
    await city.move(random.int(1, 6 * 60) * MINUTE);
    await city.allFired();
    for (const id of ids) expect(overlooked(await city.complaint(id), city.now), id).toEqual([]);
  }
  expect(await city.ledger.thresholds.audit(10)).toEqual([]);
  const entries = await city.entries();
  const crossed = entries.flatMap((entry) => crossingsOf(entry).map((crossing) => ({ entry, crossing })));
  expect(crossed.length).toBeGreaterThan(20);
  for (const { entry, crossing } of crossed) expect(crossing.at).toBeLessThanOrEqual(entry.at);
  // a clock that was put on other terms meets its thresholds at other instants, and may meet them again
  const names = crossed.map(
    ({ entry: { complaintId }, crossing: { clockId, threshold, at } }) =>
      `${complaintId} ${clockId} ${threshold} ${at}`,
  );
  expect(new Set(names).size).toBe(names.length);
  expect(city.fired).toBe(entries.filter((entry) => bySystem(entry) && entry.version > 1 && passesTime(entry)).length);
  expect(city.lateness.every((ms) => ms >= 0)).toBe(true);
});

/** Only what time alone does is said by nobody's command: here the product gives no other. */
const passesTime = ({ events }: LogEntry): boolean =>
  events.some(({ type }) => type === 'clockCrossed' || type === 'appointmentKept' || type === 'clockStopped');

test('a database whose clock is put back fires nothing that it has not reached again, and nothing twice', async () => {
  const random = testRandom('a clock put back');
  city = await City.open('2026-11-09 09:00');
  for (let worker = 0; worker < 2; worker += 1) await city.startRunner();
  const ids: string[] = [];
  await live(random, ids);
  await city.move(2 * HOUR);
  await city.allFired();
  await city.move(-HOUR);
  const fired = city.fired;
  await live(random, ids);
  const armed = await city.armed();
  await city.allFired();
  expect(armed.filter(({ at }) => at.getTime() <= city.now)).toEqual([]);
  expect(city.fired).toBe(fired);
  await city.move(3 * HOUR);
  await city.allFired();
  for (const id of ids) expect(overlooked(await city.complaint(id), city.now), id).toEqual([]);
  const crossed = (await city.entries()).flatMap((entry) =>
    crossingsOf(entry).map(({ clockId, threshold, at }) => `${entry.complaintId} ${clockId} ${threshold} ${at}`),
  );
  expect(new Set(crossed).size).toBe(crossed.length);
});
