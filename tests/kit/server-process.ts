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
  static async start(dataDir: string): Promise<ServerProcess> {
    const environment = { WATCHFLOOR_DATA: dataDir, WATCHFLOOR_DEMO: 'off', PORT: '0', LOG_LEVEL: 'warn' };
    const child = spawn(process.execPath, ['--conditions=watchfloor-source', '--import', 'tsx', 'src/main.ts'], {
      cwd: app,
      env: { ...process.env, DATABASE_URL: '', ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.stdout === null) throw new Error('the server has no output');
    const lines = new Collector(createInterface({ input: child.stdout }));
    const [url = ''] = /http:\/\/\S+/.exec(await lines.next((line) => line.includes('http://'), 60_000)) ?? [];
    return new ServerProcess(url, lines, child);
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
