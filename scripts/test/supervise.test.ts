import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Collector } from '@watchfloor/testkit/waits';
import { expect, test } from 'vitest';

const supervise = new URL('../lib/supervise.mjs', import.meta.url).href;
/** Says which signals reach it and ends, with 7, when its standard input does. */
const obstinate = `
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => console.log(signal));
  process.stdin.on('end', () => process.exit(7)).resume();
  console.log('ready');`;

function start(child: string) {
  const program = `import { supervise } from '${supervise}'; process.exitCode = await supervise(['-e', ${JSON.stringify(child)}]);`;
  const supervisor = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exit = once(supervisor, 'exit').then(([code]) => code as number | null);
  return { supervisor, exit, lines: new Collector(createInterface({ input: supervisor.stdout })) };
}

test('two signals for one wish to stop reach the server as one', async () => {
  const { supervisor, exit, lines } = start(obstinate);
  await lines.next((line) => line === 'ready');
  supervisor.kill('SIGINT');
  await lines.next((line) => line === 'SIGINT');
  supervisor.kill('SIGTERM');
  supervisor.stdin.end();
  expect(await exit).toBe(7);
  await lines.finished;
  expect(lines.all).toEqual(['ready', 'SIGINT']);
});

test('a server killed by a signal ends the command with 128 and its number', async () => {
  const { exit } = start(`process.kill(process.pid, 'SIGKILL')`);
  expect(await exit).toBe(137);
});
