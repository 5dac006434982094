import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits `ms` milliseconds: the operating system tells nobody when another process lets go of a file.
 * @throws AbortError at once where the signal is, or gets, aborted
 */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> => sleep(ms, undefined, { signal });

/** True where `file` was last written more than `ms` milliseconds ago; false where it does not exist. */
export function olderThan(file: string, ms: number): boolean {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > ms;
}
