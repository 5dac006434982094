import { spawn } from 'node:child_process';
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
 * @throws ToolFailed where it exits with anything but 0
 */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<string> {
  // A file, not a pipe: the server inherits it from pg_ctl and would keep a pipe open for ever.
  const file = path.join(os.tmpdir(), `postgres-tool-${randomBytes(6).toString('hex')}`);
  const fd = fs.openSync(file, 'wx', 0o600);
  const collect = () => {
    fs.closeSync(fd);
    const output = fs.readFileSync(file, 'utf8');
    fs.rmSync(file, { force: true });
    return output;
  };
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', fd, fd], windowsHide: true });
    child.on('error', (error) => {
      collect();
      reject(error);
    });
    child.on('close', (code) => {
      const output = collect();
      if (code === 0) resolve(output);
      else reject(new ToolFailed(path.basename(command), code, output));
    });
  });
}
