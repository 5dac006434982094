import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { type Person, theSystem } from '@watchfloor/domain/actor';
import { chinaSpec } from '@watchfloor/domain/calendars/china';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import { type Ledger, openLedger } from '@watchfloor/ledger/ledger';
import { migrate } from '@watchfloor/ledger/migrate';
import { temporaryCluster } from '@watchfloor/testkit/cluster';
import { seededRandom } from '@watchfloor/testkit/random';
import pg from 'pg';
import { databaseTime } from '../../apps/cli/src/timers.js';
import { randomRegistration } from '../kit/commands.js';
import { perSecond } from './kit/concurrently.js';
import { print, tell } from './kit/figure.js';
import { observed } from './policy/event-loop.js';
import { openComplaints } from './policy/open-complaints.js';

/** How long a dry run over many open complaints takes, whom it keeps waiting, and how fast open clocks are moved. */
const OPEN = 100_000;
const SLICE = 50;
const MOVED = 4_000;

const cluster = await temporaryCluster({ durable: true });
await migrate(cluster.url);
const ledger = await openLedger({ url: cluster.url, time: databaseTime });
try {
  tell(`policy: making ${OPEN} open complaints`);
  await openComplaints(ledger, cluster.url, OPEN);
  await readBodies(cluster.url);
  const reading = await observed(() => readBodies(cluster.url));
  const against = 'reading and parsing the same bodies by bare pg';
  for (const [name, document] of [
    [
      'policy',
      { ...defaultPolicy, limits: { ...defaultPolicy.limits, sign: [{ limit: { amount: 1, unit: 'hours' } }] } },
    ],
    ['calendar', { ...chinaSpec, closures: [{ from: '2020-01-01T00:00', to: '2020-01-02T00:00', reason: '—' }] }],
  ] as const) {
    tell(`policy: dry run of a ${name}`);
    const run = await observed(() => ledger.law.dryRun(name, document, { openClocks: 'migrate' }));
    print({ name: `dry run of a ${name}`, value: run.seconds, unit: 's', against, baseline: reading.seconds });
    print({
      name: `dry run of a ${name}: longest wait for the event loop`,
      value: run.longestWait,
      unit: 'ms',
      against,
      baseline: reading.longestWait,
    });
  }
  await moving(ledger, cluster.url);
} finally {
  await ledger.close();
  await cluster.destroy();
}

/** What nothing can be faster than that looks at every open complaint. */
async function readBodies(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('begin isolation level repeatable read read only');
  await client.query('declare bodies no scroll cursor for select body from complaint where open');
  for (let read = SLICE; read === SLICE; ) read = (await client.query(`fetch ${SLICE} from bodies`)).rows.length;
  await client.end();
}

async function moving(law: Ledger, url: string): Promise<void> {
  tell('policy: moving open clocks');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    'update complaint set open = false where id not in (select id from complaint where open limit $1)',
    [MOVED],
  );
  await client.end();
  const random = seededRandom(2);
  const registrations = Array.from({ length: MOVED }, () => ({
    ...randomRegistration(random),
    complaintId: randomUUID(),
    urgency: 'normal' as const,
  }));
  const baseline = await perSecond(registrations, 4, (command) => law.execute(command, theSystem));
  await new Promise((resolve) => setImmediate(resolve));
  const admin: Person = { id: 'bench', name: 'bench', role: 'admin', departmentId: null };
  const contact = [{ limit: { amount: 2, unit: 'hours' as const } }];
  const policy = { ...defaultPolicy, limits: { ...defaultPolicy.limits, contact } };
  const outcome = await law.law.publish('policy', policy, { note: '测试迁移速度', openClocks: 'migrate' }, admin);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  const { seconds } = await observed(() => law.law.migrations.finish());
  const [migration] = await law.law.migrations.list(1);
  print({
    name: 'open clocks moved',
    value: (migration?.done ?? 0) / seconds,
    unit: 'complaints/s',
    against: 'registrations, four at a time',
    baseline,
  });
}
