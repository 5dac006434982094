import { randomUUID } from 'node:crypto';
import { MINUTE } from '@watchfloor/domain/time';
import { afterAll, expect, test } from 'vitest';
import type { LegOutcome, LegToMove } from '../src/write/reassign-many.js';
import { admin, dispatchOf, done, ledgerTest, liaisonOf, registration, supervisor } from './support.js';

const { ledger, clock, client, another, close } = await ledgerTest();
const db = await client();
afterAll(close);

const all = { kind: 'all' } as const;
const why = '职责划转';

async function dispatched(assistants: readonly string[] = []): Promise<LegToMove> {
  const { complaintId } = done(await ledger.execute(registration(), supervisor));
  const { version } = done(await ledger.execute(dispatchOf(complaintId, assistants), supervisor));
  return { complaintId, assignmentId: 'a1', expectedVersion: version };
}

const many = (count: number) => Promise.all(Array.from({ length: count }, () => dispatched()));
const kinds = (outcomes: readonly LegOutcome[]) =>
  outcomes.map(({ outcome }) => (outcome.ok ? 'done' : outcome.refusal.kind));
const leadOf = async (complaintId: string) =>
  (await ledger.complaints.find(complaintId, all))?.complaint.assignments.find(({ leftAt }) => leftAt === null)
    ?.departmentId;
const entries = async () => (await db.query('select count(*)::int as count from event_log')).rows[0].count;

test('each leg is moved or refused by itself, and answered in its place', async () => {
  const [first, stale, twoLegs, last] = [
    await dispatched(),
    await dispatched(),
    await dispatched(['water']),
    await dispatched(),
  ];
  done(
    await ledger.execute({ type: 'sign', complaintId: stale.complaintId, assignmentId: 'a1' }, liaisonOf('housing')),
  );
  const items = [first, stale, twoLegs, { ...first, complaintId: randomUUID() }, last];
  const preview = await ledger.previewReassign(items, 'water', why, supervisor);
  const before = await entries();
  const outcomes = await ledger.reassignMany(items, 'water', why, supervisor, { idempotencyKey: 'first' });
  expect(kinds(outcomes)).toEqual(['done', 'staleVersion', 'alreadyAssigned', 'complaintNotFound', 'done']);
  expect(preview.map(({ refusal }) => refusal?.kind ?? 'done')).toEqual(kinds(outcomes));
  expect(outcomes.map(({ complaintId }) => complaintId)).toEqual(items.map(({ complaintId }) => complaintId));
  expect(await entries()).toBe(before + 2);
  expect([await leadOf(first.complaintId), await leadOf(last.complaintId)]).toEqual(['water', 'water']);
});

test('a preview writes nothing, not even what time has done, and asks nobody to wait', async () => {
  const [one, other] = await many(2);
  if (one === undefined || other === undefined) throw new Error('two were dispatched');
  const holder = await client();
  await holder.query('begin');
  await holder.query('select 1 from complaint where id = $1 for update', [one.complaintId]);
  const before = await entries();
  const preview = await ledger.previewReassign([one, other], 'police', why, supervisor);
  expect(preview.map(({ refusal }) => refusal)).toEqual([null, null]);
  await holder.query('rollback');
  expect(await entries()).toBe(before);
  const [refused] = await ledger.previewReassign([one], 'nowhere', why, supervisor);
  expect(refused?.refusal).toEqual({ kind: 'unknownReference', what: 'department', id: 'nowhere' });
  const [hidden] = await ledger.previewReassign([one], 'police', why, liaisonOf('water'));
  expect(hidden?.refusal).toEqual({ kind: 'complaintNotFound' });
});

test('the same key answers the same and does nothing twice, also when it comes twice at once', async () => {
  const items = await many(12);
  const give = (server: typeof ledger) =>
    server.reassignMany(items, 'water', why, supervisor, { idempotencyKey: 'twice' });
  const [one, other] = await Promise.all([give(ledger), give(await another())]);
  expect(kinds(one)).toEqual(items.map(() => 'done'));
  const before = await entries();
  expect([other, await give(ledger)]).toEqual([one, one]);
  expect(await entries()).toBe(before);
});

test('A2 of two different moves under one key at the same moment one is done, and the other moves nothing', async () => {
  const servers = [ledger, await another()];
  for (let round = 0; round < 10; round++) {
    const moves = [await many(3), await many(3)];
    const options = { idempotencyKey: `contested-${round}` };
    const outcomes = await Promise.all(
      moves.map((items, index) => (servers[index] ?? ledger).reassignMany(items, 'water', why, supervisor, options)),
    );
    expect(outcomes.map((one) => [...new Set(kinds(one))].join()).sort()).toEqual(['done', 'keyReused']);
  }
});

