import { verify } from '@node-rs/argon2';
import type { Account, NewAccount } from '@watchfloor/ledger/accounts';
import { expect, test } from 'vitest';
import { hashPassword } from '../src/user/passwords.js';
import { addUser, setDisabled, setPassword, type UserLedger, userTable } from '../src/user/users.js';
import { MemoryDirectory } from './support.js';

async function office(): Promise<UserLedger & { readonly rows: Account[] }> {
  const rows: Account[] = [];
  const change = (id: string, to: Partial<Account>): Promise<boolean> => {
    const index = rows.findIndex((row) => row.id === id);
    const found = rows[index];
    if (found !== undefined) rows[index] = { ...found, ...to };
    return Promise.resolve(found !== undefined);
  };
  const directory = new MemoryDirectory();
  const housing = {
    id: 'housing',
    name: '住建局',
    nameEn: 'Housing',
    shortName: '住建',
    liaisonName: '',
    liaisonPhone: '',
  };
  await directory.ensure({ departments: [housing], districts: [], categories: [] });
  return {
    rows,
    directory,
    accounts: {
      findByUsername: async (username) => rows.find((row) => row.username === username) ?? null,
      list: async () => rows,
      create: async (account: NewAccount) => {
        if (rows.some((row) => row.username === account.username)) return { usernameTaken: true };
        const created = { id: String(rows.length), ...account, disabled: false };
        rows.push(created);
        return created;
      },
      setPassword: (id, passwordHash) => change(id, { passwordHash }),
      setDisabled: (id, disabled) => change(id, { disabled }),
    },
  };
}

const liaison = { username: 'li.na', name: '李娜', role: 'liaison', department: 'housing' } as const;
const supervisor = { username: 'wang.fang', name: '王芳', role: 'supervisor', department: undefined } as const;

test('somebody is added with what their role needs, and is shown', async () => {
  const ledger = await office();
  await addUser(ledger, supervisor, 'hash');
  await addUser(ledger, liaison, 'hash');
  await setDisabled(ledger, 'li.na', true);
  expect(await userTable(ledger)).toEqual([
    'USERNAME   NAME  ROLE        DEPARTMENT',
    'wang.fang  王芳  supervisor',
    'li.na      李娜  liaison     housing     disabled',
  ]);
});

test.each([
  [{ ...liaison, department: undefined }, 'a liaison answers for a --department'],
  [{ ...liaison, department: 'police' }, 'there is no department "police"; there are housing'],
  [{ ...supervisor, department: 'housing' }, 'a supervisor belongs to the center, to no department'],
])('a role and a department that do not fit are one sentence', async (user, sentence) => {
  await expect(addUser(await office(), user, 'hash')).rejects.toThrow(sentence);
});

test('a name is taken once, and nobody unknown is changed', async () => {
  const ledger = await office();
  await addUser(ledger, supervisor, 'hash');
  await expect(addUser(ledger, supervisor, 'hash')).rejects.toThrow('the name "wang.fang" is taken');
  await setPassword(ledger, 'wang.fang', 'other');
  expect(ledger.rows[0]?.passwordHash).toBe('other');
  await expect(setPassword(ledger, 'li.na', 'other')).rejects.toThrow('there is no user "li.na"');
  await expect(setDisabled(ledger, 'li.na', true)).rejects.toThrow('there is no user "li.na"');
});

test('a password is kept as an argon2id hash, and a short one is refused', async () => {
  const hash = await hashPassword('correct horse');
  expect(hash).toMatch(/^\$argon2id\$/);
  expect(await verify(hash, 'correct horse')).toBe(true);
  await expect(hashPassword('short')).rejects.toThrow('at least 10 characters');
});
