import type { Directory } from '@watchfloor/domain/directory';
import { oneLine, plainForm } from '@watchfloor/domain/text-form';
import { lengthOf } from '@watchfloor/domain/text-limits';
import type { Role } from '@watchfloor/domain/vocabulary';
import type { Account, NewAccount } from '@watchfloor/ledger/accounts';
import { table } from '../terminal/table.js';
import { UsageError } from '../usage-error.js';

/** What the commands about users need of the ledger. */
export interface UserLedger {
  readonly accounts: {
    findByUsername(username: string): Promise<Account | null>;
    list(): Promise<readonly Account[]>;
    create(account: NewAccount): Promise<Account | { readonly usernameTaken: true }>;
    setPassword(id: string, passwordHash: string): Promise<boolean>;
    setDisabled(id: string, disabled: boolean): Promise<boolean>;
  };
  readonly directory: { load(): Promise<Directory> };
}

export interface NewUser {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly department: string | undefined;
}

const LONGEST_NAME = 80;

/** @throws UsageError where a name is empty, too long or taken, or the department is missing, superfluous or unknown */
export async function addUser({ accounts, directory }: UserLedger, user: NewUser, passwordHash: string): Promise<void> {
  const { role, department } = user;
  const username = nameOf(plainForm(user.username), 'username');
  const name = nameOf(oneLine(user.name), '--name');
  if (role === 'liaison' && department === undefined) throw new UsageError('a liaison answers for a --department');
  if (role !== 'liaison' && department !== undefined)
    throw new UsageError(`a ${role} belongs to the center, to no department`);
  const { departments } = await directory.load();
  if (department !== undefined && !departments.some(({ id }) => id === department)) {
    const ids = departments.map(({ id }) => id).join(', ');
    throw new UsageError(`there is no department "${department}"; there are ${ids || 'none yet'}`);
  }
  const account = { username, name, role, departmentId: department ?? null, passwordHash, demo: false };
  if ('usernameTaken' in (await accounts.create(account))) throw new UsageError(`the name "${username}" is taken`);
}

function nameOf(name: string, what: string): string {
  if (name === '') throw new UsageError(`the ${what} says nothing`);
  if (lengthOf(name) > LONGEST_NAME) throw new UsageError(`the ${what} has more than ${LONGEST_NAME} characters`);
  return name;
}

/** @throws UsageError where there is no such user */
export async function setPassword({ accounts }: UserLedger, username: string, passwordHash: string): Promise<void> {
  await accounts.setPassword((await found(accounts, username)).id, passwordHash);
}

/** @throws UsageError where there is no such user */
export async function setDisabled({ accounts }: UserLedger, username: string, disabled: boolean): Promise<void> {
  await accounts.setDisabled((await found(accounts, username)).id, disabled);
}

/** @throws UsageError where there is no such user */
export async function found(accounts: UserLedger['accounts'], username: string): Promise<Account> {
  const account = await accounts.findByUsername(username);
  if (account === null) throw new UsageError(`there is no user "${username}"`);
  return account;
}

/** The users as lines of a table. */
export async function userTable({ accounts }: UserLedger): Promise<readonly string[]> {
  const rows = (await accounts.list()).map((account) => [
    account.username,
    account.name,
    account.role,
    account.departmentId ?? '',
    [account.demo ? 'demo' : '', account.disabled ? 'disabled' : ''].filter((note) => note !== '').join(', '),
  ]);
  return table([['USERNAME', 'NAME', 'ROLE', 'DEPARTMENT', ''], ...rows]);
}
