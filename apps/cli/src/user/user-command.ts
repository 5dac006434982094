import { Role } from '@watchfloor/domain/vocabulary';
import { type Command, Option } from 'commander';
import { type DatabaseOption, withLedger } from '../database/with-ledger.js';
import { databaseCodes, ExitCode, exitCodesHelp } from '../exit-codes.js';
import { readSecret } from '../terminal/secret.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { hashPassword } from './passwords.js';
import { addUser as add, found, setDisabled, setPassword, userTable } from './users.js';

interface AddOptions extends DatabaseOption {
  readonly name: string;
  readonly role: Role;
  readonly department?: string;
}

const help = `
Passwords are asked for, or read from the first line of the input; never given as an argument.

Examples:
  watchfloor user add wang.fang --name 王芳 --role supervisor
  watchfloor user add li.na --name 李娜 --role liaison --department housing < password.txt
  watchfloor user password wang.fang
  watchfloor user disable li.na
${exitCodesHelp('0  done', ...databaseCodes)}`;

export function addUser(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const user = program.command('user').description('who may sign in').addHelpText('after', help);
  const command = (name: string, description: string): Command =>
    user
      .command(name)
      .description(description)
      .option('--database <url>', 'the database (default: DATABASE_URL, else the one of the data folder)')
      .addHelpText('after', help);
  const done = (sentence: string): void => {
    terminal.out(sentence);
    end(ExitCode.done);
  };

  command('add <username>', 'let somebody sign in')
    .requiredOption('--name <name>', 'as others see it')
    .addOption(
      new Option('--role <role>', 'what they are to the product').choices(Object.values(Role)).makeOptionMandatory(),
    )
    .option('--department <id>', 'for a liaison: whom they answer for')
    .action(async (username: string, { name, role, department, ...options }: AddOptions) => {
      const passwordHash = await hashPassword(await newPassword(terminal));
      await withLedger(options, (ledger) => add(ledger, { username, name, role, department }, passwordHash));
      done(`${username} may sign in.`);
    });

  command('list', 'show who may sign in').action(async (options: DatabaseOption) => {
    for (const line of await withLedger(options, userTable)) terminal.out(line);
    end(ExitCode.done);
  });

  command('password <username>', 'give somebody a new password').action(
    async (username: string, options: DatabaseOption) => {
      await withLedger(options, async (ledger) => {
        await found(ledger.accounts, username);
        await setPassword(ledger, username, await hashPassword(await newPassword(terminal)));
      });
      done(`${username} has a new password.`);
    },
  );

  for (const [name, disabled] of [
    ['disable', true],
    ['enable', false],
  ] as const) {
    const description = disabled ? 'end somebody’s sessions and let them in no more' : 'let somebody in again';
    command(`${name} <username>`, description).action(async (username: string, options: DatabaseOption) => {
      await withLedger(options, (ledger) => setDisabled(ledger, username, disabled));
      done(disabled ? `${username} may sign in no more.` : `${username} may sign in again.`);
    });
  }
}

async function newPassword(terminal: Terminal): Promise<string> {
  const { stdin } = process;
  const password = await readSecret(stdin, terminal, 'New password: ');
  if (stdin.isTTY !== true) return password;
  const again = await readSecret(stdin, terminal, 'Once more: ');
  if (again !== password) throw new UsageError('the two passwords differ');
  return password;
}
