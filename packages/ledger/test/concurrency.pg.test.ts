import { theSystem } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Millis } from '@watchfloor/domain/time';
import { within } from '@watchfloor/testkit/waits';
import type pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { dispatchOf, done, ledgerTest, liaisonOf, registration, supervisor, waitingForLocks } from './support.js';

const { ledger, client, another, clock, close } = await ledgerTest();
const db = await client();
afterAll(close);

const all = { kind: 'all' } as const;

async function registered(): Promise<string> {
  return done(await ledger.execute(registration(), supervisor)).complaintId;
}

const entriesOf = async (complaintId: string) => (await ledger.complaints.timeline(complaintId)).length;

/** Holds a complaint's row, as a slow transaction does, until told to let go. */
async function hold(complaintId: string): Promise<pg.Client> {
  const holder = await client();
  await holder.query('begin');
  await holder.query('select 1 from complaint where id = $1 for update', [complaintId]);
  return holder;
}

test('two commands on one complaint at once are both done, one after the other', async () => {
  const complaintId = await registered();
  const holder = await hold(complaintId);
  const note = (text: string): Command => ({ type: 'callAgain', complaintId, note: text });
  const both = [ledger.execute(note('第一次催'), supervisor), (await another()).execute(note('第二次催'), supervisor)];
  await waitingForLocks(db, 2);
  await holder.query('rollback');
  const outcomes = (await Promise.all(both)).map((outcome) => done(outcome));
  outcomes.sort((one, other) => one.version - other.version);
  expect(outcomes.map(({ version }) => version)).toEqual([2, 3]);
  expect(outcomes[0]?.position).toBeLessThan(outcomes[1]?.position ?? 0);
  expect((await ledger.complaints.find(complaintId, all))?.complaint.repeats).toBe(2);
});

describe('S55 a stop that is recorded while its breach is', () => {
  const signClockOf = async (complaintId: string) =>
    (await ledger.complaints.find(complaintId, all))?.complaint.clocks.find(({ metric }) => metric === 'sign');

  /** The verdict on the clock, whichever of the two came first. */
  async function raced(early: Millis, stopFirst: boolean) {
    const complaintId = await registered();
    done(await ledger.execute(dispatchOf(complaintId), supervisor));
    const dueAt = (await signClockOf(complaintId))?.dueAt ?? 0;
    clock.set(dueAt - early);
    const holder = await hold(complaintId);
    const other = await another();
    const stop = () => other.execute({ type: 'sign', complaintId, assignmentId: 'a1' }, liaisonOf('housing'));
    const pass = () => ledger.execute({ type: 'passTime', complaintId }, theSystem);
    const [first, second] = stopFirst ? [stop, pass] : [pass, stop];
    const one = first();
    await waitingForLocks(db, 1);
    const both = Promise.all([one, second()]);
    await waitingForLocks(db, 2);
    await holder.query('rollback');
    for (const outcome of await both) done(outcome);
    const { state, breach, stoppedAt } = (await signClockOf(complaintId)) ?? {};
    return { state, breached: breach?.state === 'standing', stoppedAt: (stoppedAt ?? 0) - dueAt };
  }

  test.each([
    ['a millisecond early', 1, { state: 'met', breached: false, stoppedAt: -1 }],
    ['at its due', 0, { state: 'met', breached: false, stoppedAt: 0 }],
    ['a millisecond late', -1, { state: 'missed', breached: true, stoppedAt: 1 }],
  ])('%s is judged by when it was, and not by who came first', async (_, early, verdict) => {
    for (const stopFirst of [true, false]) expect(await raced(early, stopFirst), `${stopFirst}`).toEqual(verdict);
  });
});

test('of two decisions on the same sight the second is refused, and told by whom and when', async () => {
  const complaintId = await registered();
  done(await ledger.execute(dispatchOf(complaintId), supervisor));
  const holder = await hold(complaintId);
  const reassign = (toDepartmentId: string): Command => ({
    type: 'reassign',
    complaintId,
    assignmentId: 'a1',
    toDepartmentId,
    reason: '职责在该局',
    expectedVersion: 2,
  });
  const both = [ledger.execute(reassign('water'), supervisor), ledger.execute(reassign('police'), supervisor)];
  await waitingForLocks(db, 2);
  await holder.query('rollback');
  const outcomes = await Promise.all(both);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
    refusal: { kind: 'staleVersion', expected: 2, actual: 3, changedBy: supervisor.id },
  });
});

test('the same key from the same actor is one command, however often and however simultaneously it comes', async () => {
  const complaintId = await registered();
  const other = await another();
  const command: Command = { type: 'callAgain', complaintId, note: '又停水了' };
  const give = (n: number) => (n % 2 ? ledger : other).execute(command, supervisor, { idempotencyKey: 'k1' });
  const holder = await hold(complaintId);
  const together = Array.from({ length: 6 }, (_, n) => give(n));
  await waitingForLocks(db, 6);
  await holder.query('rollback');
  const outcomes = await Promise.all([...together, give(0)]);
  const late = await give(1);
  for (const outcome of outcomes) expect(outcome).toEqual(late);
  expect(done(late)).toMatchObject({ complaintId, version: 2 });
  expect(await entriesOf(complaintId)).toBe(2);
});

