import { parseDay } from '../../zone.js';
import { DayKind, MOST_DAYS, type NoticedDay, type YearFile, type YearProblem } from './noticed-day.js';

/**
 * A notice of the State Council as the project holiday-cn publishes it: `{ year, papers, days: [{ name, date, isOffDay }] }`.
 * Null where the text is something else. Places in it are counted as lines: the first day is line 1.
 */
export function readNotice(text: string): YearFile | null {
  const notice = parsed(text);
  if (typeof notice !== 'object' || notice === null || !('days' in notice) || !Array.isArray(notice.days)) return null;
  const days: NoticedDay[] = [];
  const problems: YearProblem[] = [];
  for (const [index, day] of (notice.days as readonly unknown[]).entries()) {
    if (days.length + problems.length > MOST_DAYS) break;
    const { date, isOffDay, name }: Readonly<Record<string, unknown>> = Object(day);
    const line = index + 1;
    if (typeof date !== 'string' || parseDay(date) === null) {
      problems.push({ kind: 'wrongDay', line, text: String(date) });
    } else if (typeof isOffDay !== 'boolean') {
      problems.push({ kind: 'unknownWord', line, text: String(isOffDay) });
    } else {
      const kind = isOffDay ? DayKind.off : DayKind.worked;
      days.push({ date, kind, name: typeof name === 'string' ? name : '' });
    }
  }
  const year = 'year' in notice && typeof notice.year === 'number' ? notice.year : null;
  return { year, days, skipped: [], problems };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
