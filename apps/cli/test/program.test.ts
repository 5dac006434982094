import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { databaseProblem } from '../src/database/problem.js';
import { runProgram } from '../src/program.js';
import { fileOf, folder, heardTerminal, profile, table } from './support.js';

async function watchfloor(...words: readonly string[]) {
  const terminal = heardTerminal();
  const code = await runProgram(['node', 'watchfloor', ...words], terminal);
  return { code, out: terminal.said.out.join('\n'), err: terminal.said.err.join('\n') };
}

const profileFile = (): string => {
  const file = path.join(folder(), 'mine.json');
  writeFileSync(file, JSON.stringify(profile));
  return file;
};

// Commands are loaded when they are first asked for, which may take a busy machine longer than a test has.
beforeAll(() => watchfloor('--help'), 60_000);

const nowhere = 'postgres://nobody:secret@127.0.0.1:1/nothing';

test.each(['import', 'replay', 'explain', 'law', 'calendar', 'migrate', 'user'])(
  '%s --help gives examples and exit codes',
  async (command) => {
    const { code, out } = await watchfloor(command, '--help');
    expect(code).toBe(0);
    expect(out).toContain('Examples:\n  watchfloor ');
    expect(out).toContain('Exit codes:\n  0  ');
  },
);

test.each([
  [['imprt'], "unknown command 'imprt'"],
  [['import', '-p', 'boston-311'], "missing required argument 'file'"],
  [['import', 'x.csv'], "required option '-p, --profile <name>' not specified"],
  [['import', 'x.csv', '-p', 'boston-311', '--batch', 'many'], 'It is a whole number from 1 to 5000'],
  [['replay', 'x.csv', '-p', 'boston-311', '--speed', '0'], 'It is a number from 0.001 to 1000000'],
  [['replay', 'x.csv', '-p', 'boston-311', '--from', 'noon'], '--from is no time: "noon"'],
  [['import', 'x.csv', '-p', 'nobody'], 'there is no profile "nobody"'],
  [['import', 'x.csv', '-p', 'boston-311', '--rejects', './x.csv'], '--rejects names the file that is imported'],
  [['import', '/nowhere.csv', '-p', 'boston-311'], 'cannot read /nowhere.csv: there is no such file'],
  [['law', 'show', 'ladder'], 'Allowed choices are policy, calendar'],
  [['calendar', 'import-year', '/nowhere.json'], 'cannot read /nowhere.json: there is no such file'],
  [['calendar', 'import-year', 'x.json', '--year', '27'], 'It is a year like 2027'],
  [
    ['user', 'add', 'wang', '--name', 'Wang', '--role', 'king'],
    'Allowed choices are supervisor, liaison, leader, admin',
  ],
])('what cannot be used is one sentence and code 2: %j', async (words, sentence) => {
  const { code, err } = await watchfloor(...words);
  expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  expect(err).not.toContain('    at ');
});

test('a file without the columns of the profile is one sentence and code 2', async () => {
  const { code, err } = await watchfloor('import', fileOf('a,b\n1,2\n'), '-p', profileFile(), '--dry-run');
  expect([code, err]).toEqual([2, expect.stringMatching(/has no columns "id", .*; its columns are "a", "b"$/)]);
});

test('a database that cannot be reached is one sentence without its password, and code 3', async () => {
  const file = fileOf(table(['1,2026-03-01 08:00,a,,,,']));
  const { code, err } = await watchfloor('import', file, '-p', profileFile(), '--database', nowhere);
  expect([code, err]).toEqual([3, 'the database cannot be used: nothing listens there']);
});

test('what PostgreSQL says of itself is told from a fault of ours', () => {
  const coded = (code: string) => Object.assign(new Error('raw'), { code });
  expect(databaseProblem(coded('57P01'))).toBe('the database cannot be used: it was shut down');
  expect(databaseProblem(new AggregateError([coded('ECONNREFUSED')]))).toContain('nothing listens there');
  expect(databaseProblem(new Error('outer', { cause: coded('3D000') }))).toContain('there is no such database');
  expect(databaseProblem(coded('22P02'))).toBe('the database refused: Error: raw');
  expect(databaseProblem(new TypeError('ours'))).toBeNull();
  expect(databaseProblem(coded('ERR_INVALID_ARG_TYPE'))).toBeNull();
});
