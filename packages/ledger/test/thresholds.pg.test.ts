import { type Person, theSystem } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Asked } from '@watchfloor/domain/request';
import { DAY, HOUR, MINUTE } from '@watchfloor/domain/time';
import type { ManualClock } from '@watchfloor/testkit/clock';
import { testRandom } from '@watchfloor/testkit/random';
import type pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Ledger } from '../src/ledger.js';
import { type ArmedThreshold, thresholdsOf } from '../src/write/arming.js';
import {
  admin,
  dispatchOf,
  done,
  type LedgerTest,
  ledgerTest,
  liaisonOf,
  MONDAY,
  registration,
  supervisor,
} from './support.js';

let room: LedgerTest;
let ledger: Ledger;
let clock: ManualClock;
let db: pg.Client;
beforeEach(async () => {
  room = await ledgerTest();
  ({ ledger, clock } = room);
  db = await room.client();
});
afterEach(() => room.close());

const all = { kind: 'all' } as const;
const content = { reached: true, solved: true, satisfied: true } as const;
/** The first assistant's part is not waited for. */
const waive = [{ assignmentId: 'a2', reason: '与供水无关' }];
const appraisal = (promisedAt: number): Asked => {
  return { kind: 'suspension', assignmentId: 'a3', cause: 'appraisal', promisedAt, reason: '等待鉴定结论' };
};

async function armedOf(complaintId: string): Promise<readonly ArmedThreshold[]> {
  const { rows } = await db.query(
    `select clock_id as "clockId", threshold, (extract(epoch from fire_at) * 1000)::float8 as "fireAt"
       from armed_threshold where complaint_id = $1`,
    [complaintId],
  );
  return inOrder(rows);
}

const inOrder = (all: readonly ArmedThreshold[]) =>
  [...all].sort((one, other) => `${one.clockId}${one.threshold}`.localeCompare(`${other.clockId}${other.threshold}`));

/** Gives every complaint that is due the command of the clock runner; answers how many there were. */
async function runClocks(): Promise<number> {
  let fired = 0;
  for (
    let due = await ledger.thresholds.dueComplaints(3);
    due.length > 0;
    due = await ledger.thresholds.dueComplaints(3)
  ) {
    for (const complaintId of due)
      await ledger.execute({ type: 'passTime', complaintId }, theSystem, { skipLocked: true });
    fired += due.length;
  }
  return fired;
}

test('with nothing armed there is no next instant and nothing is due', async () => {
  expect(await ledger.thresholds.look()).toEqual({ now: MONDAY, next: null });
  expect(await ledger.thresholds.dueComplaints(10)).toEqual([]);
  expect(await ledger.thresholds.audit(10)).toEqual([]);
});

test('whatever commands do to clocks, exactly what they have yet to cross is armed', async () => {
  const random = testRandom('armed thresholds');
  for (let life = 0; life < 12; life++) {
    const command = registration({
      urgency: random.pick(['normal', 'urgent', 'critical']),
      urgencyReason: '有老人被困',
    });
    const { complaintId } = command;
    const leg = { complaintId, assignmentId: 'a1' };
    const seen = { complaintId, expectedVersion: null };
    const lives: readonly (readonly [Command, Person])[] = [
      [command, supervisor],
      [dispatchOf(complaintId, ['water']), supervisor],
      [{ ...leg, type: 'sign' }, liaisonOf('housing')],
      [{ ...leg, type: 'urge', reason: '群众再次来电' }, supervisor],
      [{ complaintId, type: 'escalate', reason: '长时间无进展' }, supervisor],
      [{ ...leg, ...seen, type: 'reassign', toDepartmentId: 'police', reason: '职责在公安' }, supervisor],
      [{ ...leg, assignmentId: 'a3', type: 'sign' }, liaisonOf('police')],
      [{ complaintId, type: 'ask', asked: appraisal(clock.now() + 20 * DAY) }, liaisonOf('police')],
      [
        { ...seen, type: 'rule', requestId: 'r1', grant: true, reason: '情况属实', callerNotice: '已电话告知' },
        supervisor,
      ],
      [{ ...leg, assignmentId: 'a3', type: 'resume', reason: '鉴定已出' }, liaisonOf('police')],
      [{ ...leg, assignmentId: 'a3', type: 'answer', text: '已更换部件并恢复照明', waive }, liaisonOf('police')],
      [{ ...seen, type: 'acceptAnswer' }, supervisor],
      [{ complaintId, type: 'recordCallback', callbackId: 'k1', outcome: content, note: '已解决' }, supervisor],
      // as many as time may have raised; none passes until the end, and so none is raised meanwhile
      ...['e1', 'e2', 'e3', 'e4'].map((escalationId): readonly [Command, Person] => [
        { complaintId, type: 'answerEscalation', escalationId, text: '已现场督办' },
        admin,
      ]),
      [{ ...seen, type: 'close', note: null }, supervisor],
      [{ complaintId, type: 'recordCallback', callbackId: 'k2', outcome: content, note: '没有反复' }, supervisor],
    ];
    for (const [next, actor] of lives) {
      // refused where time has escalated by itself, or has not; that must not disarm anything either
      await ledger.execute(next, actor);
      const found = await ledger.complaints.find(complaintId, all);
      expect(await armedOf(complaintId)).toEqual(inOrder(found === null ? [] : thresholdsOf(found.complaint)));
      if (next.type === 'answerEscalation') continue;
      if (random.chance(0.5)) clock.advance(random.int(1, 600) * MINUTE);
      if (random.chance(0.5)) await ledger.execute({ type: 'passTime', complaintId }, theSystem);
    }
    const ended = await ledger.complaints.find(complaintId, all);
    expect(ended?.complaint.state).toBe('closed');
    expect(await armedOf(complaintId)).toEqual([]);
  }
});

