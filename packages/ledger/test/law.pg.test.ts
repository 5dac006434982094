import { EventEmitter, once } from 'node:events';
import type { Person } from '@watchfloor/domain/actor';
import { chinaSpec } from '@watchfloor/domain/calendars/china';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import { DAY, HOUR } from '@watchfloor/domain/time';
import { DataSource } from 'typeorm';
import { expect, test, vi } from 'vitest';
import type { Ledger } from '../src/ledger.js';
import { admin, dispatched, holidayOn, keep, ledgers, migrate, signClock, signWithin } from './laws.js';
import { dispatchOf, done, MONDAY, registration, supervisor } from './support.js';

const start = ledgers();

test('a new database has the law that comes with the product', async () => {
  const { ledger } = await start();
  expect(await ledger.law.document('policy')).toEqual({ kind: 'policy', version: '2026.1', body: defaultPolicy });
  expect(await ledger.law.document('calendar')).toMatchObject({ version: chinaSpec.version, body: chinaSpec });
  expect(await ledger.law.changes('policy')).toMatchObject([{ version: '2026.1', cause: 'shipped', by: 'system' }]);
});

test('A12 whoever asks for the law after a publication is not answered by a reading that began before it', async () => {
  const { ledger, another } = await start();
  const other = await another();
  await other.law.book();
  const read = DataSource.prototype.query;
  const begun = new EventEmitter();
  const published = once(begun, 'published');
  // what the other process reads first is on its way until the law has been published
  const spy = vi.spyOn(DataSource.prototype, 'query').mockImplementationOnce(async function (
    this: DataSource,
    ...given
  ) {
    const answer: unknown = await read.apply(this, given);
    begun.emit('read');
    await published;
    return answer;
  });
  const reading = once(begun, 'read');
  const early = other.law.book();
  await reading;
  spy.mockRestore();
  const outcome = await ledger.law.publish('policy', signWithin(9), keep, admin);
  if (!outcome.ok || outcome.change === null) throw new Error('it is published at once');
  const late = other.law.document('policy');
  begun.emit('published');
  await early;
  expect((await late)?.version).toBe(outcome.change.version);
});

test('S60 a limit that no calendar could reckon is not put in force, nor a calendar that cannot reckon those that are', async () => {
  const { ledger } = await start();
  const limit = { amount: 99_999, unit: 'workingDays' as const };
  const policy = { ...defaultPolicy, limits: { ...defaultPolicy.limits, handle: [{ limit }] } };
  expect(await ledger.law.publish('policy', policy, keep, admin)).toMatchObject({
    refusal: { kind: 'lawInvalid', problems: [{ kind: 'tooLong', path: 'limits.handle[0].limit', most: 3_000 }] },
  });
  const closures = [{ from: '2026-01-01T00:00', to: '2199-01-01T00:00', reason: '停工' }];
  for (const answer of [
    await ledger.law.dryRun('calendar', { ...chinaSpec, closures }, keep),
    (await ledger.law.publish('calendar', { ...chinaSpec, closures }, keep, admin)) as object,
  ]) {
    expect(JSON.stringify(answer)).toContain('outOfReach');
  }
});

test('S60 a law that is in force and too long stops no command', async () => {
  const { another, client } = await start();
  const db = await client();
  await db.query(`update law_document set body = jsonb_set(body::jsonb, '{limits,sign}',
    '[{"limit": {"amount": 99999, "unit": "workingDays"}}]') where kind = 'policy'`);
  const later = await another();
  const { complaintId } = done(await later.execute(registration(), supervisor));
  done(await later.execute(dispatchOf(complaintId), supervisor));
  const found = await later.complaints.find(complaintId, { kind: 'all' });
  const sign = found?.complaint.clocks.find(({ metric }) => metric === 'sign');
  expect(new Date(sign?.dueAt ?? 0).getUTCFullYear()).toBeGreaterThan(2080);
});

