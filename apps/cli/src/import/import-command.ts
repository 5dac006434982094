import { resolve } from 'node:path';
import { type EncodingChoice, encodings } from '@watchfloor/intake/encoding';
import type { Profile } from '@watchfloor/intake/profile';
import { loadProfile, shippedProfiles } from '@watchfloor/intake/profile-file';
import { openCases } from '@watchfloor/intake/read-cases';
import type { Ledger } from '@watchfloor/ledger/ledger';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { withLedger } from '../database/with-ledger.js';
import { databaseCodes, ExitCode, exitCodesHelp } from '../exit-codes.js';
import { interruption } from '../terminal/interrupt.js';
import { bar, grouped, memory, showProgress } from '../terminal/progress.js';
import type { Terminal } from '../terminal/terminal.js';
import { stopwatch } from '../timers.js';
import { UsageError } from '../usage-error.js';
import { noCounts, Remarks } from './counts.js';
import { importInto, lookInto } from './import-ledger.js';
import { runImport } from './import-run.js';
import { RejectsFile } from './rejects-file.js';
import { summaryOf } from './summary.js';

interface Options {
  readonly profile: string;
  readonly dryRun?: true;
  readonly batch: number;
  readonly encoding?: EncodingChoice;
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly rejects?: string;
  readonly database?: string;
}

const LARGEST_BATCH = 5_000;

const help = () => `
Rows become complaints with their own history and times, and raise no alert. Rows that are in already, by the id that
their source gave them, are left alone, unless the case has gone on in its source: then the complaint follows. So run it
again after an interruption, or with a later extract. A dry run counts the same and writes nothing.
A row that cannot be read goes with its line and the reason into FILE.rejects.csv, and the rest goes in. The rejects
file has the columns of the source: mend it and import it with the same profile.

Profiles: ${shippedProfiles().join(', ')}, or the path of your own (start from one in packages/intake/profiles).
docs/import.md describes what a profile says. CSV is streamed: UTF-8, UTF-16 and Chinese GB18030 are told apart, other
encodings are named. Workbooks are held in memory and bounded.

Examples:
  watchfloor import messages.xlsx --profile cn-messages --dry-run
  watchfloor import boston_2011_q3.csv --profile boston-311
  watchfloor import plaintes.csv --profile ./mine.json --encoding latin1
  DATABASE_URL=postgres://… watchfloor import rows.csv --profile ./mine.json
${exitCodesHelp(
  '0  every row is in',
  '1  done, but rows were rejected',
  ...databaseCodes,
  '130  interrupted; what is in stays in, run it again to go on',
)}`;

export function addImport(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  program
    .command('import')
    .description('bring in other people’s complaints from CSV, an Excel workbook or JSON')
    .argument('<file>', 'CSV, .xlsx or JSON')
    .requiredOption('-p, --profile <name>', 'how its columns become complaints: a name or a path')
    .option('-n, --dry-run', 'read and check every row against the database, write nothing')
    .option('-b, --batch <rows>', 'rows written in one transaction', batchSize, 500)
    .addOption(new Option('--encoding <name>', 'how a text file is encoded (default: found out)').choices(encodings))
    .option('--sheet <name>', 'sheet of a workbook, by name or number, or all (default: the first)')
    .option('--header-row <line>', 'line or row of the header (default: looked for)', lineNumber)
    .option('--rejects <file>', 'where rejected rows go (default: FILE.rejects.csv)')
    .option('--database <url>', 'the database (default: DATABASE_URL, else the one of the data folder)')
    .addHelpText('after', help)
    .action(async (file: string, options: Options) => end(await importFile(file, options, terminal)));
}

/** Imports one file and says what came of it. */
async function importFile(path: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  const rejectsPath = options.rejects ?? `${path}.rejects.csv`;
  if (resolve(rejectsPath) === resolve(path)) throw new UsageError('--rejects names the file that is imported');
  const profile = laidOut(await loadProfile(options.profile), options);
  const dryRun = options.dryRun === true;
  const file = await openCases(path, profile);
  const { signal, release } = interruption(() =>
    terminal.err('Finishing the batch under way; once more to end at once.'),
  );
  const rejects = new RejectsFile(rejectsPath, file.header, file.from1904);
  const counts = noCounts();
  const remarks = new Remarks();
  const elapsed = stopwatch();

  const run = async (ledger: Ledger): Promise<boolean> => {
    const hide = showProgress(terminal, () => {
      const rate = counts.read / Math.max(0.001, elapsed() / 1_000);
      const rejected = counts.rejected === 0 ? '' : `, ${grouped(counts.rejected)} rejected`;
      return `${bar(file.progress())}  ${grouped(counts.read)} rows${rejected}, ${grouped(rate)}/s, ${memory()}`;
    });
    try {
      const { updates } = profile;
      const into = dryRun ? lookInto(ledger) : await importInto(ledger);
      const given = { file, ledger: into, updates, counts, remarks, signal };
      return await runImport({ ...given, batchSize: options.batch, reject: rejects.add });
    } finally {
      hide();
    }
  };

  let whole = false;
  try {
    whole = await withLedger(options, run, dryRun ? 'ifNew' : 'always');
  } finally {
    release();
    await file.close();
    await rejects.close(whole);
  }
  const notes = [...file.notes, ...remarks.lines];
  const { encoding } = file;
  const facts = { dryRun, whole, ms: elapsed(), encoding, notes, rejects: rejects.path };
  for (const line of summaryOf(counts, facts)) terminal.out(line);
  if (!whole) return ExitCode.interrupted;
  return rejects.path === null ? ExitCode.done : ExitCode.rejects;
}

/** The profile with what the command line says of this file. */
const laidOut = (profile: Profile, { encoding, sheet, headerRow }: Options): Profile => ({
  ...profile,
  ...(encoding !== undefined && { encoding }),
  ...(sheet !== undefined && { sheet: /^[1-9]\d*$/.test(sheet) ? Number(sheet) : sheet }),
  ...(headerRow !== undefined && { headerRow }),
});

function lineNumber(text: string): number {
  const line = Number(text);
  if (Number.isInteger(line) && line >= 1) return line;
  throw new InvalidArgumentError('It is a line of the file, counted from 1.');
}

function batchSize(text: string): number {
  const size = Number(text);
  if (Number.isInteger(size) && size >= 1 && size <= LARGEST_BATCH) return size;
  throw new InvalidArgumentError(`It is a whole number from 1 to ${LARGEST_BATCH}.`);
}
