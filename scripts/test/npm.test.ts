import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { temporaryFolder } from '@watchfloor/testkit/cluster';
import { Collector } from '@watchfloor/testkit/waits';
import { afterAll, afterEach, expect, test } from 'vitest';

const folder = temporaryFolder();
afterAll(folder.remove);

const supervise = new URL('../lib/supervise.mjs', import.meta.url).href;
/** A server that says who runs it and how it was told to stop, and stops. */
const server = `
  const stop = (why) => { console.log('told by ' + why); process.exit(0); };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  process.once('disconnect', () => stop('the end of its supervisor'));
  console.log('serving ' + process.pid + ' for ' + process.ppid);
  setInterval(() => undefined, 60_000);`;
fs.writeFileSync(path.join(folder.path, 'server.mjs'), server);
fs.writeFileSync(
  path.join(folder.path, 'start.mjs'),
  `import { supervise } from '${supervise}';
   process.exitCode = await supervise([${JSON.stringify(path.join(folder.path, 'server.mjs'))}], { tethered: true });`,
);
fs.writeFileSync(path.join(folder.path, 'package.json'), JSON.stringify({ scripts: { start: 'node start.mjs' } }));

const started: number[] = [];
afterEach(() => {
  for (const pid of started.splice(0)) kill(pid, 'SIGKILL');
});

/** `npm start` and all that it starts, each by its pid. */
async function start() {
  const program =
    process.env.npm_execpath ?? path.join(path.dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const child = spawn(process.execPath, [program, 'start', '--silent'], {
    cwd: folder.path,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const lines = new Collector(createInterface({ input: child.stdout }));
  const [, served, supervisor] =
    /^serving (\d+) for (\d+)$/.exec(await lines.next((line) => line.startsWith('serving'))) ?? [];
  const npm = child.pid ?? 0;
  started.push(npm, Number(supervisor), Number(served));
  // Ctrl-C on a terminal reaches all that runs there: npm, its shell and the supervisor
  return { pids: { npm, terminal: -npm, supervisor: Number(supervisor) }, child, lines };
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    expect(error).toMatchObject({ code: 'ESRCH' });
  }
}

test.each([
  ['npm', 'SIGTERM'],
  ['npm', 'SIGHUP'],
  ['npm', 'SIGKILL'],
  ['terminal', 'SIGINT'],
  ['terminal', 'SIGHUP'],
  ['supervisor', 'SIGTERM'],
  ['supervisor', 'SIGKILL'],
] as const)('M1 what npm start started stops when %s gets %s', async (whom, signal) => {
  const { lines, child, pids } = await start();
  const ended = once(child, 'exit');
  process.kill(pids[whom], signal);
  expect(await lines.next((line) => line.startsWith('told'))).toMatch(/^told by/);
  await lines.finished;
  await ended;
});