test('servers that start together put it in force once', async () => {
  const { another, ledger, client } = await start();
  const db = await client();
  await db.query('truncate law_document, law_change, law_migration, law_proposal');
  await Promise.all([another(), another(), another()]);
  expect(await ledger.law.changes('policy')).toHaveLength(1);
});

test('what begins after a publication runs by it, what ran before keeps the version it began by', async () => {
  const { ledger } = await start();
  const before = await dispatched(ledger);
  const { change } = done(await ledger.law.publish('policy', signWithin(1), keep, admin));
  expect(change).toMatchObject({ version: '2026.2', extent: null, note: '按市里新规', by: 'adm-1', at: MONDAY });
  const after = await dispatched(ledger);
  expect(await signClock(ledger, before)).toMatchObject({ policyVersion: '2026.1', dueAt: MONDAY + 2 * HOUR });
  expect(await signClock(ledger, after)).toMatchObject({ policyVersion: '2026.2', dueAt: MONDAY + HOUR });
});

test('no server decides by a law that another has replaced', async () => {
  const { ledger, another } = await start();
  const other = await another();
  await dispatched(other);
  done(await ledger.law.publish('policy', signWithin(1), keep, admin));
  expect(await signClock(other, await dispatched(other))).toMatchObject({ policyVersion: '2026.2' });
  const steps = [{ at: MONDAY - DAY, actor: supervisor, command: registration() }];
  done(await ledger.law.publish('policy', signWithin(3), keep, admin));
  const [written] = await other.executeHistory([{ steps }]);
  const { complaintId } = written as { complaintId: string };
  const found = await other.complaints.find(complaintId, { kind: 'all' });
  expect(found?.complaint.clocks[0]).toMatchObject({ policyVersion: '2026.3' });
});

test('no reader of the log is handed an entry that was decided by a law its server does not know', async () => {
  const { ledger, another } = await start();
  const other = await another({ pollMs: 60_000 });
  expect(other.law.known.policy.version).toBe('2026.1');
  const { position } = await other.log.openComplaints();
  const tail = other.log.tail(position);
  await tail.read(10);
  done(await ledger.law.publish('policy', signWithin(1), keep, admin));
  await dispatched(ledger);
  expect((await tail.read(10)).entries).toHaveLength(2);
  expect(other.law.known.policy.version).toBe('2026.2');
  done(await ledger.law.rollBack('policy', '误发,恢复', admin));
  // also where nothing else has happened
  expect((await tail.read(10)).entries).toEqual([]);
  expect(other.law.known.policy.version).toBe('2026.1');
  done(await ledger.law.publish('policy', signWithin(3), keep, admin));
  await other.log.openComplaints();
  expect(other.law.known.policy.version).toBe('2026.3');
  await tail.close();
});

test('open clocks that are to move are moved, each complaint once, and back again by a roll back', async () => {
  const { ledger, client } = await start();
  const ids = await Promise.all(Array.from({ length: 5 }, () => dispatched(ledger)));
  done(await ledger.law.publish('policy', signWithin(1), migrate, admin));
  await ledger.law.migrations.finish();
  for (const id of ids) {
    expect(await signClock(ledger, id)).toMatchObject({ policyVersion: '2026.2', dueAt: MONDAY + HOUR });
  }
  expect(await ledger.law.migrations.list(9)).toMatchObject([
    { version: '2026.2', extent: 'all', total: 5, done: 5, failed: 0, finishedAt: expect.any(Number) },
  ]);

  done(await ledger.law.rollBack('policy', '误发,恢复', admin));
  await ledger.law.migrations.finish();
  for (const id of ids) {
    expect(await signClock(ledger, id)).toMatchObject({ policyVersion: '2026.1', dueAt: MONDAY + 2 * HOUR });
  }
  const db = await client();
  const { rows } = await db.query(`select count(*)::int as n from event_log where idempotency_key like 'law:%'`);
  expect(rows).toEqual([{ n: 10 }]);
  expect((await ledger.law.changes('policy')).map(({ version, cause }) => [version, cause])).toEqual([
    ['2026.1', 'rolledBack'],
    ['2026.2', 'published'],
    ['2026.1', 'shipped'],
  ]);
});

