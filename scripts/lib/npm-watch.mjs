import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const LOOK_EVERY_MS = 250;

/**
 * Calls `gone` once when npm, where it runs us, or the shell by which it does is there no more. Npm passes a signal on to that
 * shell, which ends of it without a word to us; and of a kill -9 nobody is told. Whoever starts us without npm may leave us running.
 * A SIGINT to npm alone goes unheard where the shell holds it back until its script ends (dash); Ctrl-C reaches all of us.
 */
export function whenNpmIsGone(gone) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  // a shell may have stepped aside for the script that it runs: then our parent is npm itself
  const npm = commandOf(parent).startsWith('n') ? parent : parentOf(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === parent || isChildOf(parent, npm))) return;
    clearInterval(timer);
    gone();
  }, LOOK_EVERY_MS);
  timer.unref();
}

/** `npm start` (npm names itself so), `node`, `sh` … */
const commandOf = (pid) => told(pid, 'Name', 'comm').split('/').at(-1);

const parentOf = (pid) => Number(told(pid, 'PPid', 'ppid'));

/** Who has lost its parent is given another one at once, also while nobody has collected the dead. */
function isChildOf(pid, parent) {
  if (process.platform === 'linux') return parentOf(pid) === parent;
  try {
    return process.kill(parent, 0);
  } catch {
    return false;
  }
}

/** What Linux tells of a process in a file, which is cheap and there in the smallest image, or `ps` elsewhere. */
function told(pid, line, column) {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  }
  try {
    const [, value = ''] =
      new RegExp(`^${line}:\t(.*)$`, 'm').exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return value;
  } catch {
    return '';
  }
}
