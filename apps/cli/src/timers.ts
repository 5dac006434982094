import type { Instant, Millis, TimeSource } from '@watchfloor/domain/time';
import type { ReplayClock } from './replay/replay-run.js';

/** Timers may not be longer than 2^31 ms. */
const LONGEST_NAP: Millis = 60_000;

/** Milliseconds of real time since it was made. */
export function stopwatch(): () => Millis {
  const started = performance.now();
  return () => performance.now() - started;
}

/** Calls `tick` again and again, without keeping the process alive. @returns how to stop it */
export function every(ms: Millis, tick: () => void): () => void {
  const timer = setInterval(tick, ms);
  timer.unref();
  return () => clearInterval(timer);
}

/** A clock that goes on from an instant by this machine's monotonic timer, however its wall clock is set meanwhile. */
export function clockFrom(start: Instant): ReplayClock {
  const elapsed = stopwatch();
  const now = (): Instant => Math.round(start + elapsed());
  return {
    now,
    async sleepUntil(at, signal) {
      for (let left = at - now(); left > 0 && !signal.aborted; left = at - now()) {
        await nap(Math.min(left, LONGEST_NAP), signal);
      }
    },
  };
}

/** Decisions are made by the database's clock; for sleeping this machine's is good enough. */
export const databaseTime: TimeSource = {
  now: () => null,
  sleepUntil: (at, signal) => clockFrom(Date.now()).sleepUntil(at, signal),
};

function nap(ms: Millis, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener('abort', wake);
  });
}
