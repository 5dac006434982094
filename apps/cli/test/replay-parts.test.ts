import { chinaCalendar } from '@watchfloor/domain/calendars/china';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import type { Case } from '@watchfloor/intake/case';
import type { CaseRow } from '@watchfloor/intake/read-cases';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lanes } from '../src/lanes.js';
import { Heap } from '../src/replay/heap.js';
import { inOrder } from '../src/replay/in-order.js';
import { Rebase } from '../src/replay/rebase.js';

test('a heap gives back everything in order, equal keys in the order in which they came', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 0, max: 5 }), (keys, early) => {
      const heap = new Heap<number>();
      const taken: number[] = [];
      for (const [index, key] of keys.entries()) heap.add(key, index);
      for (let left = Math.min(early, heap.size); left > 0; left--) taken.push(heap.take() ?? -1);
      while (heap.least !== undefined) taken.push(heap.take() ?? -1);
      const sorted = [...keys.entries()].sort(([one, a], [other, b]) => a - b || one - other).map(([index]) => index);
      expect(taken).toEqual(sorted);
      expect(heap.take()).toBeUndefined();
    }),
  );
});

const entry = { id: 'x', name: 'x', nameEn: 'x', shortName: 'x', formerId: null };
const caseAt = (receivedAt: number, change: Partial<Case> = {}): Case => ({
  source: { system: 'test', id: String(receivedAt) },
  title: 't',
  details: 'd',
  kind: 'help',
  urgency: 'normal',
  urgencyReason: null,
  channel: 'web',
  place: '',
  caller: null,
  department: entry,
  district: entry,
  category: entry,
  categoryClass: null,
  receivedAt,
  deadline: { kind: 'none' },
  answer: null,
  ...change,
});

async function* rowsAt(times: readonly (number | null)[]): AsyncGenerator<CaseRow> {
  for (const [index, at] of times.entries()) {
    const reading =
      at === null ? ({ ok: false, problem: 'bad' } as const) : ({ ok: true, value: caseAt(at), remarks: [] } as const);
    yield { line: index + 2, sheet: null, cells: [], reading };
  }
}

async function ordered(times: readonly (number | null)[], lookAhead: number): Promise<number[]> {
  const read: number[] = [];
  for await (const { receivedAt } of inOrder(rowsAt(times), () => read.push(-1), lookAhead)) read.push(receivedAt);
  return read;
}

test('rows nearly in order come in order, and those that cannot be read are counted', async () => {
  expect(await ordered([1, 3, 2, null, 5, 4, 6], 2)).toEqual([1, -1, 2, 3, 4, 5, 6]);
});

test('rows too far from their place are a sentence with their line', async () => {
  await expect(ordered([2, 3, 4, 5, 1], 2)).rejects.toThrow(
    'line 6 is received before rows more than 2 lines above it',
  );
});

test('time is moved to now and compressed, and back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e12 }),
      fc.integer({ min: 0, max: 1e10 }),
      fc.integer({ min: 1, max: 3600 }),
      (from, later, speed) => {
        const rebase = new Rebase(from, 5_000, speed);
        expect(rebase.instant(from)).toBe(5_000);
        expect(Math.abs(rebase.original(rebase.instant(from + later)) - (from + later))).toBeLessThanOrEqual(speed / 2);
      },
    ),
  );
});

const law = { policy: defaultPolicy, calendar: chinaCalendar };

test('deadlines are compressed with everything else, and a row without one stays without', () => {
  const rebase = new Rebase(1_000_000, 0, 100);
  const deadlineOf = (deadline: Case['deadline']) => rebase.case(caseAt(1_000_000, { deadline }), 'r', law).deadline;
  expect(deadlineOf({ kind: 'none' })).toEqual({ kind: 'none' });
  expect(deadlineOf({ kind: 'given', dueAt: 1_360_000 })).toEqual({ kind: 'given', dueAt: 3_600 });
});

test("a deadline of the policy is the policy's in the file's own time, compressed", () => {
  const monday = Date.parse('2026-03-02T09:00:00+08:00');
  const inquiry = caseAt(monday, { deadline: { kind: 'policy' }, kind: 'inquiry' });
  // two working days: the close of Wednesday
  const due = Date.parse('2026-03-04T17:30:00+08:00');
  const closes = new Rebase(monday, monday, 1).case(inquiry, 'r', law).deadline;
  expect(closes).toEqual({ kind: 'given', dueAt: due });
  expect(new Rebase(monday, 0, 60).case(inquiry, 'r', law).deadline).toEqual({
    kind: 'given',
    dueAt: (due - monday) / 60,
  });
});

test('each replay has ids of its own', () => {
  expect(new Rebase(0, 0, 1).case(caseAt(7), 'replay-1', law).source).toEqual({ system: 'test', id: 'replay-1/7' });
});

/** A promise and how to keep it. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

test('lanes work side by side, each in its order, never more than their width', async () => {
  const lanes = new Lanes(2);
  const gates = [gate(), gate(), gate()];
  const done: string[] = [];
  const work = (name: string, index: number) => async () => {
    await gates[index]?.opened;
    done.push(name);
  };
  await lanes.take('a', work('a1', 0));
  await lanes.take('b', work('b1', 1));
  const third = lanes.take('a', work('a2', 2)).then(() => done.push('a2 was taken'));
  gates[1]?.open();
  await third;
  gates[2]?.open();
  gates[0]?.open();
  await lanes.done();
  expect(done).toEqual(['b1', 'a2 was taken', 'a1', 'a2']);
});

test('what a lane throws is thrown to whoever brings the next work, or waits for the end', async () => {
  const lanes = new Lanes(1);
  await lanes.take('a', () => Promise.reject(new Error('gone')));
  await expect(lanes.take('b', async () => undefined)).rejects.toThrow('gone');
  await expect(lanes.done()).rejects.toThrow('gone');
});
