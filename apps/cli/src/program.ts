import { IntakeError } from '@watchfloor/intake/errors';
import { Command, CommanderError } from 'commander';
import { databaseProblem } from './database/problem.js';
import { ExitCode } from './exit-codes.js';
import type { Terminal } from './terminal/terminal.js';
import { UsageError } from './usage-error.js';

type AddCommand = (program: Command, terminal: Terminal, end: (code: ExitCode) => void) => void;

/** Loaded when they are asked for: those that use no database need not wait for its libraries. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  import: async () => (await import('./import/import-command.js')).addImport,
  replay: async () => (await import('./replay/replay-command.js')).addReplay,
  explain: async () => (await import('./explain/explain-command.js')).addExplain,
  law: async () => (await import('./law/law-command.js')).addLaw,
  calendar: async () => (await import('./calendar/calendar-command.js')).addCalendar,
  migrate: async () => (await import('./database/migrate-command.js')).addMigrate,
  user: async () => (await import('./user/user-command.js')).addUser,
};

/** Runs one command line. @returns the exit code; nothing is thrown */
export async function runProgram(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = ExitCode.done;
  const end = (result: ExitCode): void => {
    code = result;
  };
  const program = new Command('watchfloor')
    .description('督办台 Watchfloor from the command line')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    });
  const named = argv[2] ?? '';
  const wanted = Object.hasOwn(commands, named) ? [named] : Object.keys(commands);
  try {
    for (const name of wanted) (await commands[name]?.())?.(program, terminal, end);
    await program.parseAsync(argv);
    return code;
  } catch (error) {
    return codeOf(error, terminal);
  }
}

function codeOf(error: unknown, terminal: Terminal): ExitCode {
  // help and version have been shown, and so has the sentence of a wrong command line
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.done : ExitCode.usage;
  if (error instanceof IntakeError || error instanceof UsageError) {
    terminal.err(error.message);
    return ExitCode.usage;
  }
  const problem = databaseProblem(error);
  if (problem !== null) {
    terminal.err(problem);
    return ExitCode.database;
  }
  terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return ExitCode.fault;
}
