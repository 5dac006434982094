import { DAY, HOUR, type Instant, MINUTE, SECOND } from '@watchfloor/domain/time';
import { instantOf, parseDay, parseTimeOfDay } from '@watchfloor/domain/zone';

const ISO =
  /^(?<date>\d{4}-\d\d-\d\d)(?:[T ](?<time>\d\d:\d\d)(?::(?<seconds>[0-5]\d)(?:[.,](?<fraction>\d{1,9}))?)?(?<zone>Z|[+-]\d\d(?::?[0-5]\d)?)?)?$/;
const YEARS = { first: 1900, last: 2199 };

/**
 * Reads `2025-11-07T16:30:00+08:00`, `2025-11-07T08:30Z`, `2025-11-07 16:30` or `2025-11-07`.
 *
 * @param timeZone whose wall clock is meant where the text names no zone
 * @returns null when it is no such time, or not in the years 1900 to 2199
 */
export function readInstant(text: string, timeZone: string): Instant | null {
  const { date = '', time = '00:00', seconds = '0', fraction = '0', zone } = ISO.exec(text)?.groups ?? {};
  const day = parseDay(date);
  const minutes = parseTimeOfDay(time);
  const year = Number(date.slice(0, 4));
  if (day === null || minutes === null || year < YEARS.first || year > YEARS.last) return null;
  const sinceMidnight = minutes + Number(seconds) * SECOND + Math.floor(Number(`0.${fraction}`) * SECOND);
  if (sinceMidnight > DAY) return null;
  return zone === undefined ? instantOf(timeZone, day, sinceMidnight) : day * DAY + sinceMidnight - offsetOf(zone);
}

/** An instant as the world writes it, without the fraction where there is none: `2025-11-07T08:30:00Z`. */
export const writeInstant = (at: Instant): string => new Date(at).toISOString().replace('.000Z', 'Z');

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const digits = zone.replace(':', '');
  const offset = Number(digits.slice(1, 3)) * HOUR + Number(digits.slice(3) || 0) * MINUTE;
  return digits.startsWith('-') ? -offset : offset;
}
