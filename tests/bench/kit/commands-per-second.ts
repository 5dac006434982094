import { randomUUID } from 'node:crypto';
import { cityDirectory } from '@watchfloor/city/directory';
import { theSystem } from '@watchfloor/domain/actor';
import type { Dispatch } from '@watchfloor/domain/command';
import { decide } from '@watchfloor/domain/decide';
import { defaultLaw } from '@watchfloor/domain/default-law';
import { evolve } from '@watchfloor/domain/evolve';
import type { Ledger } from '@watchfloor/ledger/ledger';
import { armingBetween } from '@watchfloor/ledger/write/arming';
import { enter } from '@watchfloor/ledger/write/enter';
import { save } from '@watchfloor/ledger/write/save';
import type { Statement } from '@watchfloor/ledger/write/transaction';
import { seededRandom } from '@watchfloor/testkit/random';
import pg from 'pg';
import { randomRegistration } from '../../kit/commands.js';
import { perSecond } from './concurrently.js';
import { median, print, tell } from './figure.js';

const WIDTH = 10;
const EACH = 1_500;
const ROUNDS = 5;

/**
 * Commands per second through `execute`, against the same statements with the same values sent by bare `pg`: what deciding,
 * folding, encoding and TypeORM's connection cost on top of the SQL.
 */
export async function commandsPerSecond(ledger: Ledger, url: string): Promise<void> {
  const bare = new pg.Pool({ connectionString: url, max: WIDTH });
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const forUs = await register(ledger, round * 2);
    const forThem = await prepare(ledger, await register(ledger, round * 2 + 1));
    const one = await perSecond(forUs, WIDTH, (id) => ledger.execute(dispatch(id), theSystem));
    const other = await perSecond(forThem, WIDTH, (statements) => transact(bare, statements));
    // the first round warms both up
    if (round > 0) {
      ours.push(one);
      theirs.push(other);
      tell(`commands: round ${round} of ${ROUNDS}, ${Math.round(one)} and ${Math.round(other)} a second`);
    }
  }
  await bare.end();
  print({
    name: 'commands',
    value: median(ours),
    unit: '1/s',
    against: 'the same SQL by bare pg, 10 connections',
    baseline: median(theirs),
  });
}

const dispatch = (complaintId: string): Dispatch => ({
  type: 'dispatch',
  complaintId,
  leadDepartmentId: 'housing',
  assistDepartmentIds: [],
  expectedVersion: null,
});

async function register(ledger: Ledger, seed: number): Promise<readonly string[]> {
  const random = seededRandom(seed);
  const at = await ledger.now();
  const histories = Array.from({ length: EACH }, () => ({
    steps: [{ at, actor: theSystem, command: { ...randomRegistration(random), complaintId: randomUUID() } }],
  }));
  await ledger.executeHistory(histories);
  return histories.flatMap(({ steps }) => steps.map(({ command }) => command.complaintId));
}

/** The two statements that `execute` would send for each, made beforehand. */
async function prepare(ledger: Ledger, ids: readonly string[]): Promise<readonly (readonly [Statement, Statement])[]> {
  const now = await ledger.now();
  const law = { law: defaultLaw, directory: cityDirectory, staffed: new Set<never>(), callerEscalatedBefore: false };
  return Promise.all(
    ids.map(async (id): Promise<readonly [Statement, Statement]> => {
      const found = await ledger.complaints.find(id, { kind: 'all' });
      if (found === null) throw new Error(`${id} is not there`);
      const decision = decide(found.complaint, dispatch(id), {
        ...law,
        now,
        actor: theSystem,
        number: '',
        callerId: null,
      });
      if (!decision.ok) throw new Error(decision.refusal.kind);
      const entry = {
        complaintId: id,
        version: found.complaint.version + 1,
        at: now,
        actor: theSystem.id,
        events: decision.events,
        quiet: false,
        idempotencyKey: null,
        fingerprint: null,
      };
      const after = evolve(found.complaint, entry);
      return [enter(id, theSystem.id, null, false), save(after, entry, armingBetween(found.complaint, after), law.law)];
    }),
  );
}

async function transact(pool: pg.Pool, [first, last]: readonly [Statement, Statement]): Promise<void> {
  const client = await pool.connect();
  try {
    await Promise.all([client.query('begin'), client.query(mutable(first))]);
    await Promise.all([client.query(mutable(last)), client.query('commit')]);
  } finally {
    client.release();
  }
}

const mutable = ({ values = [], ...statement }: Statement): pg.QueryConfig => ({ ...statement, values: [...values] });
