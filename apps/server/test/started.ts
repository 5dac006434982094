import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Collector, within } from '@watchfloor/testkit/waits';

const app = fileURLToPath(new URL('..', import.meta.url));
/** A machine that is busy with other tests takes minutes for it. */
const START_MS = 180_000;

/** `main.ts` in a process of its own, as people start it. */
export class Started {
  readonly #process: ChildProcess;
  /** Every line on standard output. */
  readonly lines: Collector<string>;
  readonly #exit: Promise<number | null>;
  errors = '';

  constructor(environment: Record<string, string>) {
    const { PATH, HOME, TMPDIR } = process.env;
    this.#process = spawn(process.execPath, ['--conditions=watchfloor-source', '--import', 'tsx', 'src/main.ts'], {
      cwd: app,
      env: { PATH, HOME, TMPDIR, PORT: '0', WATCHFLOOR_DEMO: 'off', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { stdout, stderr } = this.#process;
    if (stdout === null || stderr === null) throw new Error('started without pipes');
    stderr.setEncoding('utf8').on('data', (text: string) => {
      this.errors += text;
    });
    this.lines = new Collector(createInterface({ input: stdout }));
    this.#exit = new Promise((resolve) => this.#process.once('close', (code) => resolve(code)));
  }

  /** The address that it prints once it serves. */
  async address(): Promise<string> {
    const line = await this.lines.next((text) => text.includes('http://'), START_MS);
    return line.slice(line.indexOf('http://'));
  }

  /** Of the process. */
  get pid(): number | undefined {
    return this.#process.pid;
  }

  signal(signal: NodeJS.Signals): void {
    this.#process.kill(signal);
  }

  /** The exit code; null where a signal ended it. */
  exit(): Promise<number | null> {
    return within(this.#exit, `the exit of the server\n${this.errors}`, START_MS);
  }

  /** For cleaning up after a test that failed. */
  async end(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#exit;
  }
}
