import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cityDirectory } from '@watchfloor/city/directory';
import { hashPassword } from '@watchfloor/server/identity/passwords';
import { startServer } from '@watchfloor/server/server';
import { temporaryCluster } from '@watchfloor/testkit/cluster';
import { Desk } from '../kit/desk.js';
import { bostonTable, importOnce } from './import/boston.js';
import { commandsPerSecond } from './kit/commands-per-second.js';
import { commitToReceived } from './kit/commit-to-received.js';

/** How long a change takes from its commit to the pages that show it, and how many commands a second are taken. */
const PASSWORD = 'bench';

const folder = mkdtempSync(join(tmpdir(), 'watchfloor-bench-'));
const cluster = await temporaryCluster({ durable: true });
const server = await startServer({
  port: 0,
  host: '127.0.0.1',
  databaseUrl: cluster.url,
  dataDir: folder,
  demo: false,
  logLevel: 'warn',
  hosts: [],
  metricsToken: undefined,
  sockets: { perPerson: 2_048, rowsPerPerson: 2_000_000, strangersPerAddress: 2_048 },
  trustProxy: 0,
  sessionMs: 3_600_000,
  sessionMaxMs: 3_600_000,
  poolSize: 10,
  storageLowBytes: 0,
  requestsPerPerson: 2_048,
  dashboard: folder,
});
try {
  const { ledger } = server;
  await ledger.directory.ensure(cityDirectory);
  const passwordHash = await hashPassword(PASSWORD);
  const wang = { username: 'wang', name: '王敏', role: 'supervisor', departmentId: null } as const;
  await ledger.accounts.create({ ...wang, passwordHash, demo: false });
  const desk = await Desk.signIn(server.url, wang.username, PASSWORD);
  await commitToReceived(server, desk.cookie);
  await commandsPerSecond(ledger, cluster.url);
  const boston = bostonTable();
  if (boston !== null) await importOnce(boston, cluster.url);
} finally {
  await server.stop();
  await cluster.destroy();
  rmSync(folder, { recursive: true, force: true });
}
