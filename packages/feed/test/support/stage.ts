import type { ComplaintEvent } from '@watchfloor/domain/event';
import { Collector, until } from '@watchfloor/testkit/waits';
import { expect, onTestFinished } from 'vitest';
import type { QueueBatch } from '../../src/batch.js';
import { Feed } from '../../src/feed.js';
import type { FeedOptions } from '../../src/feed-options.js';
import type { LogPort, Position } from '../../src/ports.js';
import { complaintId, following, registration } from '../../src/testing/drafts.js';
import { ManualTimers } from '../../src/testing/manual-timers.js';
import { type Draft, MemoryLog } from '../../src/testing/memory-log.js';

export const MONDAY = Date.parse('2026-03-02T09:00:00+08:00');
export const all = { kind: 'all' } as const;
export const housing = { kind: 'department', departmentId: 'housing' } as const;
export const everything = { filter: {}, order: 'age', first: 10, scope: all } as const;

/** A log, a clock that stands still, and feeds that are stopped, and must be left by everybody, when the test ends. */
export class Stage {
  readonly log = new MemoryLog();
  readonly timers = new ManualTimers(MONDAY);
  readonly #feeds: Feed[] = [];

  constructor() {
    onTestFinished(async () => {
      for (const feed of this.#feeds) {
        expect(feed.subscribers, 'everybody has left').toBe(0);
        await feed.stop();
      }
      expect(this.log.tails, 'the log is let go').toBe(0);
      expect(this.timers.pending, 'nothing waits for its time').toBe(0);
    });
  }

  async feed(
    settings: FeedOptions['settings'] = {},
    log: LogPort = this.log,
    escalationRoles?: FeedOptions['escalationRoles'],
  ): Promise<Feed> {
    const { timers } = this;
    const feed = await Feed.start({ log, timers, escalationRoles, settings: { flushMs: 0, ...settings } });
    this.#feeds.push(feed);
    return feed;
  }

  /** Registers the n-th complaint, now. */
  register(n: number, given: Parameters<typeof registration>[2] = {}): Position {
    return this.log.append(registration(complaintId(n), this.timers.now(), given));
  }

  /** What happens next to the n-th complaint, now. */
  happen(n: number, ...events: readonly ComplaintEvent[]): Position {
    return this.log.append(this.next(n, ...events));
  }

  next(n: number, ...events: readonly ComplaintEvent[]): Draft {
    const complaint = this.log.complaint(complaintId(n));
    if (complaint === undefined) throw new Error(`complaint ${n} is not registered`);
    return following(complaint, this.timers.now(), ...events);
  }
}

/** Resolves when the feed has read up to a position. */
export function reaches(feed: Feed, position: Position): Promise<unknown> {
  const there = () => expect(feed.position).toBeGreaterThanOrEqual(position);
  return until(there, (listener) => feed.events.on('step', listener));
}

/** Reads in the background, and leaves when told to. */
export const collect = <T>(source: AsyncIterable<T>): Collector<T> => new Collector(source);

export const assigned = (
  departmentId: string,
  id = 'a1',
  replaces: string | null = null,
): Extract<ComplaintEvent, { type: 'assigned' }> => ({
  type: 'assigned',
  assignmentId: id,
  departmentId,
  role: 'lead',
  replaces,
  note: null,
  mandatory: false,
  designated: false,
  because: replaces === null ? 'dispatch' : 'reassigned',
});
export const closed: ComplaintEvent = { type: 'closed', ending: 'done', note: null, mergedInto: null };
/** The lead `a1` works on it again. */
export const reopened: Extract<ComplaintEvent, { type: 'reopened' }> = {
  type: 'reopened',
  cause: 'newFacts',
  reason: '出现新情况',
  assignmentId: 'a1',
  countsAgainst: null,
};
export const calledAgain: ComplaintEvent = { type: 'calledAgain', note: '再次来电' };
export const escalated = (id = 'e1'): ComplaintEvent => ({
  type: 'escalated',
  escalationId: id,
  cause: 'byHand',
  level: 1,
  reason: '多次来电未果',
});

/** A batch in few words: what happened to which complaint. */
export const said = ({ changes }: QueueBatch): string[] =>
  changes.flatMap((change) => {
    if (change.type === 'resync') return change.rows.map((row) => `row ${Number(row.id.slice(-6))}`);
    return `${change.type} ${Number((change.type === 'left' ? change.id : change.row.id).slice(-6))}`;
  });

/** What a read brought; an end is a failure. */
export const value = async <T>(next: Promise<IteratorResult<T, undefined>>): Promise<T> => {
  const { done, value } = await next;
  if (done) throw new Error('the subscription ended');
  return value;
};