test('a twin that waited behind its own command is answered like it, though the command cannot be given twice', async () => {
  const complaintId = await registered();
  done(await ledger.execute(dispatchOf(complaintId), supervisor));
  const raise: Command = { type: 'escalate', complaintId, reason: '群众多次来电' };
  const holder = await hold(complaintId);
  const twins = [1, 2, 3].map(() => ledger.execute(raise, supervisor, { idempotencyKey: 'raise-1' }));
  await waitingForLocks(db, 3);
  await holder.query('rollback');
  const [first, ...others] = await Promise.all(twins);
  expect(done(first ?? { ok: false })).toMatchObject({ version: 3 });
  for (const other of others) expect(other).toEqual(first);
  expect(await ledger.execute(raise, supervisor, { idempotencyKey: 'raise-2' })).toMatchObject({
    refusal: { kind: 'escalationPending' },
  });
});

test('a registration whose answer was lost is answered again and not made twice', async () => {
  const command = registration();
  const give = () => ledger.execute(command, supervisor, { idempotencyKey: 'reg-1' });
  const [first, second] = await Promise.all([give(), give()]);
  expect(done(first)).toEqual(second);
  expect(await give()).toEqual(first);
  expect(await ledger.execute(command, supervisor)).toMatchObject({ refusal: { kind: 'alreadyRegistered' } });
});

test('equal keys of different actors are different commands', async () => {
  const complaintId = await registered();
  done(await ledger.execute(dispatchOf(complaintId), supervisor, { idempotencyKey: 'same' }));
  const sign: Command = { type: 'sign', complaintId, assignmentId: 'a1' };
  expect(await ledger.execute(sign, liaisonOf('housing'), { idempotencyKey: 'same' })).toMatchObject({ version: 3 });
});

test('a refusal is not remembered by its key', async () => {
  const complaintId = await registered();
  const sign: Command = { type: 'sign', complaintId, assignmentId: 'a1' };
  const give = () => ledger.execute(sign, liaisonOf('housing'), { idempotencyKey: 'early' });
  expect(await give()).toMatchObject({ refusal: { kind: 'complaintNotFound' } });
  done(await ledger.execute(dispatchOf(complaintId), supervisor));
  expect(await give()).toMatchObject({ ok: true, version: 3 });
});

test('who would not wait for a locked complaint gets null, and later the complaint', async () => {
  const complaintId = await registered();
  const holder = await hold(complaintId);
  const passTime = () => ledger.execute({ type: 'passTime', complaintId }, theSystem, { skipLocked: true });
  expect(await passTime()).toBeNull();
  await holder.query('rollback');
  expect(await passTime()).toMatchObject({ ok: true, version: 1 });
});

test('a connection that dies in mid-transaction loses that command alone, and the next one is done', async () => {
  const complaintId = await registered();
  const holder = await hold(complaintId);
  const doomed = ledger.execute({ type: 'callAgain', complaintId, note: '不会留下' }, supervisor);
  doomed.catch(() => undefined);
  await waitingForLocks(db, 1);
  await db.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
  );
  await expect(within(doomed, 'the failure')).rejects.toThrow();
  await holder.query('rollback');
  expect(await entriesOf(complaintId)).toBe(1);
  const next = await ledger.execute({ type: 'callAgain', complaintId, note: '这次留下了' }, supervisor);
  expect(done(next)).toMatchObject({ version: 2 });
});

test('a deadlock costs one of the two another attempt, and neither its command', async () => {
  const [one, other] = [await registered(), await registered()];
  const holder = await hold(one);
  // the command holds `other` and will want what the holder has: the name of a person who is new
  const newcomer = { ...supervisor, id: 'sup-deadlock', name: '新人' };
  await holder.query(`insert into person values ('sup-deadlock', '旧名')`);
  const command = ledger.execute({ type: 'callAgain', complaintId: other, note: '再次来电' }, newcomer);
  await waitingForLocks(db, 1);
  // now each waits for the other; which of them PostgreSQL throws out depends on who looks first
  const wish = holder.query('select 1 from complaint where id = $1 for update', [other]).catch(() => undefined);
  await within(wish, 'the end of the deadlock');
  await holder.query('rollback');
  expect(done(await within(command, 'the command'))).toMatchObject({ version: 2 });
});

test('a failure in the middle leaves nothing of the command behind', async () => {
  const complaintId = await registered();
  await db.query(`alter table armed_threshold add constraint broken check (clock_id <> 'c3') not valid`);
  await expect(ledger.execute(dispatchOf(complaintId), supervisor, { idempotencyKey: 'broken' })).rejects.toThrow(
    'broken',
  );
  await db.query('alter table armed_threshold drop constraint broken');
  expect(await entriesOf(complaintId)).toBe(1);
  expect((await ledger.complaints.find(complaintId, all))?.complaint.state).toBe('registered');
  const again = await ledger.execute(dispatchOf(complaintId), supervisor, { idempotencyKey: 'broken' });
  expect(done(again)).toMatchObject({ version: 2 });
});

test('without an injected clock the time is that of the database, read behind the lock', async () => {
  const own = await another({ time: { now: () => null, sleepUntil: () => Promise.resolve() } });
  const command = registration();
  done(await own.execute(command, supervisor));
  const { complaintId } = command;
  const holder = await hold(complaintId);
  const waiting = own.execute({ type: 'callAgain', complaintId, note: '等锁的来电' }, supervisor);
  await waitingForLocks(db, 1);
  const { rows } = await db.query<{ now: Date }>('select clock_timestamp() as now');
  await holder.query('rollback');
  done(await waiting);
  const found = await own.complaints.find(complaintId, all);
  expect(found?.complaint.lastAt).toBeGreaterThanOrEqual(rows[0]?.now.getTime() ?? Number.POSITIVE_INFINITY);
  expect(await own.now()).toBeGreaterThanOrEqual(found?.complaint.lastAt ?? 0);
});
