import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holderMark, holds } from '@watchfloor/postgres/holder-mark';
import { acquireLock } from '@watchfloor/postgres/lock';
import { StartRefused } from './start-refused.js';

export interface DataLock {
  /** Says where the server is reached, for those who try to start a second one. */
  readonly announce: (address: string) => void;
  readonly release: () => void;
}

interface Holder {
  readonly mark: string;
  readonly pid: number;
  readonly address: string;
}

/**
 * Holds a data folder for this process: two servers on one embedded PostgreSQL would stop it under each other's feet.
 *
 * @param address where the server will be reached, as far as it is known
 * @throws StartRefused that names the server which holds it
 */
export async function lockData(dataDir: string, address: string): Promise<DataLock> {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'server.lock');
  // the look and the writing are one: of two that start together one is second
  const done = await acquireLock(`${file}.guard`);
  try {
    const holder = read(file);
    if (holder !== null && holds(holder.mark, dataDir)) throw new StartRefused(alreadyRunning(dataDir, holder));
    write(dataDir, file, address);
  } finally {
    done();
  }
  return { announce: (now) => write(dataDir, file, now), release: () => rmSync(file, { force: true }) };
}

/** The server that holds a data folder, in words; null where none does. */
export function holderOf(dataDir: string): string | null {
  const holder = read(join(dataDir, 'server.lock'));
  return holder !== null && holds(holder.mark, dataDir) ? `process ${holder.pid}, ${holder.address}` : null;
}

const alreadyRunning = (dataDir: string, { pid, address }: Holder): string =>
  `Watchfloor already runs on the data in ${dataDir}: process ${pid}, ${address}. ` +
  'Stop it first, or give this one another folder (WATCHFLOOR_DATA) and another port (PORT).';

/** As a whole or not at all: on a full disk the one before stays, and none is left empty. */
function write(dataDir: string, file: string, address: string): void {
  const holder: Holder = { mark: holderMark(dataDir), pid: process.pid, address };
  const whole = `${file}.new`;
  try {
    writeFileSync(whole, `${JSON.stringify(holder)}\n`);
    renameSync(whole, file);
  } finally {
    rmSync(whole, { force: true });
  }
}

function read(file: string): Holder | null {
  try {
    const { mark, pid, address } = JSON.parse(readFileSync(file, 'utf8')) as Holder;
    return typeof mark === 'string' ? { mark, pid, address } : null;
  } catch {
    // none, or one that a crash left half written
    return null;
  }
}
