import { theSystem } from '@watchfloor/domain/actor';
import { afterAll, expect, test } from 'vitest';
import { dispatchOf, done, ledgerTest, liaisonOf, MONDAY, registration, supervisor } from './support.js';

const { ledger, clock, client, close } = await ledgerTest();
const db = await client();
afterAll(close);

const all = { kind: 'all' } as const;

test('a registration is there, with its number, its caller apart and its own words in full', async () => {
  const command = registration();
  const outcome = done(await ledger.execute(command, supervisor));
  expect(outcome).toMatchObject({ complaintId: command.complaintId, version: 1 });
  expect(outcome.number).toMatch(/^26-\d{6}$/);
  const found = await ledger.complaints.find(command.complaintId, all);
  expect(found).toMatchObject({ position: outcome.position, details: command.details });
  expect(found?.complaint).toMatchObject({
    number: outcome.number,
    version: 1,
    receivedAt: MONDAY,
    state: 'registered',
  });
  expect(await ledger.complaints.caller(found?.complaint.id ?? '')).toEqual({
    name: '王桂兰',
    phone: '13800008000',
  });
  const log = JSON.stringify((await db.query('select * from event_log')).rows);
  const bodies = JSON.stringify((await db.query('select body from complaint')).rows);
  expect(log + bodies).not.toMatch(/王桂兰|13800008000|138 0000 8000/);
});

test('a number begins with the year in which the hotline received it, by its own calendar', async () => {
  const numberAt = async (at: string) =>
    done(await ledger.execute(registration(), supervisor, { at: Date.parse(at) })).number;
  expect(await numberAt('2025-12-31T23:59:59+08:00')).toMatch(/^25-\d{6}$/);
  expect(await numberAt('2025-12-31T16:00:00Z')).toMatch(/^26-\d{6}$/);
});

test('the same phone is the same caller, however it is written', async () => {
  const first = registration({ caller: { name: '李强', phone: '+86 139-1111-2222' } });
  const second = registration({ caller: { name: '', phone: '+8613911112222' } });
  await ledger.execute(first, supervisor);
  await ledger.execute(second, supervisor);
  expect(await ledger.complaints.sameCaller(second.complaintId, 10)).toMatchObject([{ id: first.complaintId }]);
  expect(await ledger.complaints.caller(second.complaintId)).toEqual({ name: '李强', phone: '+8613911112222' });
});

test('callers of whom no phone is known are told apart, and nobody is no caller', async () => {
  const commands = [
    registration({ caller: { name: '甲', phone: '' } }),
    registration({ caller: { name: '乙', phone: '' } }),
    registration({ caller: { name: ' ', phone: '' } }),
    registration({ caller: null }),
  ];
  for (const command of commands) await ledger.execute(command, supervisor);
  const found = await Promise.all(commands.map(({ complaintId }) => ledger.complaints.find(complaintId, all)));
  const callers = found.map((one) => one?.complaint.callerId ?? null);
  expect(callers[0]).not.toEqual(callers[1]);
  expect(callers.slice(2)).toEqual([null, null]);
  expect(await ledger.complaints.sameCaller(commands[0]?.complaintId ?? '', 10)).toEqual([]);
});

test('a complaint is registered once, by its id and by its source, and a refusal leaves nothing behind', async () => {
  const source = { system: 'boston-311', id: '101002' };
  const command = registration({ source });
  const { number } = done(await ledger.execute(command, supervisor));
  const counts = () => db.query('select (select count(*) from event_log) l, (select count(*) from caller) c');
  const before = (await counts()).rows;
  const refusal = { ok: false, refusal: { kind: 'alreadyRegistered', number } };
  expect(await ledger.execute(command, supervisor)).toEqual(refusal);
  const sameSource = registration({ source, caller: { name: '新', phone: '555' } });
  expect(await ledger.execute(sameSource, theSystem)).toEqual(refusal);
  expect((await counts()).rows).toEqual(before);
});

