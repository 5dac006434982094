import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { PostgresStartError } from './errors.js';
import { holderMark, holds } from './holder-mark.js';
import { pause } from './timers.js';

const RETRY_MS = 100;
const GIVE_UP_MS = 90_000;

/**
 * Takes the lock that `file` stands for, waiting while another living process holds it.
 * Two processes must not run initdb or pg_ctl on one folder at once: without this one of them fails.
 *
 * @param marked a file beside it that bears this process's mark for the folder already: with it the lock is had on a full disk, too
 * @returns the function that lets go
 * @throws PostgresStartError `busy` after 90 s; whatever the file system says where it cannot be written, and then none is left
 */
export async function acquireLock(file: string, marked?: string): Promise<() => void> {
  for (let waited = 0; ; waited += RETRY_MS) {
    if (create(file, marked)) return () => fs.rmSync(file, { force: true });
    if (isStale(file)) removeStale(file, marked);
    else if (waited >= GIVE_UP_MS)
      throw new PostgresStartError('busy', `${file} is held by process ${read(file).split(/\s/, 1)[0]}`);
    else await pause(RETRY_MS);
  }
}

/** A lock is there as a whole or not at all, also where the disk is full or we die in between: what is not whole holds nobody up. */
function create(file: string, marked: string | undefined): boolean {
  const whole = marked ?? `${file}.${randomBytes(6).toString('hex')}`;
  try {
    if (marked === undefined) fs.writeFileSync(whole, holderMark(path.dirname(file)));
    fs.linkSync(whole, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    if (marked === undefined) fs.rmSync(whole, { force: true });
  }
}

/** Only one process at a time may remove a stale lock, or the second would remove the lock that the first then took. */
function removeStale(file: string, marked: string | undefined): void {
  const remover = `${file}.remove`;
  if (isStale(remover)) fs.rmSync(remover, { force: true });
  if (!create(remover, marked)) return;
  if (isStale(file)) fs.rmSync(file, { force: true });
  fs.rmSync(remover, { force: true });
}

const isStale = (file: string): boolean => fs.existsSync(file) && !holds(read(file), path.dirname(file));

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
