import { DAY, HOUR, type Instant } from '@watchfloor/domain/time';
import { instantOf, wallClock } from '@watchfloor/domain/zone';

/** The three shifts of a day begin at 0, 8 and 16 o'clock of the hotline's wall clock. */
const shift = 8 * HOUR;

/** When the shift that runs at `now` ends. */
export function shiftEnd(now: Instant, timeZone: string): Instant {
  const { day, sinceMidnight } = wallClock(timeZone, now);
  const end = (Math.floor(sinceMidnight / shift) + 1) * shift;
  return instantOf(timeZone, day + Math.floor(end / DAY), end % DAY);
}

export interface KeptText {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

const key = 'watchfloor.mutedUntil';

/**
 * Silence that ends by itself: muted at two in the morning, it sounds again for the next shift. Kept in the browser,
 * so that a reload in the middle of a shift is as quiet as before.
 */
export class Mute {
  readonly #listeners = new Set<() => void>();

  constructor(private readonly kept: KeptText | null) {}

  /** The instant at which the sound comes back, or null when it is on. */
  until(now: Instant): Instant | null {
    const until = Number(this.kept?.getItem(key) ?? Number.NaN);
    return until > now ? until : null;
  }

  /** Silent until the running shift ends. */
  muteForShift(now: Instant, timeZone: string): void {
    this.kept?.setItem(key, String(shiftEnd(now, timeZone)));
    this.#tell();
  }

  unmute(): void {
    this.kept?.removeItem(key);
    this.#tell();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
