import { findBinaries } from './binaries.js';
import { ensureDatabase } from './database.js';
import { initialise } from './initialise.js';
import { settleDataDir } from './locate.js';
import { acquireLock } from './lock.js';
import type { RunOptions } from './run.js';
import { unprivilegedUser } from './run-as.js';
import { runningServer, type Settings, startServer, stopServer } from './server.js';
import { join } from './users.js';

export interface StartOptions {
  /** The data folder; made when missing. */
  readonly dataDir: string;
  /** Names the database, and the folder in /var/lib that is used where root asks for a place nobody else can enter. */
  readonly name?: string;
  /** PostgreSQL settings, e.g. `{ max_connections: 300 }`; they take effect when the server is started, not when reused. */
  readonly settings?: Settings;
  /** False for tests: faster, and a power cut may lose everything. */
  readonly durable?: boolean;
}

export interface RunningPostgres {
  /** The address of the database, password included. */
  readonly url: string;
  readonly port: number;
  /** Where the data really is; see `StartOptions.name`. */
  readonly dataDir: string;
  /** True where a server was running already: one left by a process that was killed, or one that another process uses. */
  readonly reused: boolean;
  /** Leaves the server; the last process to leave stops it. Calling it again does nothing. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the PostgreSQL that ships on npm, or joins the one that already runs in the same data folder.
 * @throws WrongMajorError where the data was made by another major version
 * @throws PostgresStartError where it cannot be started, with the end of the server's log
 */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  const { name = 'watchfloor', settings = {}, durable = true } = options;
  const files = settleDataDir(options.dataDir, name, unprivilegedUser(options.dataDir));
  const user = unprivilegedUser(files.dataDir);
  const binaries = findBinaries(name, user);
  const tool: RunOptions = { ...user, cwd: files.dataDir, env: cleanEnvironment() };

  const unlock = await acquireLock(files.lock);
  try {
    const password = await initialise(files, binaries, durable, tool);
    const running = await runningServer(files);
    const port = running ?? (await startServer(files, binaries, durable, settings, tool));
    const address = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
    await ensureDatabase(address('postgres'), name);
    const membership = join(files.users);

    const stop = async () => {
      const release = await acquireLock(files.lock);
      try {
        if (membership.leave() === 'last') await stopServer(files, binaries, tool);
      } finally {
        release();
      }
    };
    let stopping: Promise<void> | undefined;
    return {
      url: address(name),
      port,
      dataDir: files.dataDir,
      reused: running !== undefined,
      stop: () => {
        stopping ??= stop();
        return stopping;
      },
    };
  } finally {
    unlock();
  }
}

/** Ours without the variables that would point the tools at another server or speak another language in the log. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([key]) => !key.startsWith('PG'));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', LANG: 'C' };
}
