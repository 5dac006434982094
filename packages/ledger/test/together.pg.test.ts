import { evolve } from '@watchfloor/domain/evolve';
import { HOUR, MINUTE } from '@watchfloor/domain/time';
import { afterAll, expect, test } from 'vitest';
import {
  admin,
  dispatchOf,
  done,
  ledgerTest,
  liaisonOf,
  MONDAY,
  registration,
  supervisor,
  waitingForLocks,
} from './support.js';

const { ledger, clock, client, another, close } = await ledgerTest();
const db = await client();
afterAll(close);

const all = { kind: 'all' } as const;
type Given = Parameters<typeof registration>[0];

async function registered(given: Given = {}, at = MONDAY): Promise<string> {
  return done(await ledger.execute(registration(given), supervisor, { at })).complaintId;
}

async function read(id: string) {
  const found = await ledger.complaints.find(id, all);
  if (found === null) throw new Error(`no complaint ${id}`);
  return found.complaint;
}

const entriesOf = async (id: string) => (await ledger.complaints.timeline(id)).length;
const mergeOf = (complaintId: string, intoId: string) => ({
  complaintId,
  intoId,
  reason: '同一诉求',
  expectedVersion: null,
});
const citizenOf = async (id: string) => (await read(id)).clocks.find(({ metric }) => metric === 'citizen');

test('a duplicate ends in the other, which keeps the earliest receipt, the strictest deadline and the higher urgency', async () => {
  const duplicate = await registered({ urgency: 'urgent', urgencyReason: '有老人被困' }, MONDAY - 2 * HOUR);
  const survivor = await registered();
  const due = (await citizenOf(duplicate))?.dueAt;
  const outcome = done(await ledger.merge(mergeOf(duplicate, survivor), supervisor));
  expect(outcome.merged).toMatchObject({ complaintId: duplicate, version: 2 });
  expect(outcome.into).toMatchObject({ complaintId: survivor, version: 2 });
  const [gone, kept] = [await read(duplicate), await read(survivor)];
  expect(gone).toMatchObject({ state: 'closed', ending: 'merged', mergedInto: { id: survivor, number: kept.number } });
  expect(kept).toMatchObject({
    receivedAt: MONDAY - 2 * HOUR,
    urgency: 'urgent',
    absorbed: [{ id: duplicate, number: gone.number }],
  });
  expect(await citizenOf(survivor)).toMatchObject({ dueAt: due, state: 'running' });
  const { rows } = await db.query(
    'select received_at, on_time, ending from complaint where id = any($1) order by ending',
    [[duplicate, survivor]],
  );
  expect(rows).toEqual([
    { received_at: new Date(MONDAY - 2 * HOUR), on_time: null, ending: 'merged' },
    { received_at: new Date(MONDAY - 2 * HOUR), on_time: null, ending: null },
  ]);
});

test('the merged one leaves the queue, its clocks are silent, and both timelines name who merged them', async () => {
  const [duplicate, survivor] = [await registered(), await registered()];
  done(await ledger.merge(mergeOf(duplicate, survivor), supervisor));
  const page = await ledger.queue.page({ filter: {}, order: 'age', first: 500, after: null, scope: all });
  const ids = 'rows' in page ? page.rows.map(({ id }) => id) : [];
  expect([ids.includes(duplicate), ids.includes(survivor)]).toEqual([false, true]);
  expect((await db.query('select 1 from armed_threshold where complaint_id = $1', [duplicate])).rows).toEqual([]);
  for (const id of [duplicate, survivor]) {
    const [last] = await ledger.complaints.timeline(id);
    expect(last).toMatchObject({ actor: supervisor.id, actorName: '周敏' });
  }
});

test('the calls and urges that stood behind the duplicate stand behind the other', async () => {
  const [duplicate, survivor] = [await registered(), await registered()];
  done(await ledger.execute(dispatchOf(duplicate), supervisor));
  done(await ledger.execute({ type: 'callAgain', complaintId: duplicate, note: '又来电话' }, supervisor));
  const urge = { type: 'urge', complaintId: duplicate, assignmentId: 'a1', reason: '群众多次来电' } as const;
  done(await ledger.execute(urge, supervisor));
  done(await ledger.execute(urge, supervisor));
  done(await ledger.merge(mergeOf(duplicate, survivor), supervisor));
  expect((await read(survivor)).repeats).toBe(3);
});

test('a complaint is not merged into itself, nor into or out of one that has ended', async () => {
  const [one, other] = [await registered(), await registered()];
  const kind = async (from: string, into: string) => {
    const outcome = await ledger.merge(mergeOf(from, into), supervisor);
    return outcome.ok ? 'merged' : outcome.refusal.kind;
  };
  expect(await kind(one, one)).toBe('cannotMerge');
  expect(await kind(one, other)).toBe('merged');
  expect(await kind(one, other)).toBe('cannotMerge');
  expect(await kind(other, one)).toBe('cannotMerge');
  const nowhere = '00000000-0000-4000-8000-000000000000';
  expect([await kind(other, nowhere), await kind(nowhere, other), await kind('nonsense', other)]).toEqual([
    'complaintNotFound',
    'complaintNotFound',
    'complaintNotFound',
  ]);
  const unknown = async (duplicate: string, survivor: string) =>
    ledger.merge(mergeOf(duplicate, survivor), supervisor).then((outcome) => 'about' in outcome && outcome.about);
  expect([await unknown(other, nowhere), await unknown(nowhere, other)]).toEqual([nowhere, nowhere]);
  expect([await entriesOf(one), await entriesOf(other)]).toEqual([2, 2]);
});