test('the next instant is that of the soonest threshold, and when it has come its complaint is due', async () => {
  const slow = done(await ledger.execute(registration(), supervisor)).complaintId;
  const command = registration({ urgency: 'critical', urgencyReason: '燃气泄漏' });
  const quick = done(await ledger.execute(command, supervisor)).complaintId;
  const { next } = await ledger.thresholds.look();
  expect(next).toBe(Math.min(...(await armedOf(quick)).map(({ fireAt }) => fireAt)));
  clock.set((next ?? 0) - 1);
  expect(await ledger.thresholds.dueComplaints(10)).toEqual([]);
  clock.set(next ?? 0);
  expect(await ledger.thresholds.dueComplaints(10)).toEqual([quick]);
  expect(await runClocks()).toBe(1);
  expect((await ledger.thresholds.look()).next).toBeGreaterThan(next ?? 0);
  clock.advance(60 * DAY);
  expect([...(await ledger.thresholds.dueComplaints(10))].sort()).toEqual([quick, slow].sort());
  await runClocks();
  expect((await ledger.thresholds.look()).next).toBeNull();
});

test('each passed threshold fires once, however many servers run the clocks', async () => {
  const complaints = await Promise.all(Array.from({ length: 12 }, () => ledger.execute(registration(), supervisor)));
  clock.advance(90 * DAY);
  const other = await room.another();
  const due = await ledger.thresholds.dueComplaints(100);
  expect(due).toHaveLength(12);
  const fire = (server: typeof ledger) =>
    due.map((complaintId) => server.execute({ type: 'passTime', complaintId }, theSystem, { skipLocked: true }));
  await Promise.all([...fire(ledger), ...fire(other)]);
  for (const complaint of complaints) {
    const timeline = await ledger.complaints.timeline(done(complaint).complaintId);
    const crossed = timeline.flatMap(({ events }) => events.filter((event) => event.type === 'clockCrossed'));
    const names = crossed.map((event) => (event.type === 'clockCrossed' ? `${event.clockId}:${event.threshold}` : ''));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(6);
  }
  expect(await ledger.thresholds.audit(100)).toEqual([]);
});

test('a threshold that this server arms for an instant long gone is due at once', async () => {
  expect(await ledger.thresholds.dueComplaints(10)).toEqual([]);
  const long = done(
    await ledger.execute(registration({ deadline: { kind: 'given', dueAt: MONDAY - DAY } }), supervisor, {
      at: MONDAY - 5 * DAY,
    }),
  ).complaintId;
  expect((await ledger.thresholds.look()).next).toBeLessThan(MONDAY);
  expect(await ledger.thresholds.dueComplaints(10)).toEqual([long]);
  await runClocks();
});

test('one that another server armed for an instant long gone is found by the audit', async () => {
  expect(await ledger.thresholds.dueComplaints(10)).toEqual([]);
  const other = await room.another();
  const command = registration({ deadline: { kind: 'given', dueAt: MONDAY - DAY } });
  const { complaintId } = done(await other.execute(command, supervisor, { at: MONDAY - 5 * DAY }));
  expect(await ledger.thresholds.dueComplaints(10)).toEqual([]);
  expect(await other.thresholds.dueComplaints(10)).toEqual([complaintId]);
  expect(await ledger.thresholds.audit(10)).toEqual([complaintId]);
  await ledger.execute({ type: 'passTime', complaintId }, theSystem);
});