test('a migration that a crash cut off is finished by the next server, and nobody is moved twice', async () => {
  const { ledger, another, client } = await start();
  const ids = await Promise.all(Array.from({ length: 3 }, () => dispatched(ledger)));
  done(await ledger.law.publish('policy', signWithin(1), migrate, admin));
  await ledger.law.migrations.finish();
  const db = await client();
  // as if it had been killed after the first complaint, and before it noted the second
  const [first = ''] = [...ids].sort();
  await db.query('update law_migration set finished_at = null, done = 1, total = 3, after_id = $1', [first]);
  const next = await another();
  await next.law.migrations.finish();
  expect(await next.law.migrations.list(1)).toMatchObject([{ total: 3, done: 3, finishedAt: expect.any(Number) }]);
  const found = await next.complaints.find(ids[2] ?? '', { kind: 'all' });
  expect(found?.complaint.version).toBe(3);
});

test('while open complaints are put under one change there is no other, but that one can be taken back', async () => {
  const { ledger, client } = await start();
  const id = await dispatched(ledger);
  done(await ledger.law.publish('policy', signWithin(1), migrate, admin));
  await ledger.law.migrations.finish();
  const db = await client();
  await db.query('update law_migration set finished_at = null, done = 0, after_id = null');
  expect(await ledger.law.publish('calendar', holidayOn('2026-03-05'), keep, admin)).toEqual({
    ok: false,
    refusal: { kind: 'lawMigrating', law: 'policy', done: 0, total: 1 },
  });
  done(await ledger.law.rollBack('policy', '误发,恢复', admin));
  await ledger.law.migrations.finish();
  expect(await signClock(ledger, id)).toMatchObject({ policyVersion: '2026.1' });
  expect(await ledger.law.migrations.list(9)).toMatchObject([{ total: 1, done: 1 }, { done: 0 }]);
});

test('a year that is published makes deadlines certain that reached into it, and leaves all others', async () => {
  const { ledger, clock } = await start();
  clock.set('2026-12-31T10:00+08:00');
  const early = done(await ledger.execute(registration({ kind: 'inquiry' }), supervisor)).complaintId;
  clock.set('2026-03-02T09:00+08:00');
  const plain = await dispatched(ledger);
  const year = { ...holidayOn('2027-01-01'), published: { from: 2018, through: 2027 }, version: 'cn-2027' };
  const { change } = done(await ledger.law.publish('calendar', year, keep, admin));
  expect(change).toMatchObject({ version: 'cn-2027', extent: 'provisional' });
  await ledger.law.migrations.finish();

  const citizen = async (id: string) =>
    (await ledger.complaints.find(id, { kind: 'all' }))?.complaint.clocks.find(({ metric }) => metric === 'citizen');
  expect(await citizen(early)).toMatchObject({
    calendarVersion: 'cn-2027',
    provisional: false,
    dueAt: Date.parse('2027-01-05T17:30+08:00'),
    originalDueAt: Date.parse('2027-01-04T17:30+08:00'),
  });
  expect(await citizen(plain)).toMatchObject({ calendarVersion: 'cn-2026' });
  expect(await ledger.law.migrations.list(1)).toMatchObject([{ total: 1, done: 1 }]);

  done(await ledger.law.rollBack('calendar', '公告有误', admin));
  await ledger.law.migrations.finish();
  expect(await citizen(early)).toMatchObject({ calendarVersion: 'cn-2026', provisional: true });
  expect(await ledger.law.migrations.list(1)).toMatchObject([{ onlyVersion: 'cn-2027', total: 1 }]);
});

