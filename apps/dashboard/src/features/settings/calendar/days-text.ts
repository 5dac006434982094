import { parseDay } from '@watchfloor/domain/zone';

/** Days as people list them: `2026-04-10, 2026-04-12`; anything but digits and hyphens parts them. Null where one is no day. */
export function parseDays(text: string): readonly string[] | null {
  const days = text.split(/[^\d-]+/).filter((day) => day !== '');
  return days.every((day) => parseDay(day) !== null) ? [...new Set(days)].sort() : null;
}

export const daysText = (days: readonly string[]): string => days.join(', ');
