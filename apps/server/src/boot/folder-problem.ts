import { saysFull } from '../storage/says-full.js';
import { StartRefused } from './start-refused.js';

const problems: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there; let it, or set WATCHFLOOR_DATA to another folder',
  EPERM: 'this user may not write there; let it, or set WATCHFLOOR_DATA to another folder',
  EROFS: 'it is on a read-only file system; set WATCHFLOOR_DATA to a folder that can be written',
  ENOSPC: 'the disk is full; make room and start again',
  EDQUOT: "this user's share of the disk is used up; make room and start again",
  ENOTDIR: 'a part of its path is a file; set WATCHFLOOR_DATA to another folder',
};

/** What PostgreSQL needs for each further piece of its own log; with less it does not live long enough to say why. */
const LEAST_ROOM = 16 * 1_024 * 1_024;

/**
 * An error of starting on a data folder as a sentence that says what to do; any other as it is.
 *
 * @param room how many bytes are free on its disk
 */
export function folderProblem(error: unknown, dataDir: string, room = Number.POSITIVE_INFINITY): unknown {
  if (error instanceof StartRefused) return error;
  const code = saysFull(error) ? 'ENOSPC' : ((error as NodeJS.ErrnoException).code ?? '');
  const problem = problems[code] ?? (room < LEAST_ROOM ? problems.ENOSPC : undefined);
  return problem === undefined ? error : new StartRefused(`The data folder ${dataDir} cannot be used: ${problem}.`);
}