test('a closure puts open deadlines off and can be declared with an amnesty, which is on record', async () => {
  const { ledger, clock } = await start();
  const late = await dispatched(ledger);
  clock.advance(3 * HOUR);
  await ledger.execute({ type: 'passTime', complaintId: late }, { id: 'system', role: 'system' });
  const closures = [{ from: '2026-03-02T09:00', to: '2026-03-02T24:00', reason: '台风' }];
  const options = { ...migrate, amnestySince: MONDAY };
  const { change } = done(await ledger.law.publish('calendar', { ...chinaSpec, closures }, options, admin));
  expect(change).toMatchObject({ version: 'cn-2026.2', extent: 'calendar', amnestySince: MONDAY });
  await ledger.law.migrations.finish();
  expect(await signClock(ledger, late)).toMatchObject({
    dueAt: Date.parse('2026-03-03T11:00+08:00'),
    breach: { at: MONDAY + 2 * HOUR, state: 'waived' },
  });
});

test('the law is the admins’ to change, and never without a word', async () => {
  const { ledger } = await start();
  const attempt = (options: Parameters<Ledger['law']['publish']>[2], actor: Person) =>
    ledger.law.publish('policy', signWithin(1), options, actor);
  expect(await attempt(keep, supervisor)).toMatchObject({ refusal: { kind: 'notAllowed' } });
  expect(await ledger.law.rollBack('policy', '误发,恢复', supervisor)).toMatchObject({
    refusal: { kind: 'notAllowed' },
  });
  expect(await attempt({ ...keep, note: ' ' }, admin)).toMatchObject({
    refusal: { kind: 'textNeeded', problem: 'missing' },
  });
  expect(await attempt({ ...keep, amnestySince: MONDAY }, admin)).toMatchObject({
    refusal: { kind: 'amnestyWithoutMigration' },
  });
});

test('what makes no sense, names what nobody knows, or changes nothing is not published', async () => {
  const { ledger } = await start();
  const publish = (kind: 'policy' | 'calendar', body: unknown) => ledger.law.publish(kind, body, keep, admin);
  expect(await publish('calendar', { ...chinaSpec, weekly: {} })).toMatchObject({
    refusal: { kind: 'lawInvalid', problems: [{ kind: 'noWorkingTime' }] },
  });
  const limits = { ...defaultPolicy.limits, sign: [{ categoryIds: ['gas'], limit: { amount: 1, unit: 'hours' } }] };
  expect(await publish('policy', { ...defaultPolicy, limits })).toMatchObject({
    refusal: { problems: [{ kind: 'unknownCategory', id: 'gas' }] },
  });
  expect(await publish('calendar', { ...chinaSpec, districts: { north: { holidays: ['2026-03-05'] } } })).toMatchObject(
    {
      refusal: { problems: [{ kind: 'unknownDistrict', id: 'north' }] },
    },
  );
  expect(await publish('policy', { ...defaultPolicy, version: '2026.9' })).toEqual({
    ok: false,
    refusal: { kind: 'lawUnchanged', version: '2026.1' },
  });
  expect(await ledger.law.changes('policy')).toHaveLength(1);
});

test('of two who edit the same version the second is told, and by whom', async () => {
  const { ledger, another } = await start();
  const options = { ...keep, basedOn: '2026.1' };
  const both = await Promise.all([
    ledger.law.publish('policy', signWithin(1), options, admin),
    (await another()).law.publish('policy', signWithin(3), options, { ...admin, id: 'adm-2' }),
  ]);
  const refused = both.find((outcome) => !outcome.ok);
  expect(refused).toMatchObject({ refusal: { kind: 'lawChanged', inForce: '2026.2', at: MONDAY } });
  expect(await ledger.law.changes('policy')).toHaveLength(2);
});

test('where nothing was replaced there is nothing to roll back', async () => {
  const { ledger } = await start();
  const refusal = { kind: 'nothingToRollBack' };
  expect(await ledger.law.rollBack('policy', '误发,恢复', admin)).toEqual({ ok: false, refusal });
});
