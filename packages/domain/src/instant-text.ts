import { DAY, HOUR, type Instant, MINUTE, SECOND } from './time.js';
import { instantOf, parseDay, parseTimeOfDay } from './zone.js';

const ISO =
  /^(?<date>\d{4}-\d\d-\d\d)(?:[Tt ](?<time>\d\d:\d\d)(?::(?<seconds>[0-5]\d)(?:[.,](?<fraction>\d{1,9}))?)?(?<zone>[Zz]|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?)?$/;

/** Years outside are slips of the pen, such as 0211 for 2011. */
export const YEARS = { first: 1900, last: 2199 };

/**
 * Reads ISO 8601: `2025-11-07T16:30:00+08:00`, `2025-11-07T08:30Z`, `2025-11-07 16:30` or `2025-11-07`. Every road into the
 * product reads times by it.
 *
 * @param timeZone whose wall clock is meant where the text names no zone; null where it must name one
 * @returns null when it is no such time: a day that no calendar has, an hour past 24:00, a year before 1900 or after 2199,
 *   or no zone
 */
export function readInstant(text: string, timeZone: string | null): Instant | null {
  const { date = '', time = '00:00', seconds = '0', fraction = '0', zone } = ISO.exec(text)?.groups ?? {};
  const day = parseDay(date);
  const minutes = parseTimeOfDay(time);
  const year = Number(date.slice(0, 4));
  if (day === null || minutes === null || year < YEARS.first || year > YEARS.last) return null;
  const sinceMidnight = minutes + Number(seconds) * SECOND + Math.floor(Number(`0.${fraction}`) * SECOND);
  if (sinceMidnight > DAY) return null;
  if (zone !== undefined) return day * DAY + sinceMidnight - offsetOf(zone);
  return timeZone === null ? null : instantOf(timeZone, day, sinceMidnight);
}

/** An instant as the world writes it, without the fraction where there is none: `2025-11-07T08:30:00Z`. */
export const writeInstant = (at: Instant): string => new Date(at).toISOString().replace('.000Z', 'Z');

function offsetOf(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0;
  const digits = zone.replace(':', '');
  const offset = Number(digits.slice(1, 3)) * HOUR + Number(digits.slice(3) || 0) * MINUTE;
  return digits.startsWith('-') ? -offset : offset;
}