test('who may not merge is refused as any command refuses them', async () => {
  const [duplicate, survivor] = [await registered(), await registered()];
  const merging = (actor: typeof supervisor) => ledger.merge(mergeOf(duplicate, survivor), actor);
  expect(await merging(liaisonOf('housing'))).toMatchObject({ refusal: { kind: 'complaintNotFound' } });
  done(await ledger.execute(dispatchOf(duplicate), supervisor));
  expect(await merging(liaisonOf('housing'))).toMatchObject({ refusal: { kind: 'notAllowed' } });
  expect(await ledger.merge({ ...mergeOf(duplicate, survivor), expectedVersion: 1 }, supervisor)).toMatchObject({
    refusal: { kind: 'staleVersion', expected: 1, actual: 2 },
  });
});

test('of two mergers that cross each other one is done and one refused, and nobody embraces to death', async () => {
  const other = await another();
  for (let round = 0; round < 8; round++) {
    const [one, two] = [await registered(), await registered()];
    const holder = await client();
    await holder.query('begin');
    await holder.query('select 1 from complaint where id = any($1) for update', [[one, two]]);
    const both = [ledger.merge(mergeOf(one, two), supervisor), other.merge(mergeOf(two, one), supervisor)];
    await waitingForLocks(db, 2);
    await holder.query('rollback');
    const outcomes = await Promise.all(both);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'cannotMerge' } });
    expect([await entriesOf(one), await entriesOf(two)]).toEqual([2, 2]);
  }
});

test('the same key merges once, also for a twin that waited behind the first', async () => {
  const [duplicate, survivor] = [await registered(), await registered()];
  const holder = await client();
  await holder.query('begin');
  await holder.query('select 1 from complaint where id = $1 for update', [survivor]);
  const give = () => ledger.merge(mergeOf(duplicate, survivor), supervisor, { idempotencyKey: 'merge-1' });
  const twins = [give(), give(), give()];
  await waitingForLocks(db, 3);
  await holder.query('rollback');
  const [first, ...others] = await Promise.all(twins);
  expect(first).toMatchObject({ ok: true, merged: { complaintId: duplicate }, into: { complaintId: survivor } });
  for (const twin of [...others, await give()]) expect(twin).toEqual(first);
  expect((await read(survivor)).absorbed).toHaveLength(1);
});

test('a failure in the middle leaves nothing of either, and the same key may try again', async () => {
  const [duplicate, survivor] = [await registered(), await registered({ title: '不能再写' })];
  await db.query(`alter table event_log add constraint broken check (complaint_id <> '${survivor}') not valid`);
  const give = () => ledger.merge(mergeOf(duplicate, survivor), supervisor, { idempotencyKey: 'merge-2' });
  await expect(give()).rejects.toThrow('broken');
  await db.query('alter table event_log drop constraint broken');
  expect([await entriesOf(duplicate), await entriesOf(survivor)]).toEqual([1, 1]);
  expect((await read(duplicate)).state).toBe('registered');
  done(await give());
});

test('parts are complaints of their own with the receipt of the whole and the time already used', async () => {
  const given: Given = { title: '停水又停电', urgency: 'urgent', urgencyReason: '有老人' };
  const whole = await registered(given, MONDAY - 5 * HOUR);
  const due = (await citizenOf(whole))?.dueAt;
  const part = { title: '停水', details: '三楼以上没有水', categoryId: 'pipes' };
  const parts = [
    part,
    { ...part, title: '停电', kind: 'help', categoryId: 'lighting', place: '朝阳里 5 号楼' } as const,
  ];
  const request = { complaintId: whole, parts, reason: '两个单位', expectedVersion: 1 };
  const outcome = done(await ledger.split(request, supervisor));
  expect(outcome.whole).toMatchObject({ complaintId: whole, version: 2 });
  expect(outcome.parts.map(({ version }) => version)).toEqual([1, 1]);
  const before = await read(whole);
  expect(before.splitInto).toEqual(outcome.parts.map(({ complaintId: id, number }) => ({ id, number })));
  for (const [nth, { complaintId }] of outcome.parts.entries()) {
    const complaint = await read(complaintId);
    expect(complaint).toMatchObject({
      title: parts[nth]?.title,
      splitFrom: { id: whole, number: before.number },
      receivedAt: MONDAY - 5 * HOUR,
      callerId: before.callerId,
      urgency: 'urgent',
    });
    expect((await citizenOf(complaintId))?.dueAt).toBe(due);
  }
  const { rows } = await db.query('select details from complaint where id = $1', [outcome.parts[0]?.complaintId]);
  expect(rows).toEqual([{ details: '三楼以上没有水' }]);
  const [last, first] = await Promise.all([outcome.parts.at(-1), outcome.whole].map((one) => one?.position ?? 0));
  expect(last).toBeGreaterThan(first ?? 0);
});