test('M9 an audit up to an instant says nothing of what fell due after it, and makes nobody overlook that', async () => {
  const until = clock.now() - 2 * DAY;
  const command = registration({ deadline: { kind: 'given', dueAt: until + HOUR } });
  const { complaintId } = done(await ledger.execute(command, supervisor, { at: until - DAY }));
  await ledger.execute({ type: 'passTime', complaintId }, theSystem, { at: until });
  expect(await ledger.thresholds.audit(10, until)).toEqual([]);
  expect(await ledger.thresholds.dueComplaints(10)).toEqual([complaintId]);
  await runClocks();
});

test('one that another server armed a moment ago is found without an audit', async () => {
  const now = clock.now();
  expect(await ledger.thresholds.dueComplaints(10)).toEqual([]);
  const other = await room.another();
  const command = registration({ deadline: { kind: 'given', dueAt: now - 20_000 } });
  const { complaintId } = done(await other.execute(command, supervisor, { at: now - 30_000 }));
  expect(await ledger.thresholds.dueComplaints(10)).toEqual([complaintId]);
  await runClocks();
});

test('a clock that is put back makes nothing that is armed then wait for an audit', async () => {
  expect(await ledger.thresholds.dueComplaints(10)).toEqual([]);
  const other = await room.another();
  clock.set(MONDAY - 2 * HOUR);
  expect(await ledger.thresholds.look()).toEqual({ now: MONDAY - 2 * HOUR, next: null });
  const command = registration({ deadline: { kind: 'given', dueAt: MONDAY - HOUR } });
  const { complaintId } = done(await other.execute(command, supervisor));
  clock.set(MONDAY - HOUR);
  expect(await ledger.thresholds.dueComplaints(10)).toEqual([complaintId]);
  await runClocks();
});

test('a command that finds nothing to do says so', async () => {
  const { complaintId } = done(await ledger.execute(registration(), supervisor));
  const passing = { type: 'passTime', complaintId } as const;
  expect(await ledger.execute(passing, theSystem)).toMatchObject({ ok: true, version: 1, changed: false });
  clock.advance(90 * DAY);
  expect(await ledger.execute(passing, theSystem)).toMatchObject({ ok: true, version: 2, changed: true });
});

test('what is not taken on stays due, the longest overdue first and no more than asked for', async () => {
  const start = clock.now();
  const ids: string[] = [];
  for (const hours of [3, 1, 2]) {
    const command = registration({ deadline: { kind: 'given', dueAt: start + hours * HOUR } });
    ids.push(done(await ledger.execute(command, supervisor)).complaintId);
  }
  clock.advance(2 * HOUR + 30 * MINUTE);
  const due = await ledger.thresholds.dueComplaints(10);
  expect(await ledger.thresholds.dueComplaints(10)).toEqual(due);
  expect(await ledger.thresholds.dueComplaints(1)).toEqual(due.slice(0, 1));
  expect(due[0]).toBe(ids[1]);
});

test('what has fired and cannot be cleaned away yet costs a bounded question nothing, and an unbounded one much', async () => {
  const report = await room.client();
  await report.query('begin isolation level repeatable read');
  await report.query('select 1 from armed_threshold');
  await db.query(
    `insert into armed_threshold select gen_random_uuid(), 'c1', 'due', $1::timestamptz - n * interval '1 second'
       from generate_series(3600, 23600) n`,
    [new Date(clock.now()).toISOString()],
  );
  await db.query(`delete from armed_threshold where complaint_id not in (select id from complaint)`);
  const own = await room.client();
  const look = async (from: string) => {
    const { rows } = await own.query<{ 'QUERY PLAN': string }>(
      `explain (analyze, buffers, costs off, timing off) select min(fire_at) from armed_threshold where fire_at >= '${from}'`,
    );
    const text = rows.map((row) => row['QUERY PLAN']).join('\n');
    return Number(/shared hit=(\d+)/.exec(text)?.[1] ?? 0);
  };
  const everything = await look('-infinity');
  const bounded = await look(new Date(clock.now() - MINUTE).toISOString());
  expect(bounded).toBeLessThan(everything / 5);
  await report.query('rollback');
});
