import { formatDay, parseDay } from '../../zone.js';
import {
  DayKind,
  MOST_DAYS,
  type NoticedDay,
  type SkippedDay,
  type YearFile,
  type YearProblem,
} from './noticed-day.js';

/** A day of a feed is taken for worked or off only where it says so itself: other feeds list any festival (case S41). */
const workedWords = /班|working day/i;
const offWords = /休|放假/;
const offDescription = /public holiday|法定|公众假期|放假/i;

const LONGEST_DAYS = 60;

interface Line {
  readonly number: number;
  readonly name: string;
  readonly value: string;
}

/** The all-day events of a calendar in the iCalendar format (RFC 5545). Null where the text is something else. */
export function readICalendar(text: string): YearFile | null {
  if (!/^\uFEFF?BEGIN:VCALENDAR/i.test(text)) return null;
  const [days, skipped, problems]: [NoticedDay[], SkippedDay[], YearProblem[]] = [[], [], []];
  for (const event of eventsOf(text)) {
    if (days.length + skipped.length + problems.length > MOST_DAYS) break;
    const textOf = (name: string): string => event.find((line) => line.name === name)?.value ?? '';
    const start = event.find((line) => line.name === 'DTSTART');
    const first = dayOf(start?.value ?? '');
    if (first === null) {
      problems.push({ kind: 'wrongDay', line: (start ?? event[0])?.number ?? 1, text: start?.value ?? '' });
      continue;
    }
    const name = plainText(textOf('SUMMARY'));
    const kind = kindOf(name, plainText(textOf('DESCRIPTION')));
    const why = whySkipped(start?.value ?? '', textOf);
    // the end of an all-day event is the day after its last
    const end = dayOf(textOf('DTEND')) ?? first + 1;
    for (let day = first; day < Math.min(Math.max(end, first + 1), first + LONGEST_DAYS); day++) {
      const noticed = { date: formatDay(day), kind, name };
      if (why === null) days.push(noticed);
      else skipped.push({ ...noticed, why });
    }
  }
  return { year: null, days, skipped, problems };
}

function whySkipped(start: string, textOf: (name: string) => string): SkippedDay['why'] | null {
  if (textOf('STATUS').toUpperCase() === 'CANCELLED') return 'cancelled';
  if (textOf('RRULE') !== '') return 'recurring';
  return start.includes('T') ? 'timed' : null;
}

const kindOf = (name: string, description: string): DayKind =>
  workedWords.test(name)
    ? DayKind.worked
    : offWords.test(name) || offDescription.test(description)
      ? DayKind.off
      : DayKind.cultural;

function eventsOf(text: string): readonly (readonly Line[])[] {
  const events: Line[][] = [];
  let open: Line[] | null = null;
  for (const line of linesOf(text)) {
    const marker = `${line.name}:${line.value.toUpperCase()}`;
    if (marker === 'BEGIN:VEVENT') {
      open = [line];
      events.push(open);
    } else if (marker === 'END:VEVENT') open = null;
    else open?.push(line);
  }
  return events;
}

/** Long lines are folded: what begins with a blank goes on from the line before. Parameters of a name are left out. */
function linesOf(text: string): readonly Line[] {
  const lines: { number: number; text: string }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) last.text += line.slice(1);
    else lines.push({ number: index + 1, text: line });
  }
  return lines.flatMap(({ number, text: line }) => {
    const [, name, value] = /^([A-Za-z-]+)(?:;(?:"[^"]*"|[^":])*)?:(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [{ number, name: name.toUpperCase(), value }];
  });
}

/** `20271001`, with a time behind it or without. */
function dayOf(value: string): number | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(value) ?? [];
  return year === undefined ? null : parseDay(`${year}-${month}-${day}`);
}

const plainText = (value: string): string =>
  value.replace(/\\([nN,;\\])/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped)).trim();
