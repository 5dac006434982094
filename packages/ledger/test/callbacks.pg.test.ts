import type { Command } from '@watchfloor/domain/command';
import { DAY, HOUR } from '@watchfloor/domain/time';
import { afterAll, expect, test } from 'vitest';
import type { DuePage, DueRequest } from '../src/callbacks.js';
import { dispatchOf, done, ledgerTest, liaisonOf, MONDAY, registration, supervisor } from './support.js';

const { ledger, clock, client, close } = await ledgerTest();
const db = await client();
afterAll(close);

const scope = { kind: 'all' } as const;
const content = { reached: true, solved: true, satisfied: true } as const;
const solved = { type: 'recordCallback', callbackId: 'k1', outcome: content, note: '问题已解决' } as const;

/** A complaint whose result is accepted at an instant: its caller is to be called back. */
async function accepted(at: number, caller = true): Promise<string> {
  clock.set(at);
  const { complaintId } = done(await ledger.execute(registration(caller ? {} : { caller: null }), supervisor));
  const leg = { complaintId, assignmentId: 'a1' };
  const give = async (command: Command, actor = supervisor) => done(await ledger.execute(command, actor));
  await give(dispatchOf(complaintId));
  await give({ ...leg, type: 'sign' }, liaisonOf('housing'));
  await give({ ...leg, type: 'answer', text: '已更换部件并恢复照明' }, liaisonOf('housing'));
  await give({ complaintId, type: 'acceptAnswer', expectedVersion: null });
  return complaintId;
}

async function due(request: Partial<DueRequest> = {}): Promise<DuePage> {
  const page = await ledger.callbacks.due({ before: null, scope, limit: 50, after: null, ...request });
  if ('badCursor' in page) throw new Error(`not a cursor: ${request.after}`);
  return page;
}

const first = await accepted(MONDAY);
const second = await accepted(MONDAY + DAY);
const third = await accepted(MONDAY + DAY);
const nobody = await accepted(MONDAY + DAY, false);

test('whoever is to be called back is listed, the soonest due first, with the callback that is next', async () => {
  const { rows, total, hasMore } = await due();
  expect(rows[0]).toMatchObject({ complaint: { id: first, state: 'accepted' }, callback: { id: 'k1', round: 1 } });
  expect(rows.slice(1).map(({ complaint }) => complaint.id)).toEqual([second, third].sort());
  expect([total, hasMore]).toEqual([3, false]);
  expect(rows.map(({ complaint }) => complaint.id)).not.toContain(nobody);
  const clock = rows[0]?.complaint.clocks.find(({ metric }) => metric === 'callback');
  expect(rows[0]?.dueAt).toBe(clock?.dueAt);
});

test('only what is due before an instant is asked for, and only what the viewer may see', async () => {
  const { rows } = await due();
  const dueAt = rows[0]?.dueAt ?? 0;
  expect((await due({ before: dueAt })).total).toBe(0);
  expect((await due({ before: dueAt + 1 })).rows.map(({ complaint }) => complaint.id)).toEqual([first]);
  expect((await due({ scope: { kind: 'department', departmentId: 'water' } })).total).toBe(0);
  expect((await due({ scope: { kind: 'department', departmentId: 'housing' } })).total).toBe(3);
});

test('page by page it is the same list, and what is no cursor is told from one', async () => {
  const whole = (await due()).rows;
  const walked: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page: DuePage = await due({ limit: 1, after });
    expect(page.total).toBe(3);
    walked.push(...page.rows.map(({ complaint }) => complaint.id));
    after = page.endCursor;
    more = page.hasMore;
  }
  expect(walked).toEqual(whole.map(({ complaint }) => complaint.id));
  expect(await ledger.callbacks.due({ before: null, scope, limit: 1, after: 'nonsense' })).toEqual({ badCursor: true });
});

test('after the first call the second is next, also once the complaint is closed; after that none', async () => {
  done(await ledger.execute({ ...solved, complaintId: first }, supervisor));
  done(await ledger.execute({ type: 'close', complaintId: first, expectedVersion: null, note: null }, supervisor));
  const { rows } = await due();
  const last = rows.at(-1);
  expect(last).toMatchObject({ complaint: { id: first, state: 'closed' }, callback: { id: 'k2', round: 2 } });
  expect(last?.dueAt).toBeGreaterThan(MONDAY + 6 * DAY);
  const closed = await due({ closed: true, limit: 1 });
  expect([closed.total, closed.rows.map(({ complaint }) => complaint.id)]).toEqual([1, [first]]);
  clock.set(MONDAY + 3 * DAY + HOUR);
  done(await ledger.execute({ ...solved, complaintId: first, callbackId: 'k2' }, supervisor));
  expect((await due()).rows.map(({ complaint }) => complaint.id)).toEqual([second, third].sort());
});

test('pages are read from an index, without sorting', async () => {
  await db.query('set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off');
  const { rows } = await db.query(
    `explain select * from complaint where callback_due_at is not null order by callback_due_at, id limit 50`,
  );
  await db.query('reset all');
  const plan = rows.map((row: { 'QUERY PLAN': string }) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('Index Scan using complaint_callback');
  expect(plan).not.toContain('Sort');
});
