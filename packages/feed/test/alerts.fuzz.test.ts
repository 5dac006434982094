import { HOUR, MINUTE, SECOND } from '@watchfloor/domain/time';
import { seededRandom, testRandom } from '@watchfloor/testkit/random';
import { expect, test } from 'vitest';
import type { AlertNews } from '../src/alert-source.js';
import { Feed } from '../src/feed.js';
import { ManualTimers } from '../src/testing/manual-timers.js';
import { MemoryLog } from '../src/testing/memory-log.js';
import { systemTimers } from '../src/timers.js';
import { departmentIds } from './support/city.js';
import { freshAlerts } from './support/fresh-alerts.js';
import { all, collect, MONDAY } from './support/stage.js';
import { Traffic } from './support/traffic.js';

const PLENTY = { changes: 100_000, complaints: 100_000, alerts: 100_000 };
const scopes = [all, ...departmentIds.map((departmentId) => ({ kind: 'department', departmentId }) as const)];

const random = testRandom('alerts');
const seeds = Array.from({ length: 6 }, () => random.int(0, 0xffff_ffff));

test.each(seeds)(
  'every reader is told everything that the log alerts to, once, however the log was read (seed %i)',
  async (seed) => {
    const random = seededRandom(seed);
    const timers = new ManualTimers(MONDAY);
    const log = new MemoryLog();
    const traffic = new Traffic(log, random, () => timers.now());
    const start = (stepEntries: number) =>
      Feed.start({ log, timers, settings: { flushMs: 0, stepEntries, limits: PLENTY } });
    const caughtUp = async (feed: Feed) => {
      while (feed.position < log.end) await systemTimers.turn();
    };
    const live = await start(random.pick([1, 7, 250]));
    const readers = scopes.map((scope) => collect(live.subscribeAlerts({ scope })));
    for (let round = 0; round < 40; round += 1) {
      for (let n = random.int(5, 40); n > 0; n -= 1) traffic.act();
      timers.advance(random.pick([SECOND, 30 * SECOND, 40 * MINUTE, 5 * HOUR]));
      await caughtUp(live);
    }
    timers.advance(MINUTE);
    await systemTimers.turn();
    const late = await start(250);
    await caughtUp(late);
    for (const [index, scope] of scopes.entries()) {
      const expected = freshAlerts(log, scope);
      expect(told(readers[index]?.all ?? [])).toEqual(expected);
      expect(late.alerts(scope, 100_000)).toEqual(live.alerts(scope, 100_000));
      const since = collect(late.subscribeAlerts({ scope, since: 0 }));
      await systemTimers.turn();
      expect(told(since.all)).toEqual(expected);
      await since.stop();
    }
    for (const reader of readers) await reader.stop();
    for (const feed of [live, late]) await feed.stop();
    expect(timers.pending).toBe(0);
  },
  60_000,
);

/** The alerts in the order of the log, and how many thresholds the digests tell of. */
function told(news: readonly AlertNews[]) {
  const ids: string[] = [];
  const late = { breaches: 0, warnings: 0 };
  for (const one of news) {
    if (one.kind !== 'digest') ids.push(one.id);
    else {
      late.breaches += one.breaches;
      late.warnings += one.warnings;
    }
  }
  return { ids, late };
}
