import { findBinaries } from './binaries.js';
import type { Cluster, Settings } from './cluster.js';
import { ensureDatabase, watchServer } from './database.js';
import { PostgresStartError } from './errors.js';
import { initialise } from './initialise.js';
import { KeepAlive, type KeepAliveLog, type Watch } from './keep-alive.js';
import { keptIn } from './kept-in.js';
import { settleDataDir } from './locate.js';
import { acquireLock } from './lock.js';
import { giveDatabase, ownerOf } from './owner.js';
import { livingPostmaster, postmasterPort } from './pidfile.js';
import { unprivilegedUser } from './run-as.js';
import { runningServer, startServer, stopServer } from './server.js';
import { inUse, join, type Membership } from './users.js';

export interface StartOptions {
  /** The data folder; made when missing. */
  readonly dataDir: string;
  /** Names the database, and the folder in /var/lib that is used where root asks for a place nobody else can enter. */
  readonly name?: string;
  /**
   * Whose address is answered: the superuser's, for those who make and drop databases, or that of a role which owns this
   * database and may do nothing else. Products serve with the latter.
   */
  readonly as?: 'superuser' | 'owner';
  /** PostgreSQL settings, e.g. `{ max_connections: 300 }`; they take effect when the server is started, not when reused. */
  readonly settings?: Settings;
  /** False for tests: faster, and a power cut may lose everything. */
  readonly durable?: boolean;
  /**
   * Where given, a server that dies is started again on the same port until `stop`, and its log says so. For processes
   * that serve; a command that ends soon fails instead.
   */
  readonly keepAlive?: KeepAliveLog;
}

export interface RunningPostgres {
  /** The address of the database, password included. */
  readonly url: string;
  readonly port: number;
  /** Where the data really is; see `StartOptions.name`. */
  readonly dataDir: string;
  /** True where a server was running already: one left by a process that was killed, or one that another process uses. */
  readonly reused: boolean;
  /** From now on it may die: it is no longer kept alive. `stop` says so, too. */
  readonly letDie: () => Promise<void>;
  /** Leaves the server; the last process to leave stops it. Calling it again does nothing. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the PostgreSQL that ships on npm, or joins the one that already runs in the same data folder.
 * @throws WrongMajorError where the data was made by another major version
 * @throws PostgresStartError where it cannot be started, with the end of the server's log
 */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  const { name = 'watchfloor', as = 'superuser' } = options;
  const cluster = settle(options, name);
  const { files, binaries, tool, durable } = cluster;

  const unlock = await acquireLock(files.lock);
  const found = livingPostmaster(files.dataDir);
  let joined: Membership | undefined;
  try {
    const password = await initialise(files, binaries, durable, tool);
    const addressAt = (port: number, database: string) =>
      `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
    const owner = as === 'owner' ? ownerOf(name, password) : null;
    const { port, reused } = await joinOrStart(cluster, async (at) => {
      await ensureDatabase(addressAt(at, 'postgres'), name);
      if (owner !== null) await giveDatabase(addressAt(at, name), name, owner);
    });
    const url =
      owner === null ? addressAt(port, name) : `postgres://${owner.role}:${owner.password}@127.0.0.1:${port}/${name}`;
    const membership = join(files.users);
    joined = membership;
    const watch = options.keepAlive && (await watchServer(url));
    const keepAlive = watch && keepRunning({ cluster, port, url, membership }, watch, options.keepAlive);

    const letDie = async () => keepAlive?.stop();
    const stop = async () => {
      await letDie();
      const release = await acquireLock(files.lock, membership.file);
      try {
        if (membership.leave() === 'last') await stopServer(cluster);
      } finally {
        release();
      }
    };
    let stopping: Promise<void> | undefined;
    return {
      url,
      port,
      dataDir: files.dataDir,
      reused,
      letDie,
      stop: () => {
        stopping ??= stop();
        return stopping;
      },
    };
  } catch (error) {
    joined?.leave();
    // one that this start has begun, and nobody would ever stop
    if (found === undefined && livingPostmaster(files.dataDir) !== undefined && !inUse(files.users)) {
      await stopServer(cluster);
    }
    throw error;
  } finally {
    unlock();
  }
}

/**
 * The server that runs in the data folder, or one that is started there. One may be found running that is about to die: where
 * nobody can use it any more when it is asked to prepare, one is started.
 */
async function joinOrStart(cluster: Cluster, prepare: (port: number) => Promise<void>) {
  const { files } = cluster;
  for (;;) {
    const running = await runningServer(files);
    // those who used the server that died know no other port
    const promised = inUse(files.users) ? postmasterPort(files.dataDir) : undefined;
    const port = running ?? (await startServer(cluster, { port: promised }));
    try {
      await prepare(port);
      return { port, reused: running !== undefined };
    } catch (error) {
      if (running === undefined || livingPostmaster(files.dataDir) !== undefined) throw error;
    }
  }
}

function settle({ dataDir, as, settings: given = {}, durable = true }: StartOptions, name: string): Cluster {
  const settings = { ...(as === 'owner' && keptIn(dataDir)), ...given };
  const files = settleDataDir(dataDir, name, unprivilegedUser(dataDir));
  const user = unprivilegedUser(files.dataDir);
  const tool = { ...user, cwd: files.dataDir, env: cleanEnvironment() };
  return { files, binaries: findBinaries(name, user), tool, settings, durable };
}

interface Kept {
  readonly cluster: Cluster;
  readonly port: number;
  readonly url: string;
  readonly membership: Membership;
}

/** A server is never made anew here: a data folder that is gone or broken is for people to look at. */
function keepRunning({ cluster, port, url, membership }: Kept, first: Watch, log: KeepAliveLog): KeepAlive {
  const revive = async (signal: AbortSignal) => {
    const unlock = await acquireLock(cluster.files.lock, membership.file);
    try {
      const running = await runningServer(cluster.files, signal);
      const now = running ?? (await startServer(cluster, { port, signal }));
      if (now !== port) throw new PostgresStartError('busy', `PostgreSQL runs on port ${now}, and not on ${port}`);
      return running === undefined ? 'started' : 'ran';
    } finally {
      unlock();
    }
  };
  return new KeepAlive({ revive, watch: (signal) => watchServer(url, signal) }, first, log);
}

/** Ours without the variables that would point the tools at another server or speak another language in the log. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([key]) => !key.startsWith('PG'));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', LANG: 'C' };
}
