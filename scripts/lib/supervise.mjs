import { spawn } from 'node:child_process';
import os from 'node:os';
import { whenNpmIsGone } from './npm-watch.mjs';
import { root } from './root.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** One wish to stop arrives up to three times: from the terminal, from npm or its end, from whoever signals the whole group. */
const SAME_WISH_MS = 1_000;

/**
 * Runs node with `args` until it ends by itself or by a signal to us, which it gets once. It has a session of its own,
 * so that nothing but us signals it: a server that is told twice to stop would take the second for impatience.
 * A second signal after a second is passed on too. Aborting `until` asks it to end, and so does the end of npm where it runs
 * us, unless a signal has.
 * @param tethered it notices our own end, too: its channel to us is cut, and it gets `disconnect`
 * @returns the exit code, 128 + the number of the signal that killed it included
 */
export function supervise(args, { cwd = root, env = {}, until, tethered = false } = {}) {
  const own = process.platform !== 'win32';
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['inherit', 'inherit', 'inherit', ...(tethered ? ['ipc'] : [])],
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
  const end = () => {
    if (passedOnAt === Number.NEGATIVE_INFINITY) child.kill('SIGTERM');
  };
  until?.addEventListener('abort', end);
  whenNpmIsGone(end);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + os.constants.signals[signal]));
  });
}
