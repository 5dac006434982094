import type { Instant, Millis } from '@watchfloor/domain/time';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { parseInstant } from './clock.js';
import { useLive } from './live.js';

/** Server time rounded down to whole `quantum` milliseconds; renders only when that changes. */
export function useNow(quantum: Millis): Instant {
  const { time } = useLive();
  const subscribe = useCallback(
    (changed: () => void) => time.watch({ changed, nextChangeAt: (now) => (Math.floor(now / quantum) + 1) * quantum }),
    [time, quantum],
  );
  return useSyncExternalStore(subscribe, () => Math.floor(time.now() / quantum) * quantum);
}

/** Whether an instant of the wire lies ahead by server time; renders when it has come. Nothing lies ahead of null. */
export function useIsAhead(at: string | null): boolean {
  const label = useMemo((): TimeLabel<number> => {
    const instant = at === null ? Number.NEGATIVE_INFINITY : parseInstant(at);
    return {
      read: (now) => (now < instant ? 1 : 0),
      nextChangeAt: (now) => (now < instant ? instant : Number.POSITIVE_INFINITY),
    };
  }, [at]);
  return useClockLabel(label) === 1;
}

/** A label of time. Both functions are pure and keep their identity while the label's inputs stay the same. */
export interface TimeLabel<Shown extends string | number | null> {
  /** What is shown at `now`: a primitive, so that equal means equal. */
  read(now: Instant): Shown;
  /** The next instant after `now` at which `read` answers something else; a little too early does no harm. */
  nextChangeAt(now: Instant): Instant;
}

/** What `label` shows by server time; renders only at the instants at which it changes. */
export function useClockLabel<Shown extends string | number | null>(label: TimeLabel<Shown>): Shown {
  const { time } = useLive();
  const subscribe = useCallback(
    (changed: () => void) => time.watch({ changed, nextChangeAt: (now) => label.nextChangeAt(now) }),
    [time, label],
  );
  return useSyncExternalStore(subscribe, () => label.read(time.now()));
}
