import { randomUUID } from 'node:crypto';
import type { Actor } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import { afterAll, expect, test } from 'vitest';
import { commandOf, courses, everyType, law, type Step } from './every-command.js';
import { dispatchOf, done, ledgerTest, registration, supervisor } from './support.js';

const { ledger, client, close } = await ledgerTest({ law });
const db = await client();
// somebody is there to acknowledge an escalation, which would climb above a supervisor's level otherwise
await ledger.accounts.create({
  ...{ username: 'sup', name: supervisor.name, role: 'supervisor', departmentId: null },
  ...{ passwordHash: '$argon2id$x', demo: false },
});
afterAll(close);

/** A key that was spent, and on what. */
interface Spent {
  readonly key: string;
  readonly actor: Actor;
  readonly command: Command;
  readonly version: number;
}

const keyReused = { ok: false, refusal: { kind: 'keyReused' } };

async function spend(step: Step, complaintId: string): Promise<Spent> {
  const [key, command, { actor }] = [randomUUID(), commandOf(step, complaintId), step];
  const outcome = await ledger.execute(command, actor, { idempotencyKey: key });
  if (!outcome.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(outcome.refusal)}`);
  return { key, actor, command, version: outcome.version };
}

/** Lives every course twice, each command under a key of its own. */
async function spendAll(): Promise<readonly Spent[]> {
  const spent: Spent[] = [];
  for (const course of [...courses, ...courses]) {
    const complaintId = randomUUID();
    for (const step of course) spent.push(await spend(step, complaintId));
  }
  return spent;
}

/** One of each type on each of two complaints, so that every pair of types and of complaints is met. */
function oneOfEach(spent: readonly Spent[]): readonly Spent[] {
  const firsts = new Map<string, Spent[]>();
  for (const one of spent) {
    const known = firsts.get(one.command.type) ?? [];
    if (known.length < 2 && known.every(({ command }) => command.complaintId !== one.command.complaintId)) {
      firsts.set(one.command.type, [...known, one]);
    }
  }
  return [...firsts.values()].flat();
}

async function everyPair(spent: readonly Spent[]): Promise<number> {
  let pairs = 0;
  for (const first of spent) {
    for (const { command } of spent) {
      const outcome = await ledger.execute(command, first.actor, { idempotencyKey: first.key });
      const same = command === first.command;
      const told = `${command.type} by a key that was spent on ${first.command.type}`;
      if (!same) expect(outcome, told).toEqual(keyReused);
      // each look has a record of its own
      else if (command.type === 'revealCaller') expect(done(outcome).version).toBeGreaterThan(first.version);
      else expect(outcome, told).toMatchObject({ ok: true, version: first.version });
      pairs += 1;
    }
  }
  return pairs;
}

test('A1 A2 a spent key answers only for what it was spent on: every pair of types, on every pair of complaints', async () => {
  const spent = oneOfEach(await spendAll());
  expect(spent.map(({ command }) => command.type).sort()).toEqual([...everyType, ...everyType].sort());
  const pairs = await everyPair(spent);
  process.stdout.write(`${pairs} pairs of a spent key and a command: each key answered for its own command alone\n`);
}, 180_000);

test('A1 a key that was spent before keys were bound answers only for its complaint and its kind of event', async () => {
  const spent = oneOfEach(await spendAll());
  await db.query('update event_log set fingerprint = null where idempotency_key is not null');
  const pairs = await everyPair(spent);
  process.stdout.write(`${pairs} pairs of an old key and a command: each key answered for its own command alone\n`);
}, 180_000);

test('A1 a key answers for the whole input: another reason is another command', async () => {
  const complaintId = done(await ledger.execute(registration(), supervisor)).complaintId;
  const urge = (note: string): Command => ({ type: 'callAgain', complaintId, note });
  done(await ledger.execute(urge('又来电'), supervisor, { idempotencyKey: 'note' }));
  expect(await ledger.execute(urge('第三次来电'), supervisor, { idempotencyKey: 'note' })).toEqual(keyReused);
  expect(await ledger.complaints.timeline(complaintId)).toHaveLength(2);
});

test('A2 a key of one command does not stand for a merger, a split or a bulk, nor theirs for it', async () => {
  const ids = await Promise.all(
    [1, 2, 3, 4].map(async () => done(await ledger.execute(registration(), supervisor)).complaintId),
  );
  const [a = '', b = '', c = '', d = ''] = ids;
  const note: Command = { type: 'callAgain', complaintId: a, note: '再次来电' };
  done(await ledger.execute(note, supervisor, { idempotencyKey: 'one' }));
  const merge = { complaintId: b, intoId: a, reason: '同一诉求', expectedVersion: null };
  const part = { title: '另一件事', details: '供水不足的经过', categoryId: 'pipes' };
  const split = { complaintId: c, parts: [part, part], reason: '两件事', expectedVersion: null };
  expect(await ledger.merge(merge, supervisor, { idempotencyKey: 'one' })).toEqual(keyReused);
  expect(await ledger.split(split, supervisor, { idempotencyKey: 'one' })).toEqual(keyReused);
  done(await ledger.merge(merge, supervisor, { idempotencyKey: 'merge' }));
  done(await ledger.split(split, supervisor, { idempotencyKey: 'split' }));
  for (const idempotencyKey of ['merge', 'merge/1', 'split', 'split/1']) {
    expect(await ledger.execute(note, supervisor, { idempotencyKey }), idempotencyKey).toEqual(keyReused);
  }
  const other = { ...merge, complaintId: d, intoId: c };
  expect(await ledger.merge(other, supervisor, { idempotencyKey: 'merge' })).toEqual(keyReused);
  expect(await ledger.split({ ...split, complaintId: d }, supervisor, { idempotencyKey: 'split' })).toEqual(keyReused);
});

test('A2 a key of many moves nothing else: neither other legs nor to another department', async () => {
  const legs = await Promise.all(
    [1, 2].map(async () => {
      const { complaintId } = done(await ledger.execute(registration(), supervisor));
      done(await ledger.execute(dispatchOf(complaintId), supervisor));
      return { complaintId, assignmentId: 'a1', expectedVersion: null };
    }),
  );
  const [first, second] = legs;
  if (first === undefined || second === undefined) throw new Error('two legs');
  const move = (items: readonly (typeof first)[], to: string) =>
    ledger.reassignMany(items, to, '属供水管网', supervisor, { idempotencyKey: 'many' });
  const [moved] = await move([first], 'water');
  expect(moved?.outcome).toMatchObject({ ok: true, version: 3 });
  expect((await move([first], 'water'))[0]?.outcome).toMatchObject({ ok: true, version: 3 });
  for (const answers of [
    await move([first], 'police'),
    await move([first, second], 'water'),
    await move([second], 'water'),
  ]) {
    for (const { outcome } of answers) expect(outcome).toEqual(keyReused);
  }
  expect(await ledger.complaints.timeline(second.complaintId)).toHaveLength(2);
});
