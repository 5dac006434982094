import type { Hours } from '@watchfloor/domain/calendar';
import { parseTimeOfDay } from '@watchfloor/domain/zone';

/** `09:00–12:00, 13:30–17:30`; empty for a day off. */
export const hoursText = (hours: readonly Hours[]): string => hours.map((span) => span.join('–')).join(', ');

/** Hours as people write them: any dash, commas of either width, `9:00` for `09:00`. Null where it cannot be read. */
export function parseHours(text: string): readonly Hours[] | null {
  const parts = text.split(/[,，、;；]/).map((part) => part.trim());
  const spans = parts.filter((part) => part !== '').map(spanOf);
  return spans.every((span) => span !== null) ? spans : null;
}

function spanOf(text: string): Hours | null {
  const [from, to, ...more] = text.split(/\s*[–—\-~～至到]\s*/).map(timeOf);
  return from == null || to == null || more.length > 0 ? null : [from, to];
}

function timeOf(text: string): string | null {
  const padded = text
    .trim()
    .replace('：', ':')
    .replace(/^(\d):/, '0$1:');
  return parseTimeOfDay(padded) === null ? null : padded;
}
