import { randomUUID } from 'node:crypto';
import type { DepartmentId } from '@watchfloor/domain/directory';
import type { Role } from '@watchfloor/domain/vocabulary';
import type { DataSource, Repository } from 'typeorm';
import { accountEntity, sessionEntity } from './rows/people-rows.js';
import { codeOf } from './write/retry.js';

/** Who may sign in. The id is what the log knows an actor by. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  /** Set for liaisons, and for them alone. */
  readonly departmentId: DepartmentId | null;
  readonly passwordHash: string;
  /** Its password is known to everybody; never served beyond the own machine. */
  readonly demo: boolean;
  readonly disabled: boolean;
}

export type NewAccount = Omit<Account, 'id' | 'disabled'> & { readonly id?: string };

const UNIQUE = '23505';

export class Accounts {
  readonly #accounts: Repository<Account>;

  constructor(dataSource: DataSource) {
    this.#accounts = dataSource.getRepository<Account>(accountEntity);
  }

  /** Usernames are told apart without regard to case. */
  findByUsername(username: string): Promise<Account | null> {
    return this.#accounts.findOneBy({ username: plain(username) });
  }

  findById(id: string): Promise<Account | null> {
    return this.#accounts.findOneBy({ id });
  }

  /** The accounts that sign-in offers by one click, by username. */
  demo(): Promise<readonly Account[]> {
    return this.#accounts.find({ where: { demo: true, disabled: false }, order: { username: 'ASC' } });
  }

  list(): Promise<readonly Account[]> {
    return this.#accounts.find({ order: { username: 'ASC' } });
  }

  /** The ids of all accounts of a department, also of those that are disabled. An account never changes its department. */
  async idsOf(departmentId: DepartmentId): Promise<ReadonlySet<string>> {
    const accounts = await this.#accounts.find({ select: { id: true }, where: { departmentId } });
    return new Set(accounts.map(({ id }) => id));
  }

  /** Whether a department has an account that is not disabled. */
  isReachable(departmentId: DepartmentId): Promise<boolean> {
    return this.#accounts.existsBy({ departmentId, disabled: false });
  }

  /** The new account; `usernameTaken` where somebody has the name. A liaison needs a department, nobody else has one. */
  async create(account: NewAccount): Promise<Account | { readonly usernameTaken: true }> {
    const created = { id: randomUUID(), ...account, username: plain(account.username), disabled: false };
    try {
      await this.#accounts.insert(created);
      return created;
    } catch (error) {
      if (codeOf(error) === UNIQUE) return { usernameTaken: true };
      throw error;
    }
  }

  /** Signs the account out everywhere. False where there is no such account. */
  setPassword(id: string, passwordHash: string): Promise<boolean> {
    return this.#change(id, { passwordHash });
  }

  /** A disabled account cannot sign in. Signs it out everywhere, for good. False where there is no such account. */
  setDisabled(id: string, disabled: boolean): Promise<boolean> {
    return this.#change(id, { disabled });
  }

  /** Whatever changes about who may sign in ends every session that began before: one must prove oneself anew. */
  #change(id: string, change: Partial<Pick<Account, 'passwordHash' | 'disabled'>>): Promise<boolean> {
    return this.#accounts.manager.transaction(async (manager) => {
      const { affected } = await manager.update(accountEntity, { id }, change);
      await manager.delete(sessionEntity, { accountId: id });
      return affected === 1;
    });
  }
}

const plain = (username: string): string => username.trim().toLowerCase();
