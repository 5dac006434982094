import fs from 'node:fs';
import { isAlive, processMark } from './process-mark.js';

/**
 * A text by which this process holds something in each of these folders. It names them, too: in a copy of one, restored beside
 * the original that is in use, nobody holds anything.
 */
export const holderMark = (...dirs: readonly string[]): string => [processMark(), ...dirs.map(identityOf)].join('\n');

/** True while the process that left `mark` in `dir` lives; one left by an older version names no folder. */
export function holds(mark: string, dir: string): boolean {
  const [holder = '', ...folders] = mark.trim().split('\n');
  return (folders.length === 0 || folders.includes(identityOf(dir))) && isAlive(holder);
}

/** The same wherever the folder is moved to, and another for a copy. */
function identityOf(dir: string): string {
  const { dev, ino } = fs.statSync(dir, { bigint: true });
  return `${dev}:${ino}`;
}