test('a part that is refused keeps all of them out, and the same key splits once', async () => {
  const whole = await registered();
  const part = { title: '一半', details: '只说一半', categoryId: 'pipes' };
  const request = { complaintId: whole, reason: '两个单位', expectedVersion: null };
  const bad = { ...request, parts: [part, { ...part, categoryId: 'unknown' }] };
  expect(await ledger.split(bad, supervisor)).toMatchObject({ refusal: { kind: 'unknownReference', id: 'unknown' } });
  expect(await ledger.split({ ...request, parts: [] }, supervisor)).toMatchObject({ ok: false });
  expect(await entriesOf(whole)).toBe(1);
  const count = async () => (await db.query('select count(*)::int as count from complaint')).rows[0].count;
  const before = await count();
  const give = () => ledger.split({ ...request, parts: [part, part] }, supervisor, { idempotencyKey: 'split-1' });
  const [first, twin] = await Promise.all([give(), give()]);
  expect(first.ok).toBe(true);
  expect([twin, await give()]).toEqual([first, first]);
  expect(await count()).toBe(before + 2);
  expect(await ledger.split({ ...request, parts: [part] }, liaisonOf('housing'))).toMatchObject({
    refusal: { kind: 'complaintNotFound' },
  });
});

test('a row that was merged or split is what its log folds to', async () => {
  clock.advance(MINUTE);
  const { rows } = await db.query('select id, body from complaint');
  for (const { id, body } of rows) {
    const timeline = await ledger.complaints.timeline(id);
    expect(body).toEqual(timeline.toReversed().reduce<ReturnType<typeof evolve> | null>(evolve, null));
  }
});

test('D11 an urge, an order and an escalation that wait on a duplicate press on the complaint that takes it in', async () => {
  const housing = liaisonOf('housing');
  const handled = async () => {
    const complaintId = await registered();
    done(await ledger.execute(dispatchOf(complaintId, ['water']), supervisor));
    return complaintId;
  };
  const duplicate = await handled();
  const leg = { complaintId: duplicate, assignmentId: 'a1' } as const;
  done(await ledger.execute({ type: 'urge', ...leg, assignmentId: 'a2', reason: '群众三次来电' }, supervisor));
  done(await ledger.execute({ type: 'supervise', ...leg, rung: 'circular', reason: '多次催办无果' }, supervisor));
  done(await ledger.execute({ type: 'escalate', complaintId: duplicate, reason: '来电人扬言上访' }, supervisor));
  const survivor = await handled();
  done(await ledger.execute({ type: 'sign', complaintId: survivor, assignmentId: 'a1' }, housing));
  done(await ledger.merge(mergeOf(duplicate, survivor), supervisor));
  const kept = await read(survivor);
  expect(kept.urges).toMatchObject([{ assignmentId: 'a2', reason: '群众三次来电' }]);
  expect(kept.supervisions).toMatchObject([{ assignmentId: 'a1', rung: 'circular', state: 'issued' }]);
  expect(kept.escalations).toMatchObject([{ state: 'raised', cause: 'byHand', reason: '来电人扬言上访' }]);
  const live = kept.clocks.filter(({ state }) => state === 'running').map(({ metric }) => metric);
  expect(live).toEqual(expect.arrayContaining(['urgeReply', 'supervisionReply', 'escalationAck']));
});

test('A12 an escalation that came with a duplicate is the own one of whoever raised it, not of whoever merged', async () => {
  const [duplicate, survivor] = [await registered(), await registered()];
  done(await ledger.execute({ type: 'escalate', complaintId: duplicate, reason: '来电人扬言上访' }, admin));
  done(await ledger.merge(mergeOf(duplicate, survivor), supervisor));
  expect((await read(survivor)).escalations).toMatchObject([{ cause: 'byHand', raisedBy: admin.id }]);
});

test('D11 what is open there already is not pressed twice, and the higher escalation counts', async () => {
  const both = await Promise.all([registered(), registered()]);
  const [duplicate, survivor] = both;
  for (const complaintId of both) {
    done(await ledger.execute(dispatchOf(complaintId), supervisor));
    done(await ledger.execute({ type: 'urge', complaintId, assignmentId: 'a1', reason: '请先联系群众' }, supervisor));
    done(await ledger.execute({ type: 'escalate', complaintId, reason: '影响面大' }, supervisor));
  }
  done(await ledger.merge(mergeOf(duplicate, survivor), supervisor));
  const kept = await read(survivor);
  expect(kept.urges).toMatchObject([{ weight: 2 }]);
  expect(kept.escalations).toHaveLength(1);
});
