import fs from 'node:fs';
import type { Cluster, Settings } from './cluster.js';
import { PostgresStartError } from './errors.js';
import type { ClusterFiles } from './locate.js';
import { disarmStalePidfile, livingPostmaster, postmasterPort } from './pidfile.js';
import { accepts, freePort } from './port.js';
import { run, ToolFailed } from './run.js';
import { pause } from './timers.js';

const RETRY_MS = 250;
const RETRIES = 40;
const STOP_WITHIN_S = 10;
const NOT_DURABLE: Settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * After kill -9 of a server its backends hold the shared memory for a moment more, and a free port may be taken before
 * the server gets to it: both pass. Whatever else the log says does not.
 */
const PASSES = /is still in use|Address already in use|could not bind|could not create any TCP\/IP sockets/;

/**
 * The port of a server that runs in the data folder already (left by a process that was killed, or shared with another),
 * or undefined. A server that is just starting is waited for.
 * @throws PostgresStartError `busy` where it lives but never accepts a connection
 */
export async function runningServer(files: ClusterFiles, signal?: AbortSignal): Promise<number | undefined> {
  for (let left = RETRIES; left > 0; left--) {
    if (livingPostmaster(files.dataDir) === undefined) {
      disarmStalePidfile(files.dataDir);
      return undefined;
    }
    const port = postmasterPort(files.dataDir);
    if (port !== undefined && (await accepts(port))) return port;
    await pause(RETRY_MS, signal);
  }
  throw new PostgresStartError('busy', `PostgreSQL runs in ${files.dataDir} but accepts no connection`);
}

export interface ServerStart {
  /** The port of 127.0.0.1 to listen on; undefined for that of the last time, or any where another program has it. */
  readonly port: number | undefined;
  /** Gives up between two attempts. */
  readonly signal?: AbortSignal;
}

/**
 * Starts a server in a session of its own, so that Ctrl-C reaches us and not it.
 * @returns the port; of another server where somebody who has died meanwhile had begun to start one
 * @throws PostgresStartError `refused` with the end of the server's log
 */
export async function startServer(cluster: Cluster, { port: wanted, signal }: ServerStart): Promise<number> {
  const { files, binaries, tool } = cluster;
  for (let left = RETRIES; ; left--) {
    const port = wanted ?? (await freePort(lastPort(files)));
    const logged = fs.statSync(files.log, { throwIfNoEntry: false })?.size ?? 0;
    try {
      const server = ['-D', files.dataDir, '-l', files.log, '-o', asArguments(allSettings(cluster, port))];
      await run(binaries.tool('pg_ctl'), ['start', '-w', '-t', '60', ...server], tool);
      fs.writeFileSync(files.port, `${port}\n`);
      return port;
    } catch (cause) {
      if (!(cause instanceof ToolFailed)) throw cause;
      const said = cause.output + logSince(files.log, logged);
      const other = await runningServer(files, signal);
      if (other !== undefined) return other;
      if (left <= 0 || !PASSES.test(said)) {
        throw new PostgresStartError('refused', `PostgreSQL did not start in ${files.dataDir}:\n${said.trim()}`, {
          cause,
        });
      }
      await pause(RETRY_MS, signal);
    }
  }
}

/**
 * Stops the server in the data folder: open transactions roll back, what is committed stays. None running is fine. One that
 * is recovering from the crash of a backend never ends by a fast stop (PostgreSQL 18): it is ended at once after a while, and
 * its next start replays the log.
 * @throws ToolFailed where it lives on
 */
export async function stopServer({ files, binaries, tool }: Cluster): Promise<void> {
  for (const mode of ['fast', 'immediate'] as const) {
    try {
      const patience = ['-w', '-t', String(STOP_WITHIN_S)];
      return void (await run(binaries.tool('pg_ctl'), ['stop', ...patience, '-m', mode, '-D', files.dataDir], tool));
    } catch (error) {
      if (livingPostmaster(files.dataDir) === undefined) return;
      if (mode === 'immediate') throw error;
    }
  }
}

/** 0 for none. */
function lastPort({ port }: ClusterFiles): number {
  const last = fs.existsSync(port) ? Number(fs.readFileSync(port, 'utf8')) : 0;
  return Number.isInteger(last) && last > 0 && last < 65_536 ? last : 0;
}

const allSettings = ({ durable, settings }: Cluster, port: number): Settings => ({
  listen_addresses: '127.0.0.1',
  port,
  unix_socket_directories: '',
  log_timezone: 'UTC',
  // what a statement was refused for quotes its parameters; whoever sent it logs the code. FATAL and PANIC are kept
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  timezone: 'UTC',
  max_connections: 100,
  ...(durable ? {} : NOT_DURABLE),
  ...settings,
});

function asArguments(settings: Settings): string {
  const quote = process.platform === 'win32' ? '"' : "'";
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${quote}${value}${quote}`)
    .join(' ');
}

function logSince(file: string, offset: number): string {
  try {
    return fs.readFileSync(file).subarray(offset).toString('utf8').split('\n').slice(-15).join('\n');
  } catch {
    return '';
  }
}
