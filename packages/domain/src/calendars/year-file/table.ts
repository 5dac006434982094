import { parseDay, weekdayOf } from '../../zone.js';
import {
  DayKind,
  MOST_DAYS,
  type NoticedDay,
  type SkippedDay,
  type YearFile,
  type YearProblem,
} from './noticed-day.js';

const off = /^(off|holiday|休|放假|节假日|false|no|n|0|否)$/i;
const worked = /^(worked|working|make-?up|班|补班|上班|调休上班|true|yes|y|1|是)$/i;
const cultural = /^(cultural|observance|festival|节日|纪念日)$/i;

/**
 * A table with a header: `date,working` or `date,kind`, and a `name` where it has one, in any order. A table may list every
 * day of the year: what only says that a weekday is worked or a weekend off is skipped. Null where the header is another.
 */
export function readTable(text: string): YearFile | null {
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = cellsOf(header).map((name) => name.trim().toLowerCase());
  const [date, word, name] = [
    names.indexOf('date'),
    Math.max(names.indexOf('working'), names.indexOf('kind')),
    names.indexOf('name'),
  ];
  if (date === -1 || word === -1) return null;
  const [days, skipped, problems]: [NoticedDay[], SkippedDay[], YearProblem[]] = [[], [], []];
  for (const [index, row] of lines.entries()) {
    if (days.length + skipped.length + problems.length > MOST_DAYS) break;
    if (row.trim() === '') continue;
    const line = index + 2;
    const cells = cellsOf(row).map((cell) => cell.trim());
    const day = parseDay(cells[date] ?? '');
    const kind = kindOf(cells[word] ?? '');
    if (day === null) problems.push({ kind: 'wrongDay', line, text: cells[date] ?? '' });
    else if (kind === null) problems.push({ kind: 'unknownWord', line, text: cells[word] ?? '' });
    else {
      const noticed: NoticedDay = { date: cells[date] ?? '', kind, name: cells[name] ?? '' };
      if (noticed.name === '' && holdsAnyway(kind, weekdayOf(day))) skipped.push({ ...noticed, why: 'plain' });
      else days.push(noticed);
    }
  }
  return { year: null, days, skipped, problems };
}

const kindOf = (text: string): DayKind | null =>
  off.test(text) ? DayKind.off : worked.test(text) ? DayKind.worked : cultural.test(text) ? DayKind.cultural : null;

const holdsAnyway = (kind: DayKind, weekday: number): boolean => {
  const weekend = weekday === 0 || weekday === 6;
  return kind === DayKind.off ? weekend : kind === DayKind.worked && !weekend;
};

/** The cells of one line; a cell in quotes may hold commas and doubled quotes. */
const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  );
