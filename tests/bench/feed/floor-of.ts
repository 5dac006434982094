import type { QueueOrder } from '@watchfloor/domain/vocabulary';
import { Feed } from '@watchfloor/feed/feed';
import { systemTimers } from '@watchfloor/feed/timers';
import type { ViewSpec } from '@watchfloor/feed/view-spec';
import { seededRandom } from '@watchfloor/testkit/random';
import { departmentIds } from '../../../packages/feed/test/support/city.js';
import { heapAfterCollection } from './heap.js';
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
/** Nine different views of a hundred rows. */
const views: readonly ViewSpec[] = [
  ...(['due', 'mostUrgent', 'age'] as const).map((order) => view(order)),
  ...departmentIds.map((departmentId) => view('mostUrgent', { scope: { kind: 'department', departmentId } })),
  view('due', { filter: { urgencies: ['critical'] } }),
  view('mostUrgent', { filter: { text: '朝阳' } }),
];

/** What a feed costs with so many open complaints and nine views. */
export interface FloorCost {
  /** Microseconds of processor for one change, which all views take in. */
  readonly usPerChange: number;
  /** The same, while a reader of the first view is handed a batch after every ten changes. */
  readonly usPerChangeRead: number;
  /** Microseconds to start, for each open complaint. */
  readonly startUsPerComplaint: number;
  /** The longest time, in milliseconds, for which nothing else had its turn while nine views were opened. */
  readonly longestBlockMs: number;
  /** Kilobytes kept for each open complaint. */
  readonly kbPerComplaint: number;
}

/** Opens a floor of `open` complaints and measures. */
export async function floorOf(open: number): Promise<FloorCost> {
  const log = new LongLog(seededRandom(1), open, HOT, WARM_UP + 2 * CHANGES, NOW);
  const bare = heapAfterCollection();
  log.fill();
  const startedAt = performance.now();
  const feed = await Feed.start({ log, timers: systemTimers, settings: { flushMs: 0 } });
  const startUsPerComplaint = ((performance.now() - startedAt) * 1_000) / open;
  const queues = views.map((spec) => feed.subscribeQueue(spec));
  const longestBlockMs = await longestBlockWhile(Promise.all(queues.map((queue) => queue.next())));
  const kbPerComplaint = (heapAfterCollection() - bare) / open / 1_024;
  await run(log, feed, WARM_UP);
  const usPerChange = await microsOf(CHANGES, () => run(log, feed, CHANGES));
  const [queue] = queues;
  const reading = (async () => {
    while (!(await queue?.next())?.done);
  })();
  const usPerChangeRead = await microsOf(CHANGES, () => run(log, feed, CHANGES));
  await feed.stop();
  await reading;
  return { usPerChange, usPerChangeRead, startUsPerComplaint, longestBlockMs, kbPerComplaint };
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
