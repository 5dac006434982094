import { migrate } from '@watchfloor/ledger/migrate';
import type { Command } from 'commander';
import { databaseCodes, ExitCode, exitCodesHelp } from '../exit-codes.js';
import type { Terminal } from '../terminal/terminal.js';
import { openDatabase } from './database.js';
import { pendingMigrations } from './pending.js';
import type { DatabaseOption } from './with-ledger.js';

interface Options extends DatabaseOption {
  readonly dryRun?: boolean;
}

const help = `
The server does this by itself when it starts; several may start at once.

Examples:
  watchfloor migrate --dry-run
  DATABASE_URL=postgres://… watchfloor migrate
${exitCodesHelp('0  the schema is up to date, or would be', ...databaseCodes)}`;

export function addMigrate(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  program
    .command('migrate')
    .description('bring the schema of the database up to date')
    .option('-n, --dry-run', 'say what would be run, change nothing')
    .option('--database <url>', 'the database (default: DATABASE_URL, else the one of the data folder)')
    .addHelpText('after', help)
    .action(async ({ database, dryRun = false }: Options) => {
      const { url, leave } = await openDatabase(database, process.env);
      try {
        const names = dryRun ? await pendingMigrations(url) : await migrate(url);
        for (const name of names) terminal.out(`${dryRun ? 'would run' : 'ran'} ${name}`);
        if (names.length === 0) terminal.out('The schema is up to date.');
        end(ExitCode.done);
      } finally {
        await leave();
      }
    });
}
