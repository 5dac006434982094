import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface RunOptions {
  readonly uid?: number;
  readonly gid?: number;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** A PostgreSQL tool ended with an exit code other than 0. */
export class ToolFailed extends Error {
  override readonly name = 'ToolFailed';

  constructor(
    readonly tool: string,
    readonly code: number | null,
    readonly output: string,
  ) {
    super(`${tool} exited with ${code}: ${output.trim()}`);
  }
}

/**
 * Runs `command` to its end and returns what it printed.
 * @throws ToolFailed where it exits with anything but 0; whatever the system says where it cannot be started
 */
export async function run(command: string, args: readonly string[], options: RunOptions): Promise<string> {
  // A file, not a pipe: the server inherits it from pg_ctl and would keep a pipe open for ever.
  const file = path.join(os.tmpdir(), `postgres-tool-${randomBytes(6).toString('hex')}`);
  const fd = fs.openSync(file, 'wx', 0o600);
  try {
    const code = await exitOf(spawn(command, args, { ...options, stdio: ['ignore', fd, fd], windowsHide: true }));
    const output = fs.readFileSync(file, 'utf8');
    if (code !== 0) throw new ToolFailed(path.basename(command), code, output);
    return output;
  } finally {
    fs.closeSync(fd);
    fs.rmSync(file, { force: true });
  }
}

/** One that cannot be started says both: that it failed, and that it is over. */
const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
