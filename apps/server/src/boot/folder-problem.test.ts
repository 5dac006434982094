import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresStartError } from '@watchfloor/postgres/errors';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.js';
import { createLogger } from '../observe/logger.js';
import { Closers } from './closers.js';
import { openDatabase } from './database.js';
import { folderProblem } from './folder-problem.js';
import { sentenceOf } from './sentence-of.js';

const folder = mkdtempSync(join(tmpdir(), 'watchfloor-folder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const coded = (code: string) => Object.assign(new Error(`${code}: bad luck`), { code });
const told = (error: unknown) => sentenceOf(folderProblem(error, '/data'), undefined);

describe('a data folder that cannot be used', () => {
  it.each([
    ['EACCES', 'this user may not write there; let it, or set WATCHFLOOR_DATA to another folder'],
    ['EROFS', 'it is on a read-only file system; set WATCHFLOOR_DATA to a folder that can be written'],
    ['ENOSPC', 'the disk is full; make room and start again'],
  ])('M10 is one sentence: %s', (code, problem) => {
    expect(told(coded(code))).toBe(`The data folder /data cannot be used: ${problem}.`);
  });

  it('M3 is one sentence where PostgreSQL itself finds the disk full', () => {
    const said = 'FATAL:  could not write lock file "postmaster.pid": No space left on device\n  stopped waiting';
    expect(told(new PostgresStartError('refused', said))).toBe(
      'The data folder /data cannot be used: the disk is full; make room and start again.',
    );
  });

  it('M3 is one sentence where PostgreSQL had no room to say so', () => {
    expect(sentenceOf(folderProblem(new Error('Connection terminated unexpectedly'), '/data', 4_096), undefined)).toBe(
      'The data folder /data cannot be used: the disk is full; make room and start again.',
    );
  });

  it('leaves faults, whose stack is wanted, as they are', () => {
    expect(told(new TypeError('x is not a function'))).toBeNull();
  });

  it('M10 is told of the folder that was named', async () => {
    writeFileSync(join(folder, 'file'), '');
    const dataDir = join(folder, 'file', 'data');
    const config = readConfig({ WATCHFLOOR_DATA: dataDir }, folder);
    const log = createLogger('silent');
    await expect(openDatabase(config, new Closers(log), log)).rejects.toThrow(
      `The data folder ${dataDir} cannot be used: a part of its path is a file; set WATCHFLOOR_DATA to another folder.`,
    );
  });
});
