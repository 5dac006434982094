import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.js';
import { PostgresStartError, WrongMajorError } from './errors.js';
import type { ClusterFiles } from './locate.js';
import { type RunOptions, run, ToolFailed } from './run.js';

/** The same on every system and in every locale; without it an unset LANG gives a database of encoding SQL_ASCII. */
const SAME_EVERYWHERE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/**
 * Makes the cluster where there is none yet, and answers the superuser's password.
 * @throws WrongMajorError where the folder belongs to another major version
 * @throws PostgresStartError `refused` where the folder holds something that is no cluster, which is left as it is
 */
export async function initialise(
  files: ClusterFiles,
  binaries: Binaries,
  durable: boolean,
  options: RunOptions,
): Promise<string> {
  const found = clusterMajor(files);
  if (found === undefined) await create(files, binaries, durable, options);
  else if (found !== binaries.major) throw new WrongMajorError(files.dataDir, found, binaries.major);
  return fs.readFileSync(files.password, 'utf8').trim();
}

/** The major version of a whole cluster; undefined for an empty folder and for what an interrupted initdb left. */
function clusterMajor(files: ClusterFiles): string | undefined {
  if (fs.existsSync(files.creating)) return undefined;
  const versionFile = path.join(files.dataDir, 'PG_VERSION');
  if (fs.existsSync(versionFile)) return fs.readFileSync(versionFile, 'utf8').trim();
  if (fs.readdirSync(files.dataDir).length === 0) return undefined;
  throw new PostgresStartError(
    'refused',
    `${files.dataDir} is not empty and holds no PostgreSQL data; nothing was touched`,
  );
}

async function create(files: ClusterFiles, binaries: Binaries, durable: boolean, options: RunOptions): Promise<void> {
  fs.writeFileSync(files.creating, '');
  // An initdb that was killed leaves files but no cluster, and the next one refuses a folder that is not empty.
  for (const entry of fs.readdirSync(files.dataDir)) {
    fs.rmSync(path.join(files.dataDir, entry), { recursive: true, force: true });
  }
  fs.rmSync(files.password, { force: true });
  fs.writeFileSync(files.password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (options.uid !== undefined && options.gid !== undefined) {
    for (const own of [files.dataDir, files.password]) fs.chownSync(own, options.uid, options.gid);
  }
  const identity = ['-D', files.dataDir, '-U', 'postgres', '--pwfile', files.password, '--auth=scram-sha-256'];
  const safety = ['--data-checksums', ...(durable ? [] : ['--no-sync'])];
  try {
    await run(binaries.tool('initdb'), [...identity, ...SAME_EVERYWHERE, ...safety], options);
  } catch (cause) {
    const said = cause instanceof ToolFailed ? cause.output.trim() : String(cause);
    throw new PostgresStartError('refused', `No database could be made in ${files.dataDir}:\n${said}`, { cause });
  }
  fs.rmSync(files.creating);
}
