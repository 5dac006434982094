import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { LogEntry } from '@watchfloor/domain/event';
import type { Instant } from '@watchfloor/domain/time';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LogPort, LogTail, Position } from '../ports.js';
import { complaintId, following, registration } from './drafts.js';
import type { Draft } from './memory-log.js';

/** A log of one's own for one test, and the means to write to it as an unlucky server would. */
export interface LogPortHarness {
  readonly log: LogPort;
  /**
   * Begins a transaction, writes the entry and what goes with it, and leaves it open. Different complaints may have
   * open transactions at the same time.
   */
  begin(draft: Draft): Promise<{
    readonly position: Position;
    commit(): Promise<void>;
    rollback(): Promise<void>;
  }>;
  /** The log's own time. */
  now(): Promise<Instant>;
  close(): Promise<void>;
}

const AT = Date.parse('2026-03-02T09:00:00+08:00');

const closing = { type: 'closed', ending: 'done', note: null, mergedInto: null } as const;
const assigning = {
  type: 'assigned',
  assignmentId: 'a1',
  departmentId: 'housing',
  role: 'lead',
  replaces: null,
  note: null,
  mandatory: false,
  designated: false,
  because: 'dispatch',
} as const;
const reassigning = {
  ...assigning,
  assignmentId: 'a2',
  departmentId: 'water',
  replaces: 'a1',
  because: 'reassigned',
} as const;
const reopening = {
  type: 'reopened',
  cause: 'newFacts',
  reason: '出现新情况',
  assignmentId: 'a1',
  countsAgainst: null,
} as const;

