import os from 'node:os';
import { expect, test } from 'vitest';
import { run, ToolFailed } from '../src/run.js';

const options = { cwd: os.tmpdir(), env: process.env };

test('what a program printed is told, whichever stream it took', async () => {
  expect(await run('/bin/sh', ['-c', 'echo one; echo two >&2'], options)).toBe('one\ntwo\n');
});

test('one that fails is told with its code and what it printed', async () => {
  const failure = await run('/bin/sh', ['-c', 'echo sorry; exit 3'], options).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ToolFailed);
  expect(failure).toMatchObject({ tool: 'sh', code: 3, output: 'sorry\n' });
});

test('M3 one that cannot be started fails, and ends nobody else', async () => {
  await expect(run('/no/such/program', [], options)).rejects.toMatchObject({ code: 'ENOENT' });
});
