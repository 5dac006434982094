import 'reflect-metadata';
import { statSync } from 'node:fs';
import { cityHistory } from '@watchfloor/city/history';
import type { Actor, Person } from '@watchfloor/domain/actor';
import { chinaSpec } from '@watchfloor/domain/calendars/china';
import type { Command } from '@watchfloor/domain/command';
import type { Complaint } from '@watchfloor/domain/complaint';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import { HOUR } from '@watchfloor/domain/time';
import { AssignmentState, ComplaintState, Ending } from '@watchfloor/domain/vocabulary';
import type { PublishOptions } from '@watchfloor/ledger/law/outcome';
import { hashPassword } from '@watchfloor/server/identity/passwords';
import startTestCluster from '@watchfloor/testkit/global-setup';
import { type Random, seededRandom } from '@watchfloor/testkit/random';
import { randomOrder, randomRegistration } from '../kit/commands.js';
import { Hotline, liaisonOf, supervisor } from '../kit/hotline.js';
import { fixtureOf, type SpentKey, tablesOf, writePast } from './past.js';

/** Makes the data that the present version leaves behind, for its successors to start on: run once, when it is released. */
const [version = ''] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+$/.test(version)) throw new RangeError('name the version that is released, such as 0.1.0');
if (statSync(fixtureOf(version), { throwIfNoEntry: false }) !== undefined) {
  throw new Error(`${fixtureOf(version)} is there already: what a released version has written is never made anew`);
}

const HOURS_A_ROUND = 6;
const admin: Person = { id: 'p-admin', name: '何宁', role: 'admin', departmentId: null };
const keep: PublishOptions = { note: '按市里新规', openClocks: 'keep' };
const move: PublishOptions = { note: '按市里新规', openClocks: 'migrate' };

/** People have given commands under these. */
const keys: SpentKey[] = [];

const stopCluster = await startTestCluster();
const hotline = await Hotline.open();
try {
  const random = seededRandom(20_261_109);
  const lives = await beginLives(hotline, random, 45);
  await live(hotline, random, lives, 40);
  await changeTheLaw(hotline);
  await importHistory(hotline);
  await becomeStale(hotline);
  await seldom(hotline, random);
  await live(hotline, random, await beginLives(hotline, random, 25), 12);
  await employMore(hotline);
  const complete = await tablesOf(hotline.databaseUrl);
  insistOnEverything(complete.tables.complaint?.map(({ body }) => body as Complaint) ?? []);
  const bytes = writePast({ version, now: hotline.clock.now(), password: hotline.password, keys, ...complete });
  const size = `${bytes} bytes, ${complete.tables.complaint?.length} complaints, ${keys.length} keys`;
  process.stdout.write(`${fixtureOf(version)}: ${size}\n`);
} finally {
  await hotline.close();
  await stopCluster?.();
}

/** Executes under a key; a refusal spends none. */
async function give({ server }: Hotline, random: Random, command: Command, actor: Actor): Promise<void> {
  const key = `key-${random.int(0, 0xffff_ffff)}`;
  const outcome = await server.ledger.execute(command, actor, { idempotencyKey: key });
  if (outcome.ok && outcome.changed) keys.push({ key, actor, command, position: outcome.position });
}

async function beginLives(place: Hotline, random: Random, count: number): Promise<readonly string[]> {
  const callers = [null, { name: '王桂兰', phone: '13800008000' }, { name: '匿名', phone: '' }];
  const registrations = Array.from({ length: count }, () => ({
    ...randomRegistration(random),
    caller: random.pick(callers),
  }));
  for (const registration of registrations) await give(place, random, registration, supervisor);
  return registrations.map(({ complaintId }) => complaintId);
}

async function live(place: Hotline, random: Random, ids: readonly string[], rounds: number): Promise<void> {
  const { complaints } = place.server.ledger;
  for (let round = 0; round < rounds; round++) {
    for (const id of ids) {
      const complaint = (await complaints.find(id, { kind: 'all' }))?.complaint;
      // lives stop at every age, so that some are found in each state
      if (complaint === undefined || random.chance(0.6)) continue;
      const { command, actor } = randomOrder(random, complaint, place.clock.now());
      await give(place, random, command, actor);
    }
    place.clock.advance(random.int(1, HOURS_A_ROUND) * HOUR);
    await place.idle();
  }
}

/** Two policies and two calendars more, one of each put out of force again. */
async function changeTheLaw({ server: { ledger } }: Hotline): Promise<void> {
  const sign = [{ limit: { amount: 1, unit: 'hours' as const } }];
  const strict = { ...defaultPolicy, limits: { ...defaultPolicy.limits, sign } };
  insist(await ledger.law.publish('policy', strict, move, admin));
  await ledger.law.migrations.finish();
  insist(await ledger.law.rollBack('policy', '误发,恢复', admin));
  await ledger.law.migrations.finish();
  const dayOff = { ...chinaSpec, holidays: [...chinaSpec.holidays, '2026-11-20'] };
  insist(await ledger.law.publish('calendar', dayOff, move, admin));
  await ledger.law.migrations.finish();
}

