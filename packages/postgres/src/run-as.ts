import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { PostgresStartError } from './errors.js';

/** The user a child process runs as; empty means: as we are. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * The user PostgreSQL runs as, since it refuses root: the owner of a data folder that exists, else `postgres`, else
 * `nobody`. No user is ever created. Empty where we are not root.
 * @throws PostgresStartError `no-user`
 */
export function unprivilegedUser(dataDir: string): RunAs {
  if (!isRoot()) return {};
  const owner = fs.statSync(dataDir, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return lookup('postgres') ?? lookup('nobody') ?? fail();
}

function fail(): never {
  throw new PostgresStartError(
    'no-user',
    'PostgreSQL does not run as root, and neither a user named postgres nor one named nobody exists here',
  );
}

function lookup(name: string): RunAs | undefined {
  const line = passwd().find((entry) => entry.startsWith(`${name}:`));
  if (line !== undefined) {
    const fields = line.split(':');
    return { uid: asId(fields[2]), gid: asId(fields[3]) };
  }
  // macOS keeps its users elsewhere
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  if (uid.status !== 0) return undefined;
  return { uid: asId(uid.stdout), gid: asId(spawnSync('id', ['-g', name], { encoding: 'utf8' }).stdout) };
}

function passwd(): string[] {
  try {
    return fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** macOS prints the id of `nobody` as 4294967294 where spawn wants -2. */
const asId = (text: string | undefined): number => Number(text) | 0;

/** True where `user` can enter `dir`; a folder under /root, say, cannot be entered by anybody else. */
export function canEnter(dir: string, user: RunAs): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
