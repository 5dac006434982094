import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves after `ms` milliseconds of real time. */
export const pause = (ms: number): Promise<void> => sleep(ms);
