import { testDatabase } from '@watchfloor/testkit/databases';
import { expect, test } from 'vitest';
import { runProgram } from '../src/program.js';
import { heardTerminal } from './support.js';

test('a dry run names what would run and runs nothing; then it runs, once', async () => {
  const database = await testDatabase();
  const migrate = async (...words: readonly string[]) => {
    const terminal = heardTerminal();
    const code = await runProgram(['node', 'watchfloor', 'migrate', ...words, '--database', database.url], terminal);
    expect([code, terminal.said.err]).toEqual([0, []]);
    return terminal.said.out;
  };
  const would = await migrate('--dry-run');
  expect(would.length).toBeGreaterThan(0);
  expect(await migrate('--dry-run')).toEqual(would);
  expect(await migrate()).toEqual(would.map((line) => line.replace('would run', 'ran')));
  expect(await migrate()).toEqual(['The schema is up to date.']);
  expect(await migrate('--dry-run')).toEqual(['The schema is up to date.']);
  await database.drop();
});