test('two registrations of one source at the same moment become one', async () => {
  const source = { system: 'boston-311', id: 'race' };
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () => ledger.execute(registration({ source }), theSystem)),
  );
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal.kind === 'alreadyRegistered')).toHaveLength(7);
});

test('there is no complaint by an unknown id, nor by what is no id', async () => {
  const nowhere = { ok: false, refusal: { kind: 'complaintNotFound' } };
  expect(await ledger.execute(dispatchOf('00000000-0000-4000-8000-000000000000'), supervisor)).toEqual(nowhere);
  expect(await ledger.execute(dispatchOf("'; drop table complaint"), supervisor)).toEqual(nowhere);
  expect(await ledger.complaints.find('nonsense', all)).toBeNull();
});

test('an id is the same in capitals', async () => {
  const command = registration();
  await ledger.execute(command, supervisor);
  expect((await ledger.execute(dispatchOf(command.complaintId.toUpperCase()), supervisor)).ok).toBe(true);
});

test('who may not see a complaint is told that there is none', async () => {
  const { complaintId } = done(await ledger.execute(registration(), supervisor));
  done(await ledger.execute(dispatchOf(complaintId), supervisor));
  const sign = { type: 'sign', complaintId, assignmentId: 'a1' } as const;
  expect(await ledger.execute(sign, liaisonOf('water'))).toEqual({ ok: false, refusal: { kind: 'complaintNotFound' } });
  expect(await ledger.execute(sign, liaisonOf('housing'))).toMatchObject({ ok: true, version: 3 });
  expect(await ledger.complaints.find(complaintId, { kind: 'department', departmentId: 'water' })).toBeNull();
});

test('time never runs backwards within a complaint', async () => {
  const { complaintId } = done(await ledger.execute(registration(), supervisor));
  clock.advance(-3_600_000);
  done(await ledger.execute(dispatchOf(complaintId), supervisor));
  clock.set(MONDAY);
  expect((await ledger.complaints.find(complaintId, all))?.complaint.lastAt).toBe(MONDAY);
});

test('a command that finds nothing to do writes nothing and answers where things stand', async () => {
  const registered = done(await ledger.execute(registration(), supervisor));
  const { complaintId } = registered;
  const nothing = await ledger.execute({ type: 'passTime', complaintId }, theSystem);
  expect(nothing).toEqual({ ...registered, changed: false });
});

test('what no text of PostgreSQL can hold is left out or marked, and the rest is kept', async () => {
  const command = registration({ title: '路灯\u0000不亮\ud800', place: '😀 路' });
  done(await ledger.execute(command, supervisor));
  const found = await ledger.complaints.find(command.complaintId, all);
  expect(found?.complaint).toMatchObject({ title: '路灯不亮\ufffd', place: '😀 路' });
});

test('a department that another server has just added is known here', async () => {
  const { complaintId } = done(await ledger.execute(registration(), supervisor));
  await db.query(`insert into department values ('new', '新局', 'New', '新', '', '')`);
  const command = { ...dispatchOf(complaintId), leadDepartmentId: 'new' };
  expect(await ledger.execute(command, supervisor)).toMatchObject({ ok: true });
});

test('the timeline names who did it, the product itself by no name', async () => {
  const { complaintId } = done(await ledger.execute(registration(), supervisor));
  done(await ledger.execute(dispatchOf(complaintId), theSystem));
  const timeline = await ledger.complaints.timeline(complaintId);
  expect(timeline.map(({ version, actorName }) => [version, actorName])).toEqual([
    [2, null],
    [1, '周敏'],
  ]);
});

test('the row is what the log folds to', async () => {
  const { evolve } = await import('@watchfloor/domain/evolve');
  const { rows } = await db.query('select id, body from complaint');
  for (const { id, body } of rows) {
    const timeline = await ledger.complaints.timeline(id);
    const folded = timeline.toReversed().reduce<ReturnType<typeof evolve> | null>(evolve, null);
    expect(body).toEqual(folded);
  }
  expect(rows.length).toBeGreaterThan(5);
});
