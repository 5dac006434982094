import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { livingPostmaster } from '../src/pidfile.js';
import type { RunningPostgres } from '../src/start.js';

export async function clientOf({ url }: { readonly url: string }): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

export function postmasterOf({ dataDir }: RunningPostgres): number {
  const pid = livingPostmaster(dataDir);
  if (pid === undefined) throw new Error(`no server runs in ${dataDir}`);
  return pid;
}

export const kill = (pid: number): true => process.kill(pid, 'SIGKILL');

export interface ChildStart {
  readonly port: number;
  readonly reused: boolean;
  /** Leaves the server as a process that ends in peace does. */
  readonly leave: () => Promise<void>;
  /** Dies without leaving. */
  readonly kill: () => Promise<void>;
}

/** Calls `startPostgres` in a process of its own. */
export async function startInChild(dataDir: string): Promise<ChildStart> {
  const program = fileURLToPath(new URL('start-in-child.ts', import.meta.url));
  const child = fork(program, [dataDir], { execArgv: ['--conditions=watchfloor-source', '--import', 'tsx'] });
  const ended = once(child, 'exit');
  const answer = await Promise.race([once(child, 'message').then(([message]) => message as object), ended]);
  if (Array.isArray(answer)) throw new Error(`the child ended with ${answer[0]}`);
  return {
    ...(answer as { port: number; reused: boolean }),
    async leave() {
      child.send('leave');
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
