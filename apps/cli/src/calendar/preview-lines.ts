import type { YearPreview } from '@watchfloor/domain/calendars/import-year';
import type { YearProblem } from '@watchfloor/domain/calendars/year-file/noticed-day';
import type { DryRun } from '@watchfloor/ledger/law/dry-run';
import { grouped } from '../terminal/progress.js';
import { table } from '../terminal/table.js';

/** What a file would bring, for people. */
export function previewLines({ year, off, worked, ignored }: YearPreview): readonly string[] {
  const rows = [
    ...off.map(({ date, name }) => ['off', date, name]),
    ...worked.map(({ date, name }) => ['worked', date, name]),
    ...ignored.filter(({ why }) => why !== 'plain').map(({ date, name, why }) => [`not taken: ${why}`, date, name]),
  ];
  return [`${year}: ${off.length} days off, ${worked.length} make-up days`, ...table(rows)];
}

/** What is wrong with a file, in one sentence each. */
export function problemText(problem: YearProblem): string {
  switch (problem.kind) {
    case 'unknownFormat':
      return 'it is no notice in JSON, no table with `date,working` or `date,kind,name`, and no iCalendar file';
    case 'wrongDay':
      return `line ${problem.line}: "${problem.text}" is no day; write it like 2027-10-01`;
    case 'unknownWord':
      return `line ${problem.line}: "${problem.text}" says neither off nor worked`;
    case 'contradiction':
      return `${problem.date} is off in one line and worked in another`;
    case 'severalYears':
      return `it has days of ${problem.years.join(', ')}; choose one with --year`;
    case 'tooManyDays':
      return `it has more than ${problem.most} days; keep the years that are wanted`;
    case 'noDays':
      return 'it has no day to take';
  }
}

/** What it would do to open cases, for people. */
export function effectLines({ version, extent, complaints, affected, counts }: DryRun): readonly string[] {
  const head = `Published as ${version}, ${grouped(complaints)} open cases: ${grouped(affected)} would change.`;
  if (extent === null) return [head, 'Open clocks would keep the calendar they began by.'];
  const rows = Object.entries(counts).map(([effect, count]) => [grouped(count), words[effect as keyof typeof words]]);
  return [head, ...table(rows)];
}

const words: Readonly<Record<keyof DryRun['counts'], string>> = {
  newlyLate: 'clocks late at once',
  rescued: 'clocks late no more',
  cancelled: 'clocks cancelled',
  started: 'clocks started',
  forgiven: 'breaches put in order',
  moved: 'deadlines moved',
};
