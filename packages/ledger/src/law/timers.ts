import { setImmediate } from 'node:timers/promises';

/** Resolves when everybody else who waits for the event loop has had a turn. */
export const otherWork = (): Promise<void> => setImmediate();
