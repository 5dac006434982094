import type { Instant, Millis } from '@watchfloor/domain/time';

/** Everything the feed asks of time and chance, so that tests can move the one and fix the other. */
export interface FeedTimers {
  /** Server time, as far as this process knows it. */
  now(): Instant;
  /** Runs once, after `ms`, unless the returned function is called first. */
  after(ms: Millis, run: () => void): () => void;
  /** Resolves when everything else that is ready to run has had its turn: long work rests here. */
  turn(): Promise<void>;
  /** In [0, 1). */
  random(): number;
}

/** The machine's own. */
export const systemTimers: FeedTimers = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  turn: () => new Promise((resolve) => setImmediate(resolve)),
  random: () => Math.random(),
};

/** Resolves after `ms`, or at once when the signal is aborted. */
export function pause(timers: FeedTimers, ms: Millis, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const wake = () => {
      cancel();
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const cancel = timers.after(ms, wake);
    signal.addEventListener('abort', wake);
  });
}
