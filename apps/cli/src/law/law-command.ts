import { writeFile } from 'node:fs/promises';
import type { CalendarSpec } from '@watchfloor/domain/calendar';
import { LawKind } from '@watchfloor/domain/law/change';
import type { Policy } from '@watchfloor/domain/policy';
import type { LawDocument } from '@watchfloor/ledger/law/law-room';
import { Argument, type Command } from 'commander';
import { type DatabaseOption, withLedger } from '../database/with-ledger.js';
import { databaseCodes, ExitCode, exitCodesHelp } from '../exit-codes.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { describeCalendar, describePolicy } from './describe.js';
import { lawTable } from './law-table.js';

interface ExportOptions extends DatabaseOption {
  readonly output?: string;
}

const help = `
The law is two documents: the policy (limits, ladders, levels, callbacks) and the calendar. Each publication is a version
that is never edited; open cases keep the versions they began by unless they were moved.

Examples:
  watchfloor law list
  watchfloor law show policy
  watchfloor law export calendar cn-2026 --output calendar.json
${exitCodesHelp('0  done', ...databaseCodes)}`;

export function addLaw(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const law = program.command('law').description('policies and calendars').addHelpText('after', help);
  const command = (name: string, description: string): Command =>
    law
      .command(name)
      .description(description)
      .option('--database <url>', 'the database (default: DATABASE_URL, else the one of the data folder)')
      .addHelpText('after', help);
  const kind = () => new Argument('<kind>', 'which document').choices(Object.values(LawKind));
  const version = '[version]';

  command('list', 'show what was in force when, newest first')
    .addArgument(kind().argOptional())
    .action(async (only: LawKind | undefined, options: DatabaseOption) => {
      const lines = await withLedger(options, (ledger) => lawTable(ledger, only && [only]));
      for (const line of lines) terminal.out(line);
      end(ExitCode.done);
    });

  command('show', 'say in words what a version says (default: the one in force)')
    .addArgument(kind())
    .argument(version)
    .action(async (wanted: LawKind, name: string | undefined, options: DatabaseOption) => {
      const document = await found(wanted, name, options);
      terminal.out(`${wanted} ${document.version}`);
      const lines =
        wanted === LawKind.policy
          ? describePolicy(document.body as Policy)
          : describeCalendar(document.body as CalendarSpec);
      for (const line of lines) terminal.out(line);
      end(ExitCode.done);
    });

  command('export', 'write a version as JSON (default: the one in force)')
    .addArgument(kind())
    .argument(version)
    .option('-o, --output <file>', 'where to (default: the output)')
    .action(async (wanted: LawKind, name: string | undefined, { output, ...options }: ExportOptions) => {
      const { body, version: exported } = await found(wanted, name, options);
      const json = JSON.stringify(body, null, 2);
      if (output === undefined) terminal.out(json);
      else {
        await write(output, `${json}\n`);
        terminal.out(`${wanted} ${exported} is in ${output}.`);
      }
      end(ExitCode.done);
    });
}

async function found(kind: LawKind, version: string | undefined, options: DatabaseOption): Promise<LawDocument> {
  const document = await withLedger(options, ({ law }) => law.document(kind, version));
  if (document === null) throw new UsageError(`there is no ${kind} "${version}"; \`law list\` shows what there is`);
  return document;
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`${file} cannot be written (${code ?? String(error)})`);
  }
}