test('A2 a key that stands for a move of many stands for no single command, nor the other way round', async () => {
  const [moved, other] = await many(2);
  if (moved === undefined || other === undefined) throw new Error('two were dispatched');
  const escalate = (complaintId: string, idempotencyKey: string) =>
    ledger.execute({ type: 'escalate', complaintId, reason: '群众反映强烈' }, supervisor, { idempotencyKey });
  const move = (item: LegToMove, idempotencyKey: string) =>
    ledger.reassignMany([item], 'water', why, supervisor, { idempotencyKey });
  const keyReused = { ok: false, refusal: { kind: 'keyReused' } };

  expect(kinds(await move(moved, 'many-first'))).toEqual(['done']);
  expect(await escalate(other.complaintId, 'many-first')).toEqual(keyReused);
  expect(await ledger.execute(registration(), supervisor, { idempotencyKey: 'many-first' })).toEqual(keyReused);
  const { complaintId } = await dispatched();
  const merge = { complaintId, intoId: other.complaintId, reason: '同一诉求', expectedVersion: null };
  expect(await ledger.merge(merge, supervisor, { idempotencyKey: 'many-first' })).toEqual(keyReused);

  done(await escalate(other.complaintId, 'one-first'));
  const [fresh] = await many(1);
  if (fresh === undefined) throw new Error('one was dispatched');
  expect(kinds(await move(fresh, 'one-first'))).toEqual(['keyReused']);
  // of another actor it is another key
  done(
    await ledger.execute({ type: 'escalate', complaintId: fresh.complaintId, reason: '群众反映强烈' }, admin, {
      idempotencyKey: 'one-first',
    }),
  );
});

test('A2 of a move of many and a single command under one key at the same moment one is done', async () => {
  const servers = [ledger, await another()] as const;
  for (let round = 0; round < 12; round++) {
    const items = await many(3);
    const { complaintId } = await dispatched();
    const options = { idempotencyKey: `one-or-many-${round}` };
    const escalate = { type: 'escalate', complaintId, reason: '群众反映强烈' } as const;
    const [legs, one] = await Promise.all([
      servers[0].reassignMany(items, 'water', why, supervisor, options),
      servers[1].execute(escalate, supervisor, options),
    ]);
    const told = [[...new Set(kinds(legs))].join(), one.ok ? 'done' : one.refusal.kind];
    expect(told.sort()).toEqual(['done', 'keyReused']);
  }
});

test('A2 a move of which every leg was refused spends no key', async () => {
  const [item] = await many(1);
  if (item === undefined) throw new Error('one was dispatched');
  const options = { idempotencyKey: 'all-refused' };
  const stale = { ...item, expectedVersion: 1 };
  expect(kinds(await ledger.reassignMany([stale], 'water', why, supervisor, options))).toEqual(['staleVersion']);
  expect(kinds(await ledger.reassignMany([item], 'police', why, supervisor, options))).toEqual(['done']);
  expect(kinds(await ledger.reassignMany([item], 'water', why, supervisor, options))).toEqual(['keyReused']);
});

test('A2 the key is bound to what was meant, however its ids and texts are written', async () => {
  const [item, duplicate, into] = await many(3);
  if (item === undefined || duplicate === undefined || into === undefined) throw new Error('three were dispatched');
  const options = { idempotencyKey: 'spelling' };
  const upper = { ...item, complaintId: item.complaintId.toUpperCase() };
  expect(kinds(await ledger.reassignMany([item], 'water', why, supervisor, options))).toEqual(['done']);
  expect(kinds(await ledger.reassignMany([upper], 'water', `${why} `, supervisor, options))).toEqual(['done']);

  const merge = { complaintId: duplicate.complaintId, intoId: into.complaintId, reason: why, expectedVersion: null };
  const again = { ...merge, complaintId: duplicate.complaintId.toUpperCase(), reason: `${why} ` };
  const first = done(await ledger.merge(merge, supervisor, { idempotencyKey: 'spelling-merge' }));
  expect(await ledger.merge(again, supervisor, { idempotencyKey: 'spelling-merge' })).toEqual(first);

  const part = { title: '楼道照明', details: '三楼的灯不亮', categoryId: 'lighting' };
  const split = { complaintId: into.complaintId, parts: [part], reason: why, expectedVersion: null };
  const spaced = { ...split, parts: [{ ...part, title: '楼道照明 ' }], reason: `${why} ` };
  const whole = done(await ledger.split(split, supervisor, { idempotencyKey: 'spelling-split' }));
  expect(await ledger.split(spaced, supervisor, { idempotencyKey: 'spelling-split' })).toEqual(whole);
});

