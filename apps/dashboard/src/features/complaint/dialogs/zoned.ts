import { type Instant, MINUTE } from '@watchfloor/domain/time';
import { formatDay, instantOf, parseDay, parseTimeOfDay, wallClock } from '@watchfloor/domain/zone';

/** What a date-time field holds: `2026-11-22T10:30`, a wall clock without a zone. */
export type WallTime = string;

const two = (value: number): string => String(value).padStart(2, '0');

/** What a clock on a wall in `timeZone` shows at an instant. */
export function wallTimeOf(instant: Instant, timeZone: string): WallTime {
  const { day, sinceMidnight } = wallClock(timeZone, instant);
  const minutes = Math.floor(sinceMidnight / MINUTE);
  return `${formatDay(day)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The instant at which a wall in `timeZone` shows this time; null for a text that is no time. */
export function instantOfWallTime(text: WallTime, timeZone: string): Instant | null {
  const [date = '', time = ''] = text.split('T');
  const day = parseDay(date);
  const sinceMidnight = parseTimeOfDay(time.slice(0, 5));
  return day === null || sinceMidnight === null ? null : instantOf(timeZone, day, sinceMidnight);
}

/** The wire instant at which a wall in `timeZone` shows this time; null for a text that is no time. */
export function wireInstantOf(text: WallTime, timeZone: string): string | null {
  const instant = instantOfWallTime(text, timeZone);
  return instant === null ? null : new Date(instant).toISOString();
}
