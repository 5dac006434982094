import { MINUTE, SECOND } from '@watchfloor/domain/time';
import { type Random, seededRandom, testRandom } from '@watchfloor/testkit/random';
import { expect, test } from 'vitest';
import { Feed } from '../src/feed.js';
import { ManualTimers } from '../src/testing/manual-timers.js';
import { MemoryLog } from '../src/testing/memory-log.js';
import { countsOf, tilesOf } from '../src/testing/tiles-of.js';
import { systemTimers } from '../src/timers.js';
import { departmentIds } from './support/city.js';
import { freshCounts, freshEscalations, freshTotals, freshView } from './support/fresh.js';
import { GatedLog } from './support/gated.js';
import { Traffic } from './support/traffic.js';
import { randomSpec, Viewer } from './support/viewer.js';

const MONDAY = Date.parse('2026-03-02T09:00:00+08:00');

/** Seeds that once found a mistake stay here. */
const pinned: readonly number[] = [3_654_559_557, 4_133_525_957, 2_814_827_990];

const random = testRandom('live equals fresh');
const seeds = [...pinned, ...Array.from({ length: 8 }, () => random.int(0, 0xffff_ffff))];

test.each(seeds)(
  'whatever happens, every view shows what a fresh query at its position would (seed %i)',
  async (seed) => {
    await new Floor(seededRandom(seed)).live();
  },
  30_000,
);

/** Two servers on one log, and people who look on. */
class Floor {
  readonly #random: Random;
  readonly #log = new MemoryLog();
  readonly #gate = new GatedLog(this.#log);
  readonly #timers = new ManualTimers(MONDAY);
  readonly #traffic: Traffic;
  #feeds: readonly Feed[] = [];
  #viewers: Viewer[] = [];

  constructor(random: Random) {
    this.#random = random;
    this.#traffic = new Traffic(this.#log, random, () => this.#timers.now());
  }

  async live(): Promise<void> {
    const random = this.#random;
    for (let n = random.int(0, 60); n > 0; n -= 1) this.#traffic.act();
    await this.#startAmidTraffic();
    for (let round = random.int(3, 10); round > 0; round -= 1) {
      for (let n = random.int(1, 200); n > 0; n -= 1) await this.#something();
      await this.#comeToRest();
      this.#everybodySeesWhatIs();
      if (random.chance(0.3)) await this.#restart();
    }
    for (const viewer of this.#viewers) await viewer.leave();
    for (const feed of this.#feeds) {
      expect(feed.subscribers).toBe(0);
      await feed.stop();
    }
    expect(this.#log.tails).toBe(0);
  }

  /** The rows a server starts with are of different ages: some are newer than what is safe to read. */
  async #startAmidTraffic(): Promise<void> {
    for (let n = this.#random.int(0, 5); n > 0; n -= 1) this.#traffic.hold();
    for (let n = this.#random.int(0, 20); n > 0; n -= 1) this.#traffic.act();
    const starting = [this.#start(this.#log), this.#start(this.#gate)];
    await systemTimers.turn();
    for (let n = this.#random.int(0, 20); n > 0; n -= 1) this.#traffic.act();
    this.#gate.open(true);
    this.#traffic.settle();
    this.#feeds = await Promise.all(starting);
    this.#gate.shut();
  }

  #start(log: MemoryLog | GatedLog): Promise<Feed> {
    const { timers, random } = { timers: this.#timers, random: this.#random };
    return Feed.start({
      log,
      timers,
      settings: {
        flushMs: 0,
        stepEntries: random.pick([1, 3, 50]),
        lingerMs: random.pick([0, MINUTE, 100 * MINUTE]),
        limits: { changes: random.pick([5, 50, 1_000]), complaints: random.pick([3, 20, 1_000]), alerts: 20 },
      },
    });
  }

  /** Servers go down while the city lives on; everybody comes back with what they hold. */
  async #restart(): Promise<void> {
    for (const feed of this.#feeds) await feed.stop();
    for (const viewer of this.#viewers) viewer.read();
    for (let n = this.#random.int(0, 5); n > 0; n -= 1) this.#traffic.act();
    await this.#startAmidTraffic();
    for (const viewer of this.#viewers) await viewer.reconnect(this.#random.pick(this.#feeds), true);
  }

  async #something(): Promise<void> {
    const random = this.#random;
    const dice = random.int(1, 100);
    if (dice <= 40) this.#traffic.act();
    else if (dice <= 44) this.#traffic.hold();
    else if (dice <= 47) this.#traffic.settle(0.5);
    else if (dice <= 50) this.#timers.advance(random.int(1, 90) * MINUTE);
    else if (dice <= 53) this.#gate.open(false);
    else if (dice <= 57) await systemTimers.turn();
    else if (dice <= 58) this.#gate.garble();
    else if (dice <= 63 && this.#viewers.length < 15) this.#join();
    else if (this.#viewers.length > 0) await this.#look(random.pick(this.#viewers));
  }

  #join(): void {
    const random = this.#random;
    // some look at what others look at
    const spec = this.#viewers.length > 0 && random.chance(0.3) ? random.pick(this.#viewers).spec : randomSpec(random);
    const seen = (viewer: Viewer) => {
      if (random.chance(0.2)) this.#seesWhatIs(viewer);
    };
    this.#viewers.push(new Viewer(random.pick(this.#feeds), spec, seen));
  }

  async #look(viewer: Viewer): Promise<void> {
    const random = this.#random;
    if (random.chance(0.6)) viewer.read();
    else if (random.chance(0.9)) await viewer.reconnect(random.pick(this.#feeds), random.chance(0.8));
    else {
      await viewer.leave();
      this.#viewers = this.#viewers.filter((other) => other !== viewer);
    }
  }

  /** Everything that was begun ends, both servers read it, and everybody reads what is there to read. */
  async #comeToRest(): Promise<void> {
    this.#traffic.settle();
    this.#gate.open(true);
    for (let patience = 1_000; this.#feeds.some(({ position }) => position < this.#log.end); patience -= 1) {
      expect(patience, 'the log is read to its end').toBeGreaterThan(0);
      await systemTimers.turn();
      // a feed that reads everything anew pauses before it does so again
      this.#timers.advance(SECOND);
    }
    for (const viewer of this.#viewers) {
      do {
        viewer.read();
        await systemTimers.turn();
      } while (!viewer.waiting);
    }
    this.#gate.shut();
  }

  /** Whatever the position a viewer is at, the rows are exactly those of that position. */
  #seesWhatIs({ client, spec }: Viewer): void {
    const { rows, total } = client;
    expect({ rows, total }).toEqual(freshView(this.#log, spec, client.held ?? 0));
  }

  #everybodySeesWhatIs(): void {
    for (const viewer of this.#viewers) {
      expect(viewer.problem).toBeUndefined();
      const { rows, total } = viewer.client;
      expect({ rows, total }).toEqual(freshView(this.#log, viewer.spec, this.#log.end));
    }
    const scopes = [
      { kind: 'all' } as const,
      ...departmentIds.map((departmentId) => ({ kind: 'department', departmentId }) as const),
    ];
    for (const feed of this.#feeds) {
      for (const scope of scopes) {
        const board = feed.board(scope);
        expect(board).toMatchObject(freshCounts(this.#log, scope));
        const tiles = tilesOf(board);
        expect(countsOf(tiles)).toEqual(freshTotals(this.#log, scope, tiles, this.#log.end));
        const escalations = feed.alerts(scope, 10).escalations.map(({ id }) => id);
        expect([...escalations].sort()).toEqual(freshEscalations(this.#log, scope));
      }
    }
  }
}