/** What every log must do for the feed, whatever it is kept in. */
export function describeLogPort(name: string, open: () => Promise<LogPortHarness>): void {
  describe(`log port: ${name}`, () => {
    let harness: LogPortHarness;
    const tails: LogTail[] = [];

    beforeEach(async () => {
      harness = await open();
    });

    afterEach(async () => {
      await Promise.all(tails.splice(0).map((tail) => tail.close()));
      await harness.close();
    });

    const tailAfter = (position: Position): LogTail => {
      const tail = harness.log.tail(position);
      tails.push(tail);
      return tail;
    };

    const write = async (draft: Draft): Promise<Position> => {
      const transaction = await harness.begin(draft);
      await transaction.commit();
      return transaction.position;
    };

    const register = (n: number) => write(registration(complaintId(n), AT + n));

    /** Reads until `enough`, waiting where the log asks to. */
    const readUntil = async (tail: LogTail, enough: (entries: readonly LogEntry[], to: Position) => boolean) => {
      const entries: LogEntry[] = [];
      for (;;) {
        const read = await tail.read(100);
        entries.push(...read.entries);
        if (enough(entries, read.to)) return { entries, to: read.to };
        if (read.entries.length === 0) await tail.wait(new AbortController().signal);
      }
    };

    const idsOf = (entries: readonly LogEntry[]): ComplaintId[] => entries.map((entry) => entry.complaintId);

    test('entries come in the order of their positions, and each one once', async () => {
      const positions = [await register(1), await register(2), await register(3)];
      const { entries, to } = await readUntil(tailAfter(0), (read) => read.length === 3);
      expect(entries.map(({ position }) => position)).toEqual(positions);
      expect(to).toBe(positions[2]);
      expect(await tailAfter(to).read(100)).toEqual({ entries: [], to });
    });

    test('an entry comes back as it was written', async () => {
      const draft = registration(complaintId(1), AT, { urgency: 'urgent', urgencyReason: '有老人' });
      const position = await write(draft);
      const { entries } = await readUntil(tailAfter(0), (read) => read.length === 1);
      expect(entries).toEqual([{ ...draft, position }]);
    });

    test('reading starts after the given position', async () => {
      const first = await register(1);
      const second = await register(2);
      const { entries } = await readUntil(tailAfter(first), (read) => read.length === 1);
      expect(entries.map(({ position }) => position)).toEqual([second]);
    });

    test('no more entries than asked for, and the rest with the next reading', async () => {
      for (const n of [1, 2, 3]) await register(n);
      const tail = tailAfter(0);
      expect(idsOf((await tail.read(2)).entries)).toEqual([complaintId(1), complaintId(2)]);
      expect(idsOf((await tail.read(2)).entries)).toEqual([complaintId(3)]);
    });

    test('a later position waits for an earlier one that is still open, and neither is lost', async () => {
      const slow = await harness.begin(registration(complaintId(1), AT));
      const quick = await register(2);
      const tail = tailAfter(0);
      expect((await tail.read(100)).entries).toEqual([]);
      expect((await tail.read(100)).entries).toEqual([]);
      await slow.commit();
      const { entries } = await readUntil(tail, (read) => read.length === 2);
      expect(entries.map(({ position }) => position)).toEqual([slow.position, quick]);
    });

    test('a position that was rolled back is passed over', async () => {
      const lost = await harness.begin(registration(complaintId(1), AT));
      const kept = await register(2);
      const tail = tailAfter(0);
      expect((await tail.read(100)).entries).toEqual([]);
      await lost.rollback();
      const { entries, to } = await readUntil(tail, (read) => read.length === 1);
      expect(entries.map(({ position }) => position)).toEqual([kept]);
      expect(to).toBe(kept);
    });

    test('a waiting reader is woken by a commit', async () => {
      const tail = tailAfter(0);
      const reading = readUntil(tail, (read) => read.length === 1);
      await register(1);
      expect(idsOf((await reading).entries)).toEqual([complaintId(1)]);
    });

    test('a waiting reader is let go when its signal is aborted', async () => {
      const stopping = new AbortController();
      const waiting = tailAfter(0).wait(stopping.signal);
      stopping.abort();
      await expect(waiting).resolves.toBeUndefined();
    });

    test('the open complaints are those that are not closed, each with the position of its last entry', async () => {
      await register(1);
      const second = await register(2);
      const closed = await write(following({ id: complaintId(1), version: 1 }, AT + 5, closing));
      const { position, complaints, newest } = await harness.log.openComplaints();
      expect(complaints.map(({ complaint }) => complaint.id)).toEqual([complaintId(2)]);
      expect(complaints.map((placed) => placed.position)).toEqual([second]);
      expect(position).toBeLessThanOrEqual(closed);
      expect(newest ?? closed).toBe(closed);
    });

    test('every entry up to the position of the open complaints is in them, even where later ones are too', async () => {
      await register(1);
      const slow = await harness.begin(registration(complaintId(2), AT));
      await register(3);
      const { position, complaints } = await harness.log.openComplaints();
      expect(position).toBeLessThan(slow.position);
      await slow.commit();
      const { entries } = await readUntil(tailAfter(position), (read) => idsOf(read).includes(complaintId(3)));
      const known = [...complaints.map(({ complaint }) => complaint.id), ...idsOf(entries)];
      expect([...new Set(known)].sort()).toEqual([complaintId(1), complaintId(2), complaintId(3)]);
    });

    /** Registered, dispatched, closed, reopened, reassigned, closed again: versions 1 to 6, a moment apart. */
    const cameBack = async (n: number, at: Instant): Promise<readonly Position[]> => {
      const id = complaintId(n);
      const positions = [await write(registration(id, at))];
      for (const [index, event] of [assigning, closing, reopening, reassigning, closing].entries()) {
        positions.push(await write(following({ id, version: index + 1 }, at + index + 1, event)));
      }
      return positions;
    };

    test('a complaint that came back is among the open ones until it is closed again', async () => {
      const id = complaintId(1);
      await write(registration(id, AT));
      for (const [index, event] of [assigning, closing, reopening].entries()) {
        await write(following({ id, version: index + 1 }, AT + index + 1, event));
      }
      const { complaints } = await harness.log.openComplaints();
      expect(complaints.map(({ complaint }) => [complaint.id, complaint.cycle])).toEqual([[id, 2]]);
      await write(following({ id, version: 4 }, AT + 9, closing));
      expect((await harness.log.openComplaints()).complaints).toEqual([]);
    });

    test('a complaint is told as it stood before any of its entries, open or closed, however far the log has gone on', async () => {
      await cameBack(1, AT);
      await cameBack(2, AT);
      const asked = [
        { complaintId: complaintId(1), version: 4 },
        { complaintId: complaintId(2), version: 1 },
        { complaintId: complaintId(2), version: 6 },
        { complaintId: complaintId(1), version: 2 },
        { complaintId: complaintId(3), version: 2 },
      ];
      const [closedOne, none, reassigned, registered, unknown] = await harness.log.complaintsBefore(asked);
      expect(closedOne).toMatchObject({ id: complaintId(1), version: 3, state: 'closed', cycle: 1 });
      expect(none).toBeNull();
      expect(reassigned).toMatchObject({ id: complaintId(2), version: 5, state: 'dispatched', cycle: 2 });
      expect(registered).toMatchObject({ id: complaintId(1), version: 1, state: 'registered' });
      expect(unknown).toBeNull();
      expect(await harness.log.complaintsBefore([])).toEqual([]);
    });

    test('the last hour counts each closing for those who had the complaint then, whoever has it now', async ({
      skip,
    }) => {
      if (harness.log.hourlyFlow === undefined) skip();
      const now = await harness.now();
      const positions = await cameBack(1, now);
      const flow = await harness.log.hourlyFlow?.(positions.at(-1) ?? 0);
      expect(flow?.closed).toEqual([
        { at: now + 2, departmentIds: ['housing'] },
        { at: now + 5, departmentIds: ['water'] },
      ]);
    });

    test('the last hour tells registrations, legs and closings up to a position', async ({ skip }) => {
      if (harness.log.hourlyFlow === undefined) skip();
      const now = await harness.now();
      const id = complaintId(1);
      await write(registration(id, now));
      await write(following({ id, version: 1 }, now + 1, assigning));
      const closed = await write(following({ id, version: 2 }, now + 2, closing));
      await write(registration(complaintId(2), now + 3));
      expect(await harness.log.hourlyFlow?.(closed)).toEqual({
        entered: [now],
        assigned: [{ at: now + 1, departmentId: 'housing' }],
        closed: [{ at: now + 2, departmentIds: ['housing'] }],
      });
    });

    test('the recent entries are the last ones that were not quiet, oldest first', async ({ skip }) => {
      if (harness.log.recentEntries === undefined) skip();
      await register(1);
      const second = await register(2);
      await write({ ...registration(complaintId(3), AT), quiet: true });
      const fourth = await register(4);
      await register(5);
      const recent = await harness.log.recentEntries?.(fourth, 2);
      expect(recent?.map(({ position }) => position)).toEqual([second, fourth]);
    });
  });
}
