import { readFile } from 'node:fs/promises';
import { theSystem } from '@watchfloor/domain/actor';
import type { CalendarSpec } from '@watchfloor/domain/calendar';
import { previewYear, withYear, type YearPreview } from '@watchfloor/domain/calendars/import-year';
import { OpenClocks } from '@watchfloor/domain/law/change';
import type { Ledger } from '@watchfloor/ledger/ledger';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type DatabaseOption, withLedger } from '../database/with-ledger.js';
import { databaseCodes, ExitCode, exitCodesHelp } from '../exit-codes.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { effectLines, previewLines, problemText } from './preview-lines.js';

interface Options extends DatabaseOption {
  readonly year?: number;
  readonly openClocks: OpenClocks;
  readonly note?: string;
  readonly dryRun?: boolean;
}

const help = `
FILE is a notice in the form of holiday-cn (JSON), a table with \`date,working\` or \`date,kind,name\`, or an iCalendar feed.
Festivals that are off for nobody are listed and not taken. Deadlines that were provisional for want of the year become
certain in any case.

Examples:
  watchfloor calendar import-year 2027.json --dry-run
  watchfloor calendar import-year holidays.ics --year 2027 --note 国办发明电〔2026〕7号
${exitCodesHelp('0  the year is published, or would be', ...databaseCodes)}`;

export function addCalendar(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const calendar = program.command('calendar').description('holidays and make-up days').addHelpText('after', help);
  calendar
    .command('import-year <file>')
    .description('publish the calendar with the days off and the make-up days of a year')
    .option('--year <year>', 'which year, where the file has several', yearOf)
    .addOption(
      new Option('--open-clocks <what>', 'whether clocks that run already move to it')
        .choices(Object.values(OpenClocks))
        .default(OpenClocks.keep),
    )
    .option('--note <text>', 'why; stands in the list of versions')
    .option('-n, --dry-run', 'say what it would bring and do, change nothing')
    .option('--database <url>', 'the database (default: DATABASE_URL, else the one of the data folder)')
    .addHelpText('after', help)
    .action(async (file: string, options: Options) => {
      const preview = await previewOf(file, options.year);
      for (const line of previewLines(preview)) terminal.out(line);
      for (const line of await withLedger(options, (ledger) => take(ledger, preview, file, options)))
        terminal.out(line);
      end(ExitCode.done);
    });
}

async function take(
  ledger: Pick<Ledger, 'law'>,
  preview: YearPreview,
  file: string,
  { openClocks, dryRun = false, note }: Options,
): Promise<readonly string[]> {
  const { law } = ledger;
  const spec = await specWith(ledger, preview);
  if (dryRun) {
    const run = await law.dryRun('calendar', spec, { openClocks });
    if ('problems' in run) throw new UsageError(`the calendar cannot be published: ${JSON.stringify(run.problems)}`);
    return [...effectLines(run), 'Nothing was changed.'];
  }
  const words = note ?? `holidays of ${preview.year} from ${file}`;
  const outcome = await law.publish('calendar', spec, { note: words, openClocks }, theSystem);
  if (!outcome.ok) throw new UsageError(`the calendar was not published: ${JSON.stringify(outcome.refusal)}`);
  if (outcome.change === null) throw new Error('what the product itself wants, nobody confirms');
  // a server that is at it already goes on with it
  await law.migrations.finish();
  return [`Calendar ${outcome.change.version} is in force.`];
}

async function specWith({ law }: Pick<Ledger, 'law'>, { year, off, worked }: YearPreview): Promise<CalendarSpec> {
  const inForce = await law.document('calendar');
  if (inForce === null || year === null) throw new Error('there always is a calendar, and a year that was looked at');
  const dates = (days: readonly { readonly date: string }[]) => days.map(({ date }) => date);
  const taken = withYear(inForce.body as CalendarSpec, { year, off: dates(off), worked: dates(worked) });
  if (!taken.ok) throw new UsageError(`${taken.missingYear} is not published yet: it comes first`);
  return taken.spec;
}

async function previewOf(file: string, year: number | undefined): Promise<YearPreview> {
  const preview = previewYear(await textOf(file), year ?? null);
  const [first, ...others] = preview.problems;
  if (first === undefined) return preview;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  throw new UsageError(`${file}: ${problemText(first)}${more}`);
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `cannot read ${file}: ${code === 'ENOENT' ? 'there is no such file' : (code ?? String(error))}`,
    );
  }
}

function yearOf(text: string): number {
  const year = Number(text);
  if (Number.isInteger(year) && year >= 1949 && year <= 9999) return year;
  throw new InvalidArgumentError('It is a year like 2027.');
}
