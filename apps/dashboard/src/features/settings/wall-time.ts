import { type Instant, MINUTE } from '@watchfloor/domain/time';
import { formatDay, wallClock } from '@watchfloor/domain/zone';

const two = (value: number): string => String(value).padStart(2, '0');

/** What a clock on a wall shows at an instant, as a date-time field wants it: `2026-09-20T14:00`. */
export function wallTime(at: Instant, timeZone: string): string {
  const { day, sinceMidnight } = wallClock(timeZone, at);
  const minutes = Math.floor(sinceMidnight / MINUTE);
  return `${formatDay(day)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
