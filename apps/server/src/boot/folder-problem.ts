import { PostgresStartError } from '@watchfloor/postgres/errors';
import { StartRefused } from './start-refused.js';

const problems: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there; let it, or set WATCHFLOOR_DATA to another folder',
  EPERM: 'this user may not write there; let it, or set WATCHFLOOR_DATA to another folder',
  EROFS: 'it is on a read-only file system; set WATCHFLOOR_DATA to a folder that can be written',
  ENOSPC: 'the disk is full; make room and start again',
  EDQUOT: "this user's share of the disk is used up; make room and start again",
  ENOTDIR: 'a part of its path is a file; set WATCHFLOOR_DATA to another folder',
};

const FULL = /no space left on device|disk quota exceeded/i;

/** An error of using the data folder as a sentence that says what to do; any other as it is. */
export function folderProblem(error: unknown, dataDir: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  const full = error instanceof PostgresStartError && FULL.test(message) ? 'ENOSPC' : undefined;
  const problem = problems[full ?? code ?? ''];
  return problem === undefined ? error : new StartRefused(`The data folder ${dataDir} cannot be used: ${problem}.`);
}