async function importHistory({ server: { ledger }, clock }: Hotline): Promise<void> {
  const intents = cityHistory({ seed: 'the past', now: clock.now(), open: 15, days: 3, closed: 15 });
  const ids = new Set(intents.map(({ command }) => command.complaintId));
  const histories = [...ids].map((id) => ({ steps: intents.filter(({ command }) => command.complaintId === id) }));
  const outcomes = await ledger.executeHistory(histories);
  for (const outcome of outcomes) if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
}

/** What waits for its callers ends by a rule that is in force for a while. */
async function becomeStale(place: Hotline): Promise<void> {
  const { law } = place.server.ledger;
  const stale = { after: { amount: 20, unit: 'days' as const }, states: [ComplaintState.accepted] };
  insist(await law.publish('policy', { ...defaultPolicy, stale }, move, admin));
  await law.migrations.finish();
  place.clock.advance(21 * 24 * HOUR);
  await place.idle();
  insist(await law.publish('policy', defaultPolicy, keep, admin));
}

/** What random lives come to seldom or never. */
async function seldom(place: Hotline, random: Random): Promise<void> {
  const { ledger } = place.server;
  const [whole = '', duplicate = '', survivor = '', refused = '', taken = '', returned = '', ...moved] =
    await beginLives(place, random, 12);
  const why = { reason: '职责不同', expectedVersion: null };
  const part = { title: '另一件', details: '同一来电中的另一件事。', categoryId: 'urban-lights' };
  insist(await ledger.split({ complaintId: whole, parts: [part], ...why }, supervisor, { idempotencyKey: 'split' }));
  const merging = { complaintId: duplicate, intoId: survivor, ...why };
  insist(await ledger.merge(merging, supervisor, { idempotencyKey: 'merge' }));
  const notOurs = { type: 'notAccept', ground: '已进入诉讼程序', expectedVersion: null } as const;
  await give(place, random, { complaintId: refused, ...notOurs }, supervisor);
  await give(place, random, { type: 'withdraw', complaintId: taken, ...why }, supervisor);

  const legs = { leadDepartmentId: 'housing', assistDepartmentIds: [], expectedVersion: null };
  for (const complaintId of [returned, ...moved]) {
    insist(await ledger.execute({ type: 'dispatch', complaintId, ...legs }, supervisor));
  }
  const asked = { kind: 'return', assignmentId: 'a1', basis: '不属我局职责范围', toDepartmentId: null } as const;
  await give(place, random, { type: 'ask', complaintId: returned, asked }, liaisonOf('housing'));
  const granted = { type: 'rule', requestId: 'r1', grant: true, toDepartmentId: 'water', ...why } as const;
  await give(place, random, { complaintId: returned, ...granted }, supervisor);
  for (const [index, complaintIds] of [moved.slice(0, 3), moved.slice(3)].entries()) {
    const items = complaintIds.map((complaintId) => ({ complaintId, assignmentId: 'a1', expectedVersion: null }));
    const key = `many-${index}`;
    await ledger.reassignMany(items, 'water', '归口不清', supervisor, { idempotencyKey: key });
    if (index === 1) await ledger.undoReassignMany(key, supervisor);
  }
}

async function employMore({ server: { ledger }, password }: Hotline): Promise<void> {
  const passwordHash = await hashPassword(password);
  const staff = { passwordHash, departmentId: null, role: 'admin' } as const;
  await ledger.accounts.create({ ...staff, username: 'demo-admin', name: '演示', demo: true });
  const gone = await ledger.accounts.create({ ...staff, username: 'gone', name: '离职', demo: false });
  if ('id' in gone) await ledger.accounts.setDisabled(gone.id, true);
}

function insist(outcome: { readonly ok: boolean }): void {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
}

/** A fixture without one of them would prove less than it seems to. */
function insistOnEverything(complaints: readonly Complaint[]): void {
  const seen = new Set<string | null>(
    complaints.flatMap(({ state, ending, assignments }) => [
      `complaint ${state}`,
      `ending ${ending}`,
      ...assignments.map((leg) => `leg ${leg.state}`),
    ]),
  );
  const wanted = [
    ...Object.values(ComplaintState).map((state) => `complaint ${state}`),
    ...Object.values(Ending).map((ending) => `ending ${ending}`),
    ...Object.values(AssignmentState).map((state) => `leg ${state}`),
  ];
  const missing = wanted.filter((name) => !seen.has(name));
  if (missing.length > 0)
    throw new Error(`no ${missing.join(', no ')}: choose another seed, or let lives go on longer`);
}
