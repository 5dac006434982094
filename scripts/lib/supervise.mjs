import { spawn } from 'node:child_process';
import os from 'node:os';
import { root } from './root.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** One Ctrl-C arrives up to three times: from the terminal, from npm, from a supervisor that signals the whole group. */
const SAME_WISH_MS = 1_000;

/**
 * Runs node with `args` until it ends by itself or by a signal to us, which it gets once. It has a session of its own,
 * so that nothing but us signals it: a server that is told twice to stop would take the second for impatience.
 * A second signal after a second is passed on too. Aborting `until` asks it to end
 * too, unless a signal has.
 * @returns the exit code, 128 + the number of the signal that killed it included
 */
export function supervise(args, { cwd = root, env = {}, until } = {}) {
  const own = process.platform !== 'win32';
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: 'inherit',
    detached: own,
  });
  let passedOnAt = Number.NEGATIVE_INFINITY;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (performance.now() - passedOnAt < SAME_WISH_MS) return;
      passedOnAt = performance.now();
      child.kill(signal);
    });
  }
  until?.addEventListener('abort', () => {
    if (passedOnAt === Number.NEGATIVE_INFINITY) child.kill('SIGTERM');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + os.constants.signals[signal]));
  });
}
