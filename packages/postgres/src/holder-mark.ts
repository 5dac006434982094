import fs from 'node:fs';
import { isAlive, processMark } from './process-mark.js';

/**
 * A text by which this process holds something in `dir`. It names the folder, too: in a copy of it, restored beside the original
 * that is in use, nobody holds anything.
 */
export const holderMark = (dir: string): string => `${processMark()}\n${identityOf(dir)}`;

/** True while the process that left `mark` in `dir` lives; one left by an older version names no folder. */
export function holds(mark: string, dir: string): boolean {
  const [holder = '', folder] = mark.trim().split('\n');
  return (folder === undefined || folder === identityOf(dir)) && isAlive(holder);
}

/** The same wherever the folder is moved to, and another for a copy. */
function identityOf(dir: string): string {
  const { dev, ino } = fs.statSync(dir, { bigint: true });
  return `${dev}:${ino}`;
}
