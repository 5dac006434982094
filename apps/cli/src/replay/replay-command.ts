import { chinaCalendar } from '@watchfloor/domain/calendars/china';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import type { Instant } from '@watchfloor/domain/time';
import { momentReader } from '@watchfloor/intake/moment';
import type { Profile } from '@watchfloor/intake/profile';
import { loadProfile } from '@watchfloor/intake/profile-file';
import { type CaseFile, openCases } from '@watchfloor/intake/read-cases';
import type { Ledger } from '@watchfloor/ledger/ledger';
import { type Command, InvalidArgumentError } from 'commander';
import { withLedger } from '../database/with-ledger.js';
import { databaseCodes, ExitCode, exitCodesHelp } from '../exit-codes.js';
import { interruption } from '../terminal/interrupt.js';
import { grouped, showProgress } from '../terminal/progress.js';
import type { Terminal } from '../terminal/terminal.js';
import { clockFrom, stopwatch } from '../timers.js';
import { UsageError } from '../usage-error.js';
import { inOrder } from './in-order.js';
import { noCounts, type ReplayCounts, runReplay } from './replay-run.js';

interface Options {
  readonly profile: string;
  readonly speed: number;
  readonly from?: string;
  readonly until?: string;
  readonly max?: number;
  readonly database?: string;
}

const FASTEST = 1_000_000;

const help = `
The first row, or the time given by --from, becomes now; from there the file's time passes --speed times as fast,
deadlines included. Every command goes the way that people's commands go: boards move, clocks run out, alerts are
raised. Each replay has ids of its own and meets neither an import of the file nor another replay of it.

Times are the file's own, in the zone of the profile, e.g. "2011-08-28 08:00".

Examples:
  watchfloor replay boston_2011_q3.csv --profile boston-311 --speed 600 --from "2011-08-28 08:00"
  watchfloor replay rows.csv --profile ./mine.json --speed 60 --until "2026-03-02 18:00" --max 500
${exitCodesHelp('0  the end was reached, or Ctrl-C ended it', ...databaseCodes)}`;

export function addReplay(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  program
    .command('replay')
    .description('live a file again on the floor, as if it happened now')
    .argument('<file>', 'CSV or .xlsx, in the order of receipt or nearly so')
    .requiredOption('-p, --profile <name>', 'how its columns become complaints: a name or a path')
    .option('-s, --speed <times>', 'how many seconds of the file pass in one', number(0.001, FASTEST), 1)
    .option('--from <time>', 'begin at this time of the file (default: its first row)')
    .option('--until <time>', 'end at this time of the file')
    .option('--max <complaints>', 'end the registrations after so many', number(1, Number.MAX_SAFE_INTEGER))
    .option('--database <url>', 'the database (default: DATABASE_URL, else the one of the data folder)')
    .addHelpText('after', help)
    .action(async (file: string, options: Options) => {
      await replayFile(file, options, terminal);
      end(ExitCode.done);
    });
}

/** Replays one file and says what came of it. */
async function replayFile(path: string, options: Options, terminal: Terminal): Promise<void> {
  const profile = await loadProfile(options.profile);
  const from = localTime(options.from, '--from', profile) ?? null;
  const until = localTime(options.until, '--until', profile) ?? Number.POSITIVE_INFINITY;
  const file = await openCases(path, profile);
  try {
    await withLedger(options, (ledger) => run({ file, profile, from, until, ledger, options, terminal }));
  } finally {
    await file.close();
  }
}

interface Run {
  readonly file: CaseFile;
  readonly profile: Profile;
  readonly from: Instant | null;
  readonly until: Instant;
  readonly ledger: Ledger;
  readonly options: Options;
  readonly terminal: Terminal;
}

async function run({ file, profile, from, until, ledger, options, terminal }: Run): Promise<void> {
  const { speed, max = Number.POSITIVE_INFINITY } = options;
  const start = await ledger.now();
  const counts = noCounts();
  let unreadable = 0;
  const cases = inOrder(file.rows, () => {
    unreadable += 1;
  });
  const { signal, release } = interruption(() => terminal.err('Ending the replay; once more to end at once.'));
  const elapsed = stopwatch();
  const hide = showProgress(terminal, () => progressOf(counts, profile.timeZone, elapsed()));
  try {
    await runReplay({
      cases,
      ledger,
      from,
      until,
      speed,
      max,
      signal,
      counts,
      clock: clockFrom(start),
      law: { policy: defaultPolicy, calendar: chinaCalendar },
      run: `replay-${new Date(start).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    });
  } finally {
    release();
    hide();
    await cases.return(undefined);
  }
  terminal.out(progressOf(counts, profile.timeZone, elapsed()));
  if (counts.before > 0) terminal.out(`${grouped(counts.before)} rows before --from were left out.`);
  if (counts.refused > 0) terminal.out(`${grouped(counts.refused)} commands came too late: somebody had acted before.`);
  if (unreadable > 0) terminal.out(`${grouped(unreadable)} rows cannot be read; \`import --dry-run\` says why.`);
}

const BEHIND = 1_000;

function progressOf(counts: ReplayCounts, timeZone: string, ms: number): string {
  const { registered, closed, commands, behind } = counts;
  const rate = commands / Math.max(0.001, ms / 1_000);
  const time = counts.time === null ? 'looking for the beginning' : fileTime(counts.time, timeZone);
  const late = behind > BEHIND ? `, ${(behind / 1_000).toFixed(1)} s behind` : '';
  const open = grouped(registered - closed);
  return `${time}  ${grouped(registered)} received, ${grouped(closed)} closed, ${open} open, ${rate.toFixed(1)} commands/s${late}`;
}

const fileTime = (at: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);

const timeFormats = ['yyyy-M-d H:mm:ss', 'yyyy-M-d H:mm', 'yyyy-M-dTH:mm:ss', 'yyyy-M-dTH:mm', 'yyyy-M-d', 'iso8601'];

function localTime(text: string | undefined, option: string, profile: Profile): Instant | undefined {
  if (text === undefined) return undefined;
  const moment = momentReader({ formats: timeFormats, timeZone: profile.timeZone, from1904: false })(text);
  if (moment !== null && moment !== 'unreadable') return moment.at;
  throw new UsageError(`${option} is no time: "${text}"; write it like "2011-08-28 08:00"`);
}

const number = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  if (text.trim() !== '' && value >= least && value <= most) return value;
  throw new InvalidArgumentError(`It is a number from ${least} to ${most}.`);
};
