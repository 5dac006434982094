import { IntakeError } from '@watchfloor/intake/errors';
import { Command, CommanderError } from 'commander';
import { addMigrate } from './database/migrate-command.js';
import { databaseProblem } from './database/problem.js';
import { ExitCode } from './exit-codes.js';
import { addImport } from './import/import-command.js';
import { addReplay } from './replay/replay-command.js';
import type { Terminal } from './terminal/terminal.js';
import { UsageError } from './usage-error.js';
import { addUser } from './user/user-command.js';

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
  for (const add of [addImport, addReplay, addMigrate, addUser]) add(program, terminal, end);
  try {
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
