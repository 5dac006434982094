import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { livingPostmaster } from '@watchfloor/postgres/pidfile';
import { temporaryFolder } from '@watchfloor/testkit/cluster';
import { byTier } from '@watchfloor/testkit/tier';
import { Collector, within } from '@watchfloor/testkit/waits';
import { afterEach, expect, test } from 'vitest';
import { signal, staged } from './stage.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What `npm start` does after its build, with the sources in place of what was built. */
const program = `
  import { supervise } from '${join(root, 'scripts/lib/supervise.mjs')}';
  process.exitCode = await supervise(
    ['--conditions=watchfloor-source', '--import', 'tsx', 'src/main.ts'],
    { cwd: '${join(root, 'apps/server')}', tethered: true },
  );`;

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).reverse()) cleanUp();
});

test.each(byTier<readonly NodeJS.Signals[]>({ slice: ['SIGTERM'], long: ['SIGTERM', 'SIGHUP', 'SIGKILL'] }))(
  'M1 %s to npm start leaves neither a server nor a PostgreSQL',
  staged('npm start ended'),
  async (name) => {
    const folder = temporaryFolder();
    cleanUps.push(folder.remove);
    writeFileSync(join(folder.path, 'start.mjs'), program);
    writeFileSync(join(folder.path, 'package.json'), JSON.stringify({ scripts: { start: 'node start.mjs' } }));
    const data = join(folder.path, 'data');
    const child = spawn('npm', ['start', '--silent'], {
      cwd: folder.path,
      env: { ...process.env, DATABASE_URL: '', WATCHFLOOR_DATA: data, WATCHFLOOR_DEMO: 'off', PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    const { pid = 0 } = child;
    cleanUps.push(() => signal(-pid, 'SIGKILL'));
    const lines = new Collector(createInterface({ input: child.stdout }));
    const [url = ''] = /http:\/\/\S+/.exec(await lines.next((line) => line.includes('http://'), 60_000)) ?? [];
    const dataDir = join(data, 'postgres');
    expect(livingPostmaster(dataDir)).toBeGreaterThan(0);

    const ended = once(child, 'exit');
    signal(pid, name);
    await ended;
    // the server holds the pipe for as long as it lives
    await within(lines.finished, 'the end of the server', 30_000);
    expect(livingPostmaster(dataDir)).toBeUndefined();
    await expect(fetch(url)).rejects.toThrow();
  },
);
