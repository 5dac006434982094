import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { removeCluster } from '@watchfloor/postgres/locate';
import { temporaryFolder } from '@watchfloor/testkit/cluster';
import { type TestDatabase, testDatabase } from '@watchfloor/testkit/databases';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, prepare } from './floor.js';
import { type Closing, Session } from './session.js';
import { Started } from './started.js';

const LONG = 120_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ templateName: 'server_floor', prepare });
});
afterAll(() => database.drop());

const processes: Started[] = [];
afterEach(async () => {
  for (const started of processes.splice(0)) await started.end();
});

function start(environment: Record<string, string>): Started {
  const started = new Started(environment);
  processes.push(started);
  return started;
}

describe('the server as a process', () => {
  it(
    'says where it is, and on SIGTERM tells its sockets to go elsewhere and ends with 0, however often it is told',
    async () => {
      const server = start({ DATABASE_URL: database.url });
      const url = await server.address();
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      const sun = await Session.open(url, 'sun', PASSWORD);
      let ended: (closing: Closing) => void = () => undefined;
      const closing = new Promise<Closing>((resolve) => {
        ended = resolve;
      });
      await sun.listen('subscription { boardChanged { open } }', {}, sun.socket(ended)).next();

      server.signal('SIGTERM');
      server.signal('SIGTERM');
      expect(await closing).toMatchObject({ code: 1001, reason: 'Going away' });
      expect(await server.exit()).toBe(0);
      expect(server.errors).toBe('');
    },
    LONG,
  );

  it(
    'says in one sentence that the port is taken, or the database not to be had, and ends with 1',
    async () => {
      const taken = createServer();
      await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
      const port = String((taken.address() as AddressInfo).port);
      const late = start({ DATABASE_URL: database.url, PORT: port });
      expect(await late.exit()).toBe(1);
      expect(late.errors).toBe(
        `Port ${port} on 127.0.0.1 is in use by another program. Stop it, or set PORT to another one.\n`,
      );
      taken.close();

      const lost = start({ DATABASE_URL: `postgres://floor:hunter2@127.0.0.1:${port}/floor` });
      expect(await lost.exit()).toBe(1);
      expect(lost.errors).toBe(
        `DATABASE_URL: the database floor on 127.0.0.1:${port} cannot be used: nothing listens there.\n`,
      );
    },
    LONG,
  );

  it(
    'M6 runs a PostgreSQL of its own, lets no second server at it by whichever road, and leaves nothing running on Ctrl-C',
    async () => {
      const folder = temporaryFolder();
      const data = join(folder.path, 'data');
      try {
        const first = start({ WATCHFLOOR_DATA: data });
        const url = await first.address();
        const second = start({ WATCHFLOOR_DATA: data });
        expect(await second.exit()).toBe(1);
        expect(second.errors).toMatch(`Watchfloor already runs on the data in ${data}: process `);
        expect(second.errors).toContain(`, ${url}. Stop it first, or give this one another folder`);

        const [pid, , , port] = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
        const password = readFileSync(join(data, 'postgres.password'), 'utf8').trim();
        const third = start({ DATABASE_URL: `postgres://postgres:${password}@127.0.0.1:${port}/watchfloor` });
        expect(await third.exit()).toBe(1);
        expect(third.errors).toMatch(
          `DATABASE_URL: this PostgreSQL is run by the Watchfloor on the data in ${data} (process `,
        );
        expect(third.errors).toContain(`, ${url}) for itself, and ends with it.`);
        expect(third.errors).not.toContain(password);
        expect(postmasterIn(data)).toBe(Number(pid));

        first.signal('SIGINT');
        expect(await first.exit()).toBe(0);
        expect(existsSync(join(data, 'server.lock'))).toBe(false);
        const again = start({ WATCHFLOOR_DATA: data });
        expect((await fetch(`${await again.address()}/healthz`)).status).toBe(200);
        again.signal('SIGINT');
        expect(await again.exit()).toBe(0);
      } finally {
        removeCluster(join(data, 'postgres'));
        folder.remove();
      }
    },
    LONG,
  );

  it(
    'told to stop at once with its PostgreSQL, as whoever ends a whole service does, starts nothing again',
    async () => {
      const folder = temporaryFolder();
      const data = join(folder.path, 'data');
      try {
        const server = start({ WATCHFLOOR_DATA: data });
        await server.address();
        server.signal('SIGTERM');
        process.kill(postmasterIn(data), 'SIGINT');
        expect(await server.exit()).toBe(0);
        await server.lines.finished;
        expect(server.lines.all.join('\n')).not.toContain('started again');
        expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false);
      } finally {
        removeCluster(join(data, 'postgres'));
        folder.remove();
      }
    },
    LONG,
  );
});

const postmasterIn = (data: string): number =>
  Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
