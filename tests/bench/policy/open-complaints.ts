import { cityDirectory } from '@watchfloor/city/directory';
import { theSystem } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import { HOUR, type Instant, MINUTE } from '@watchfloor/domain/time';
import type { Ledger } from '@watchfloor/ledger/ledger';
import type { HistoryStep } from '@watchfloor/ledger/write/history';
import { type Random, seededRandom } from '@watchfloor/testkit/random';
import pg from 'pg';
import { randomRegistration } from '../../kit/commands.js';

/** Lived through one by one; the others are copies of them under other ids. */
const LIVED = 500;

/** Fills a database with so many open complaints of the last days, at every stage that keeps clocks running. */
export async function openComplaints(ledger: Ledger, url: string, count: number): Promise<void> {
  await ledger.directory.ensure(cityDirectory);
  const random = seededRandom(1);
  const now = await ledger.now();
  const outcomes = await ledger.executeHistory(
    Array.from({ length: LIVED }, () => ({ steps: stepsOf(random, now - random.int(1, 72) * HOUR) })),
  );
  const refused = outcomes.find((outcome) => outcome.kind === 'refused');
  if (refused !== undefined) throw new Error(`a history was refused: ${JSON.stringify(refused)}`);
  await copy(url, count / LIVED - 1);
}

function stepsOf(random: Random, receivedAt: Instant): readonly HistoryStep[] {
  const register = randomRegistration(random);
  const { complaintId } = register;
  const assistDepartmentIds = random.chance(0.3) ? ['water'] : [];
  const reason = '请尽快联系群众';
  const later: readonly Command[] = [
    { type: 'dispatch', complaintId, expectedVersion: null, leadDepartmentId: 'housing', assistDepartmentIds },
    { type: 'sign', complaintId, assignmentId: 'a1' },
    { type: 'urge', complaintId, assignmentId: 'a1', reason },
  ];
  const commands = [register, ...later.slice(0, random.int(0, later.length))];
  return commands.map((command, index) => ({ at: receivedAt + index * 20 * MINUTE, actor: theSystem, command }));
}

/** Rows of complaints alone: nothing that is measured looks at their log. */
async function copy(url: string, times: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = 'complaint' order by 1`,
  );
  const own: Readonly<Record<string, string>> = {
    id: 'fresh.id',
    number: 'fresh.number',
    body: `body || jsonb_build_object('id', fresh.id, 'number', fresh.number)`,
  };
  const names = rows.map(({ name }) => name);
  await client.query(
    `insert into complaint (${names.join(', ')})
     select ${names.map((name) => own[name] ?? `complaint.${name}`).join(', ')}
       from complaint, generate_series(1, $1) as copy,
       lateral (select gen_random_uuid() as id, complaint.number || '-' || copy as number) fresh`,
    [times],
  );
  await client.query('vacuum analyze complaint');
  await client.end();
}
