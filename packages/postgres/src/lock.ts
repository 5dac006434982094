import fs from 'node:fs';
import { PostgresStartError } from './errors.js';
import { isAlive, processMark } from './process-mark.js';
import { olderThan, pause } from './timers.js';

const RETRY_MS = 100;
const GIVE_UP_MS = 90_000;
/** Between creating a lock file and writing its holder lie microseconds; one empty for this long was left by a crash. */
const ABANDONED_MS = 10_000;

/**
 * Takes the lock that `file` stands for, waiting while another living process holds it.
 * Two processes must not run initdb or pg_ctl on one folder at once: without this one of them fails.
 * @returns the function that lets go
 * @throws PostgresStartError `busy` after 90 s
 */
export async function acquireLock(file: string): Promise<() => void> {
  for (let waited = 0; ; waited += RETRY_MS) {
    if (create(file)) return () => fs.rmSync(file, { force: true });
    if (isStale(file)) removeStale(file);
    else if (waited >= GIVE_UP_MS) throw new PostgresStartError('busy', `${file} is held by process ${read(file)}`);
    else await pause(RETRY_MS);
  }
}

function create(file: string): boolean {
  try {
    fs.writeFileSync(file, processMark(), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Only one process at a time may remove a stale lock, or the second would remove the lock that the first then took. */
function removeStale(file: string): void {
  const remover = `${file}.remove`;
  if (olderThan(remover, ABANDONED_MS)) fs.rmSync(remover, { force: true });
  if (!create(remover)) return;
  if (isStale(file)) fs.rmSync(file, { force: true });
  fs.rmSync(remover, { force: true });
}

function isStale(file: string): boolean {
  const holder = read(file);
  return holder === '' ? olderThan(file, ABANDONED_MS) : !isAlive(holder);
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
