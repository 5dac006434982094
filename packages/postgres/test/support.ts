import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { until } from '@watchfloor/testkit/waits';
import pg from 'pg';
import { expect } from 'vitest';
import type { KeepAliveLog } from '../src/keep-alive.js';
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

/** Keeps what the log is told, and waits for what it shall be told. */
export class Told implements KeepAliveLog {
  readonly messages: string[] = [];
  /** What the errors said. */
  readonly reasons: string[] = [];
  readonly #listeners = new Set<() => void>();

  warn(_details: object, message: string): void {
    this.#say(message);
  }

  error({ err }: { readonly err?: unknown }, message: string): void {
    this.reasons.push(String(err));
    this.#say(message);
  }

  /** Resolves once the log has been told `message` for the `times`th time. */
  heard(message: string, times = 1): Promise<void> {
    return until(
      () => expect(this.messages.filter((said) => said === message).length).toBeGreaterThanOrEqual(times),
      (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      30_000,
    );
  }

  #say(message: string): void {
    this.messages.push(message);
    for (const listener of [...this.#listeners]) listener();
  }
}