test('A2 a key of before keys were bound answers for what was moved under it, and moves nothing more', async () => {
  const [item, further] = await many(2);
  if (item === undefined || further === undefined) throw new Error('two were dispatched');
  const give = (items: readonly LegToMove[], to: string) =>
    ledger.reassignMany(items, to, why, supervisor, { idempotencyKey: 'old' });
  expect(kinds(await give([item], 'water'))).toEqual(['done']);
  await db.query(`delete from bulk_key where idempotency_key = 'old'`);
  await db.query(`update event_log set fingerprint = null where idempotency_key like 'old/%'`);
  expect(kinds(await give([item], 'police'))).toEqual(['keyReused']);
  expect(kinds(await give([item, further], 'water'))).toEqual(['keyReused', 'keyReused']);
  expect(await leadOf(further.complaintId)).toBe('housing');
  expect(kinds(await give([item], 'water'))).toEqual(['done']);
});

test('M2 where there is no room for a leg it says so, those that were moved say so, and the key moves what is left', async () => {
  const items = await many(6);
  const without = items[3]?.complaintId;
  await db.query(`
    create function no_room() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
    create trigger no_room before update on complaint for each row when (new.id = '${without}') execute function no_room()`);
  const give = () => ledger.reassignMany(items, 'water', why, supervisor, { idempotencyKey: 'room' });
  const undo = () => ledger.undoReassignMany('room', supervisor);
  expect(kinds(await give())).toEqual(['done', 'done', 'done', 'storageFull', 'done', 'done']);
  await db.query('drop trigger no_room on complaint');
  const before = await entries();
  expect(kinds(await give())).toEqual(items.map(() => 'done'));
  expect(await entries()).toBe(before + 1);
  expect(await ledger.isSpent(supervisor, 'room')).toBe(true);
  expect(await ledger.isSpent(supervisor, 'undo:room')).toBe(false);
  expect(await ledger.isSpent(liaisonOf('housing'), 'room')).toBe(false);
  expect(kinds(await undo())).toEqual(items.map(() => 'done'));
  expect(await ledger.isSpent(supervisor, 'undo:room')).toBe(true);
});

test('two legs of one complaint are two items', async () => {
  const lead = await dispatched(['water']);
  const items = [
    { ...lead, expectedVersion: null },
    { ...lead, assignmentId: 'a2', expectedVersion: null },
  ];
  const give = () => ledger.reassignMany(items, 'police', why, supervisor, { idempotencyKey: 'legs' });
  expect([...kinds(await give())].sort()).toEqual(['alreadyAssigned', 'done']);
  expect([...kinds(await give())].sort()).toEqual(['alreadyAssigned', 'done']);
});

test('a bulk is taken back by its key: legs as before, once, and only by whoever moved them', async () => {
  const items = await many(5);
  await ledger.reassignMany(items, 'water', why, supervisor, { idempotencyKey: 'bulk' });
  await ledger.reassignMany(await many(1), 'water', why, supervisor, { idempotencyKey: 'bulk/other' });
  const begun = items[2]?.complaintId ?? '';
  done(await ledger.execute({ type: 'sign', complaintId: begun, assignmentId: 'a2' }, liaisonOf('water')));
  expect(await ledger.undoReassignMany('bulk', { ...supervisor, id: 'sup-2' })).toEqual([]);
  expect(await ledger.undoReassignMany('unknown', supervisor)).toEqual([]);
  const undone = await ledger.undoReassignMany('bulk', supervisor);
  const expected = items.map(({ complaintId }) => (complaintId === begun ? 'undoTooLate' : 'done'));
  const inOrder = items.map(({ complaintId }) => undone.find((one) => one.complaintId === complaintId));
  expect(kinds(inOrder.flatMap((one) => one ?? []))).toEqual(expected);
  for (const { complaintId } of items) {
    expect(await leadOf(complaintId)).toBe(complaintId === begun ? 'water' : 'housing');
  }
  const before = await entries();
  expect(await ledger.undoReassignMany('bulk', supervisor)).toEqual(undone);
  expect(await entries()).toBe(before);
});

test('when the time to undo is over each leg says so', async () => {
  await ledger.reassignMany(await many(2), 'water', why, supervisor, { idempotencyKey: 'late' });
  clock.advance(11 * MINUTE);
  expect(kinds(await ledger.undoReassignMany('late', supervisor))).toEqual(['undoTooLate', 'undoTooLate']);
});

test('the keys of a bulk are found by what they begin with, from the index', async () => {
  await db.query('set enable_seqscan = off');
  const { rows } = await db.query(
    `explain select events from event_log where actor = 'sup-1' and idempotency_key ~>=~ 'k/' and idempotency_key ~<~ 'k0'`,
  );
  await db.query('reset all');
  const plan = rows.map((row: { 'QUERY PLAN': string }) => row['QUERY PLAN']).join('\n');
  expect(plan).toMatch(/event_log_idempotency[\s\S]*Index Cond:.*idempotency_key ~>=~/);
});
