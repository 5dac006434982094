import fs from 'node:fs';
import path from 'node:path';
import { respondsToSignals } from './process-mark.js';

/** No system hands out this pid. */
const NOBODY = '1999999999';

const fileOf = (dataDir: string): string => path.join(dataDir, 'postmaster.pid');

/** The port in line 4 of postmaster.pid, or undefined while the server has not written it. */
export function postmasterPort(dataDir: string): number | undefined {
  const port = Number(lines(dataDir)[3]);
  return Number.isInteger(port) && port > 0 ? port : undefined;
}

/** The pid of a living server in `dataDir`. */
export function livingPostmaster(dataDir: string): number | undefined {
  const [pidText, ranIn] = lines(dataDir);
  const pid = Number(pidText);
  // a copy of a folder in use names the server of the original
  if (ranIn !== dataDir) return undefined;
  return Number.isInteger(pid) && pid > 0 && isPostmaster(pid, dataDir) ? pid : undefined;
}

/**
 * Makes a postmaster.pid left by a dead server harmless. Both pg_ctl and postgres only ask whether the pid exists, so a
 * zombie, or a pid in use again after a container restart, would count as a server. Its pid line is replaced; the file
 * stays, because its shared-memory line is what keeps a new server from starting beside orphaned backends of the old.
 */
export function disarmStalePidfile(dataDir: string): void {
  const [pid, ...rest] = lines(dataDir);
  if (pid === undefined || pid === NOBODY || livingPostmaster(dataDir) !== undefined) return;
  fs.writeFileSync(fileOf(dataDir), [NOBODY, ...rest].join('\n'));
}

function lines(dataDir: string): string[] {
  try {
    return fs.readFileSync(fileOf(dataDir), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function isPostmaster(pid: number, dataDir: string): boolean {
  if (!respondsToSignals(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const state = stat.charAt(stat.lastIndexOf(')') + 2);
    return state !== 'Z' && fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(dataDir);
  } catch {
    return false;
  }
}
