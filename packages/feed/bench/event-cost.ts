/**
 * What one change costs the feed with 1,000 and with 100,000 open complaints and nine different views of a hundred rows.
 * `usPerChange` keeps all of
 * them, `usPerChangeRead` also hands a batch to a reader of the first after every ten changes. One JSON line per figure,
 * with the smaller floor as the baseline. Run from the repository:
 * `node --expose-gc --conditions=watchfloor-source --import tsx packages/feed/bench/event-cost.ts`
 */
import type { QueueOrder } from '@watchfloor/domain/vocabulary';
import { seededRandom } from '@watchfloor/testkit/random';
import { Feed } from '../src/feed.js';
import { systemTimers } from '../src/timers.js';
import type { ViewSpec } from '../src/view-spec.js';
import { departmentIds } from '../test/support/traffic.js';
import { LongLog } from './long-log.js';

const WARM_UP = 5_000;
const CHANGES = 10_000;
/** How many complaints change, on every floor: then windows change as often, and only the size differs. */
const HOT = 1_000;
const AT_ONCE = 10;
const NOW = Date.parse('2026-03-02T09:00:00+08:00');

const all = { kind: 'all' } as const;
const view = (order: QueueOrder, given: Partial<ViewSpec> = {}): ViewSpec => ({
  filter: {},
  order,
  first: 100,
  scope: all,
  ...given,
});
const views: readonly ViewSpec[] = [
  ...(['due', 'mostUrgent', 'age'] as const).map((order) => view(order)),
  ...departmentIds.map((departmentId) => view('mostUrgent', { scope: { kind: 'department', departmentId } })),
  view('due', { filter: { urgencies: ['critical'] } }),
  view('mostUrgent', { filter: { text: '朝阳' } }),
];

const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

async function measure(open: number): Promise<Record<string, number>> {
  const log = new LongLog(seededRandom(1), open, HOT, WARM_UP + 2 * CHANGES, NOW);
  const bare = heap();
  log.fill();
  const startedAt = performance.now();
  const feed = await Feed.start({ log, timers: systemTimers, settings: { flushMs: 0 } });
  const startMs = performance.now() - startedAt;
  const queues = views.map((spec) => feed.subscribeQueue(spec));
  const viewsLongestBlockMs = await longestBlockWhile(Promise.all(queues.map((queue) => queue.next())));
  const kbPerComplaint = (heap() - bare) / open / 1_024;
  await run(log, feed, WARM_UP);
  const usPerChange = await microsOf(CHANGES, () => run(log, feed, CHANGES));
  const [queue] = queues;
  let batches = 0;
  const reading = (async () => {
    while (!(await queue?.next())?.done) batches += 1;
  })();
  const usPerChangeRead = await microsOf(CHANGES, () => run(log, feed, CHANGES));
  await feed.stop();
  await reading;
  return { usPerChange, usPerChangeRead, batches, startMs, viewsLongestBlockMs, kbPerComplaint };
}

async function microsOf(changes: number, work: () => Promise<void>): Promise<number> {
  const cpu = process.cpuUsage();
  await work();
  return process.cpuUsage(cpu).user / changes;
}

/** The changes come ten at a time, each ten as soon as the ten before are taken in. */
async function run(log: LongLog, feed: Feed, changes: number): Promise<void> {
  for (let made = 0; made < changes; made += AT_ONCE) {
    const stepped = new Promise<void>((resolve) => {
      const stop = feed.events.on('step', () => {
        stop();
        resolve();
      });
    });
    log.release(AT_ONCE);
    await stepped;
    await systemTimers.turn();
  }
}

/** The longest time for which nothing else had its turn. */
async function longestBlockWhile(work: Promise<unknown>): Promise<number> {
  let done = false;
  let longest = 0;
  const finished = work.then(() => {
    done = true;
  });
  for (let last = performance.now(); !done; ) {
    await systemTimers.turn();
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }
  await finished;
  return longest;
}

const [few, many] = [1_000, 100_000] as const;
// the first round compiles the code; only the second is told
await measure(few);
const baseline = await measure(few);
const figures = await measure(many);
for (const [figure, value] of Object.entries(figures)) {
  const before = baseline[figure] ?? 0;
  const line = {
    bench: 'feed',
    figure,
    open: many,
    value: round(value),
    baseline: { open: few, value: round(before) },
  };
  process.stdout.write(`${JSON.stringify({ ...line, ratio: round(value / before) })}\n`);
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
