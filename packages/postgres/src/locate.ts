import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { canEnter, type RunAs } from './run-as.js';

/** A cluster's data folder and the files we keep beside it. */
export interface ClusterFiles {
  readonly dataDir: string;
  /** the superuser's password, readable by its owner only */
  readonly password: string;
  readonly lock: string;
  /** there while initdb works: what is in the data folder then is nobody's data */
  readonly creating: string;
  /** a folder with one file per process that uses the server */
  readonly users: string;
  readonly log: string;
  /** the port that the server last had, which others may have noted */
  readonly port: string;
}

/**
 * Settles where the data lives and makes the folder: where it was asked for, or `/var/lib/<name>` when `user` cannot
 * enter the folder around it (root asked for a place under /root).
 */
export function settleDataDir(wanted: string, name: string, user: RunAs): ClusterFiles {
  const asked = path.resolve(wanted);
  fs.mkdirSync(path.dirname(asked), { recursive: true });
  const reachable = user.uid === undefined || canEnter(path.dirname(asked), user);
  const place = reachable ? asked : `/var/lib/${name}/pgdata-${shortHash(asked)}`;
  // the mode below must not reach the folders above
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.mkdirSync(place, { recursive: true, mode: 0o700 });
  // The server's command line names its folder, and we look for it there: two spellings must not be two folders.
  return filesOf(fs.realpathSync(place));
}

/** The files of the cluster in `dataDir`. */
export function filesOf(dataDir: string): ClusterFiles {
  return {
    dataDir,
    password: `${dataDir}.password`,
    lock: `${dataDir}.lock`,
    creating: `${dataDir}.creating`,
    users: `${dataDir}.users`,
    log: path.join(dataDir, 'server.log'),
    port: `${dataDir}.port`,
  };
}

/** Removes a stopped cluster and everything beside it. */
export function removeCluster(dataDir: string): void {
  const files = filesOf(dataDir);
  for (const file of [files.dataDir, files.password, files.lock, files.creating, files.users, files.port]) {
    fs.rmSync(file, { recursive: true, force: true });
  }
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
