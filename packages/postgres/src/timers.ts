import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits `ms` milliseconds: the operating system tells nobody when another process lets go of a file.
 * @throws AbortError at once where the signal is, or gets, aborted
 */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> => sleep(ms, undefined, { signal });
