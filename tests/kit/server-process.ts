import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Collector, within } from '@watchfloor/testkit/waits';

const app = fileURLToPath(new URL('../../apps/server', import.meta.url));

/** A server in a process of its own, as `npm start` runs it, to be killed without a warning. */
export class ServerProcess {
  readonly url: string;
  /** What it prints, warnings and errors of its log included. */
  readonly lines: Collector<string>;
  readonly #child: ChildProcess;

  private constructor(url: string, lines: Collector<string>, child: ChildProcess) {
    this.url = url;
    this.lines = lines;
    this.#child = child;
  }

  /** @param dataDir its data folder, with a PostgreSQL of its own */
  static async start(dataDir: string, environment: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
    const child = spawned(dataDir, 'inherit', environment);
    if (child.stdout === null) throw new Error('the server has no output');
    const lines = new Collector(createInterface({ input: child.stdout }));
    const [url = ''] = /http:\/\/\S+/.exec(await lines.next((line) => line.includes('http://'), 60_000)) ?? [];
    return new ServerProcess(url, lines, child);
  }

  /** One that cannot start: the code it ends with, and what it says of it. */
  static async refused(dataDir: string, environment: Readonly<Record<string, string>> = {}) {
    const child = spawned(dataDir, 'pipe', environment);
    let errors = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    const [code] = (await within(once(child, 'close'), 'the server ends', 60_000)) as [number | null];
    return { code, errors };
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** SIGKILL: nothing is drained, nothing said. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit');
  }

  /** SIGTERM, as an operator stops it. Answers the exit code. */
  async stop(): Promise<number | null> {
    if (this.#child.exitCode !== null) return this.#child.exitCode;
    this.#child.kill('SIGTERM');
    const [code] = (await within(once(this.#child, 'exit'), 'the server stops', 30_000)) as [number | null];
    return code;
  }
}

function spawned(dataDir: string, errors: 'inherit' | 'pipe', given: Readonly<Record<string, string>>): ChildProcess {
  const environment = { WATCHFLOOR_DATA: dataDir, WATCHFLOOR_DEMO: 'off', PORT: '0', LOG_LEVEL: 'warn' };
  return spawn(process.execPath, ['--conditions=watchfloor-source', '--import', 'tsx', 'src/main.ts'], {
    cwd: app,
    env: { ...process.env, DATABASE_URL: '', ...environment, ...given },
    stdio: ['ignore', 'pipe', errors],
  });
}
