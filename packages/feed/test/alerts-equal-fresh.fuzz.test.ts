import type { Scope } from '@watchfloor/domain/access';
import { HOUR, MINUTE, SECOND } from '@watchfloor/domain/time';
import { type Random, seededRandom, testRandom } from '@watchfloor/testkit/random';
import { byTier } from '@watchfloor/testkit/tier';
import { afterAll, expect, test } from 'vitest';
import { Feed } from '../src/feed.js';
import { ManualTimers } from '../src/testing/manual-timers.js';
import { MemoryLog } from '../src/testing/memory-log.js';
import { countsOf, tilesOf } from '../src/testing/tiles-of.js';
import { systemTimers } from '../src/timers.js';
import { AlertViewer } from './support/alert-viewer.js';
import { freshCounts, freshTotals } from './support/fresh.js';
import { FreshAlerts } from './support/fresh-alert-page.js';
import { GatedLog } from './support/gated.js';
import { all, housing, MONDAY } from './support/stage.js';
import { Traffic } from './support/traffic.js';

/** A supervisor and a leader see everything; two departments what is theirs. */
const viewers = [
  { scope: all, first: 50 },
  { scope: all, first: 5 },
  { scope: housing, first: 50 },
  { scope: { kind: 'department', departmentId: 'water' } as const, first: 10 },
];

const FEW = 30;
const PLENTY = 100_000;

const random = testRandom('alerts equal a fresh query');
const seeds = Array.from({ length: byTier({ slice: 6, long: 24 }) }, () => random.int(0, 0xffff_ffff));

const compared = { views: 0, boards: 0, tiles: 0, differed: 0 };
afterAll(() => {
  const { views, boards, tiles, differed } = compared;
  process.stderr.write(
    `alerts equal a fresh query: ${views} comparisons, ${tiles} tiles of ${boards} boards, ${differed} differed\n`,
  );
  expect(views).toBeGreaterThan(byTier({ slice: 1_000, long: 5_000 }));
  expect(boards).toBeGreaterThan(1_000);
});

test.each(seeds)(
  'B1 B3 alerts, tiles and the lists that they open equal a fresh query at every step, for each scope, whoever is cut off (seed %i)',
  async (seed) => {
    await new AlertFloor(seededRandom(seed)).live();
  },
  60_000,
);

/** Two servers on one log, and people who look at their alerts. */
class AlertFloor {
  readonly #random: Random;
  readonly #log = new MemoryLog();
  readonly #gate = new GatedLog(this.#log);
  readonly #timers = new ManualTimers(MONDAY);
  readonly #fresh = new FreshAlerts(this.#log);
  readonly #traffic: Traffic;
  /** How many alerts a server keeps; where that is few, only it can say which they are. */
  readonly #kept: number;
  #feeds: readonly Feed[] = [];
  #viewers: readonly AlertViewer[] = [];

  constructor(random: Random) {
    this.#random = random;
    this.#kept = random.pick([FEW, PLENTY]);
    this.#traffic = new Traffic(this.#log, random, () => this.#timers.now());
  }

  async live(): Promise<void> {
    const random = this.#random;
    await this.#start();
    const seen = (viewer: AlertViewer) => this.#showsWhatIs(viewer);
    this.#viewers = viewers.map((spec) => new AlertViewer(random.pick(this.#feeds), spec, seen));
    for (let round = random.int(15, 25); round > 0; round -= 1) {
      for (let n = random.int(5, 120); n > 0; n -= 1) {
        await this.#something();
        this.#tilesOpenWhatTheyCount(random.pick(this.#feeds), random.pick(viewers).scope);
      }
      await this.#comeToRest();
      for (const viewer of this.#viewers) this.#showsWhatIs(viewer);
      for (const feed of this.#feeds) for (const { scope } of viewers) this.#tilesOpenWhatTheyCount(feed, scope);
      if (random.chance(0.2)) await this.#restart();
    }
    for (const viewer of this.#viewers) await viewer.leave();
    for (const feed of this.#feeds) {
      expect(feed.subscribers).toBe(0);
      await feed.stop();
    }
    expect(this.#timers.pending).toBe(0);
  }

  async #start(): Promise<void> {
    this.#gate.open(true);
    this.#traffic.settle();
    const settings = { flushMs: 0, stepEntries: this.#random.pick([1, 7, 250]) };
    const limits = { changes: 1_000, complaints: 1_000, alerts: this.#kept };
    const start = (log: MemoryLog | GatedLog) =>
      Feed.start({ log, timers: this.#timers, settings: { ...settings, limits } });
    this.#feeds = await Promise.all([start(this.#log), start(this.#gate)]);
    this.#gate.shut();
  }

  async #restart(): Promise<void> {
    for (const feed of this.#feeds) await feed.stop();
    await this.#start();
    for (const viewer of this.#viewers) await viewer.reconnect(this.#random.pick(this.#feeds));
  }

  async #something(): Promise<void> {
    const random = this.#random;
    const dice = random.int(1, 100);
    if (dice <= 55) this.#traffic.act();
    else if (dice <= 58) this.#traffic.hold();
    else if (dice <= 62) this.#traffic.settle(0.5);
    else if (dice <= 66) this.#timers.advance(random.pick([SECOND, MINUTE, 40 * MINUTE, 5 * HOUR]));
    else if (dice <= 72) this.#gate.open(false);
    else if (dice <= 80) await systemTimers.turn();
    else if (dice <= 81) this.#gate.garble();
    else if (dice <= 97) random.pick(this.#viewers).read();
    else await random.pick(this.#viewers).reconnect(random.pick(this.#feeds));
  }

  /** Everything that was begun ends, both servers read it, and everybody reads what is there to read. */
  async #comeToRest(): Promise<void> {
    this.#traffic.settle();
    this.#gate.open(true);
    for (let patience = 1_000; this.#feeds.some(({ position }) => position < this.#log.end); patience -= 1) {
      expect(patience, 'the log is read to its end').toBeGreaterThan(0);
      await systemTimers.turn();
      this.#timers.advance(SECOND);
    }
    for (const viewer of this.#viewers) {
      do {
        viewer.read();
        await systemTimers.turn();
      } while (!viewer.waiting);
      expect(viewer.problem).toBeUndefined();
    }
    this.#gate.shut();
  }

  /** What a viewer holds is what the log says at that position, and what its own server answers where it stands there. */
  #showsWhatIs({ spec, held, page, digest, feed }: AlertViewer): void {
    compared.views += 1;
    compared.differed += 1;
    const { escalations, recent } = this.#fresh.page(spec, held ?? 0);
    expect(page).toEqual({ escalations, recent: this.#kept === PLENTY ? recent : page.recent });
    if (feed.position === held) {
      const { asOf, ...now } = feed.alerts(spec.scope, spec.first);
      expect({ ...page, digest }).toEqual(now);
      expect(asOf).toBe(held);
    }
    compared.differed -= 1;
  }

  /** A server's board is that of its position, and each of its numbers is the total of the list that it opens. */
  #tilesOpenWhatTheyCount(feed: Feed, scope: Scope): void {
    const board = feed.board(scope);
    const tiles = tilesOf(board);
    compared.boards += 1;
    compared.tiles += tiles.length;
    compared.differed += 1;
    expect(countsOf(tiles)).toEqual(freshTotals(this.#log, scope, tiles, board.asOf));
    expect(board).toMatchObject(freshCounts(this.#log, scope, board.asOf));
    compared.differed -= 1;
  }
}
