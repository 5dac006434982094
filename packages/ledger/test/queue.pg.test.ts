import { covers, type Scope } from '@watchfloor/domain/access';
import type { Complaint } from '@watchfloor/domain/complaint';
import { defaultLaw } from '@watchfloor/domain/default-law';
import type { QueueFilter } from '@watchfloor/domain/queue';
import { isOpen, queueItemOf } from '@watchfloor/domain/queue-item';
import { matchesWithin, sortKey } from '@watchfloor/domain/queue-view';
import { QueueOrder } from '@watchfloor/domain/vocabulary';
import { testRandom } from '@watchfloor/testkit/random';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeComplaint, encodeComplaint } from '../src/complaint-codec.js';
import type { QueuePage } from '../src/queue/page.js';
import { complaintColumns } from '../src/rows/complaint-row.js';
import { insert } from '../src/write/insert.js';
import { complaintArbitrary, filterArbitrary, scopeArbitrary } from './random-complaints.js';
import { ledgerTest } from './support.js';

const { ledger, client, close } = await ledgerTest();
const db = await client();
afterAll(close);

const { seed } = testRandom('queue pages');
const sampled = fc.sample(complaintArbitrary, { numRuns: 300, seed });
const complaints: readonly Complaint[] = [...new Map(sampled.map((complaint) => [complaint.id, complaint])).values()];
const order = fc.constantFrom(...Object.values(QueueOrder));

beforeAll(async () => {
  const { text, values } = insert(
    complaints.map((complaint) => ({
      complaint,
      details: '',
      entries: [
        {
          complaintId: complaint.id,
          version: complaint.version,
          at: complaint.lastAt,
          actor: 'system',
          events: [],
          quiet: false,
          idempotencyKey: null,
          fingerprint: null,
        },
      ],
    })),
    defaultLaw,
  );
  await db.query({ text, values: [...(values ?? [])] });
});

interface View {
  readonly filter: QueueFilter;
  readonly order: QueueOrder;
  readonly scope: Scope;
}

/** What the domain says the view holds, in its order. */
const inMemory = ({ filter, order: by, scope }: View): readonly string[] =>
  complaints
    .filter(isOpen)
    .map(queueItemOf)
    .filter((item) => matchesWithin(scope, filter, item) && covers(scope, item))
    .map((item) => sortKey(by, item))
    .sort((one, other) => (one < other ? -1 : 1));

async function page(view: View, first: number, after: string | null): Promise<QueuePage> {
  const found = await ledger.queue.page({ ...view, first, after });
  if ('badCursor' in found) throw new Error(`not a cursor: ${after}`);
  return found;
}

test('walked page by page, a queue is exactly the rows that the domain selects, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(
      filterArbitrary,
      order,
      scopeArbitrary,
      fc.integer({ min: 1, max: 90 }),
      async (filter, by, scope, first) => {
        const view = { filter, order: by, scope };
        const expected = inMemory(view);
        const walked: string[] = [];
        let after: string | null = null;
        for (let more = true; more; ) {
          const found: QueuePage = await page(view, first, after);
          expect(found.total).toBe(expected.length);
          expect(found.rows.length).toBeLessThanOrEqual(first);
          walked.push(...found.rows.map((row) => row.sortKey));
          more = found.hasMore;
          after = found.endCursor;
        }
        expect(walked).toEqual(expected);
      },
    ),
    { seed, numRuns: 150 },
  );
});

test('a row of a page is the row that the feed would show, with its place in the log', async () => {
  const { rows } = await page({ filter: {}, order: 'due', scope: { kind: 'all' } }, 500, null);
  expect(rows.length).toBeGreaterThan(100);
  for (const { position, sortKey: key, ...item } of rows) {
    const complaint = complaints.find(({ id }) => id === item.id);
    expect(item).toEqual(complaint && queueItemOf(complaint));
    expect(key).toBe(sortKey('due', item));
    expect(position).toBeGreaterThan(0);
  }
});

test('a complaint comes back from its row as it went in, and every column holds what the codec says', async () => {
  // bigints and numbers as text, instants as JSON writes them
  const { rows } = await db.query('select to_jsonb(c) as row from complaint c');
  const byId = new Map<string, Record<string, unknown>>(rows.map(({ row }) => [row.id, row]));
  expect(byId.size).toBe(complaints.length);
  for (const complaint of complaints) {
    const row = byId.get(complaint.id) ?? {};
    expect(decodeComplaint({ body: row.body })).toEqual(complaint);
    for (const [name, value] of Object.entries(encodeComplaint(complaint, defaultLaw))) {
      const stored = row[name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
      const isInstant = 'type' in complaintColumns[name as keyof typeof complaintColumns] && name.endsWith('At');
      if (isInstant && typeof value === 'string' && value !== 'infinity') {
        expect(Date.parse(String(stored))).toBe(Date.parse(value));
      } else expect(stored).toEqual(value);
    }
  }
});

test('what is no cursor is told from one, and never fails', async () => {
  const request = { filter: {}, order: 'due' as const, first: 5, scope: { kind: 'all' as const } };
  const { endCursor } = await page(request, 5, null);
  const forged = (key: string) => Buffer.from(key).toString('base64url');
  const bad = [
    '',
    'x',
    '%%%',
    `${endCursor}A`,
    forged('0:1:not-a-uuid'),
    forged("0:0000000000001:' or true"),
    '\u0000',
  ];
  for (const after of bad) expect(await ledger.queue.page({ ...request, after })).toEqual({ badCursor: true });
  await fc.assert(
    fc.asyncProperty(fc.string(), async (after) => {
      expect(await ledger.queue.page({ ...request, after })).toEqual({ badCursor: true });
    }),
    { seed, numRuns: 50 },
  );
});

test('a cursor may stand between rows: it is a place in the order, not a row', async () => {
  const view = { filter: {}, order: 'age' as const, scope: { kind: 'all' as const } };
  const keys = inMemory(view);
  const place = `${keys[9]?.slice(0, -1)}0`;
  const { rows } = await page(view, 3, Buffer.from(place).toString('base64url'));
  expect(rows.map((row) => row.sortKey)).toEqual(keys.filter((key) => key > place).slice(0, 3));
});

test.each(Object.values(QueueOrder))('pages in the order %s are read from an index, without sorting', async (by) => {
  await db.query('set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off');
  const columns = { mostUrgent: 'need_tier, next_due_at, id', due: 'next_due_at, id', age: 'received_at, id' }[by];
  const { rows } = await db.query(`explain select * from complaint where open order by ${columns} limit 50`);
  await db.query('reset all');
  const plan = rows.map((row: { 'QUERY PLAN': string }) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('Index Scan using complaint_open_');
  expect(plan).not.toContain('Sort');
});
