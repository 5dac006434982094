import { migrate } from '@watchfloor/ledger/migrate';
import type { Command } from 'commander';
import { databaseCodes, ExitCode, exitCodesHelp } from '../exit-codes.js';
import type { Terminal } from '../terminal/terminal.js';
import { openDatabase } from './database.js';
import type { DatabaseOption } from './with-ledger.js';

const help = `
The server does this by itself when it starts; several may start at once.

Examples:
  watchfloor migrate
  DATABASE_URL=postgres://… watchfloor migrate
${exitCodesHelp('0  the schema is up to date', ...databaseCodes)}`;

export function addMigrate(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  program
    .command('migrate')
    .description('bring the schema of the database up to date')
    .option('--database <url>', 'the database (default: DATABASE_URL, else the one of the data folder)')
    .addHelpText('after', help)
    .action(async ({ database }: DatabaseOption) => {
      const { url, leave } = await openDatabase(database, process.env);
      try {
        const ran = await migrate(url);
        for (const name of ran) terminal.out(`ran ${name}`);
        if (ran.length === 0) terminal.out('The schema is up to date.');
        end(ExitCode.done);
      } finally {
        await leave();
      }
    });
}
