import { afterAll, expect, test } from 'vitest';
import type { Account, NewAccount } from '../src/accounts.js';
import { ledgerTest, registration, supervisor } from './support.js';

const { ledger, another, close } = await ledgerTest();
afterAll(close);

const account = (given: Partial<NewAccount> = {}): NewAccount => ({
  ...{
    username: 'zhou',
    name: '周敏',
    role: 'supervisor',
    departmentId: null,
    passwordHash: '$argon2id$x',
    demo: false,
  },
  ...given,
});

async function created(given: Partial<NewAccount> = {}): Promise<Account> {
  const outcome = await ledger.accounts.create(account(given));
  if ('usernameTaken' in outcome) throw new Error('the name is taken');
  return outcome;
}

test('an account is found by its id and by its username in any case', async () => {
  const zhou = await created({ username: ' Zhou.Min ' });
  expect(zhou).toMatchObject({ username: 'zhou.min', disabled: false });
  expect(await ledger.accounts.findByUsername('ZHOU.min')).toEqual(zhou);
  expect(await ledger.accounts.findById(zhou.id)).toEqual(zhou);
  expect(await ledger.accounts.findByUsername('nobody')).toBeNull();
});

test('a username is given once', async () => {
  await created({ username: 'once' });
  expect(await ledger.accounts.create(account({ username: 'ONCE' }))).toEqual({ usernameTaken: true });
});

test('a liaison has a department, and nobody else has one', async () => {
  await expect(created({ username: 'l1', role: 'liaison', departmentId: null })).rejects.toThrow('account_liaison');
  await expect(created({ username: 'l2', departmentId: 'housing' })).rejects.toThrow('account_liaison');
  expect(await created({ username: 'l3', role: 'liaison', departmentId: 'housing' })).toMatchObject({
    departmentId: 'housing',
  });
});

test('sign-in offers the demo accounts that are not disabled', async () => {
  const one = await created({ username: 'demo-b', demo: true });
  const other = await created({ username: 'demo-a', demo: true });
  const off = await created({ username: 'demo-c', demo: true });
  expect(await ledger.accounts.setDisabled(off.id, true)).toBe(true);
  expect((await ledger.accounts.demo()).map(({ id }) => id)).toEqual([other.id, one.id]);
  expect((await ledger.accounts.list()).map(({ username }) => username)).toContain('demo-c');
});

test('a password is changed on an account that is there', async () => {
  const { id } = await created({ username: 'changing' });
  expect(await ledger.accounts.setPassword(id, '$argon2id$y')).toBe(true);
  expect((await ledger.accounts.findById(id))?.passwordHash).toBe('$argon2id$y');
  expect(await ledger.accounts.setPassword('nobody', 'x')).toBe(false);
});

test('people are known by the name they last acted under, here and on other servers', async () => {
  await ledger.execute(registration(), { ...supervisor, id: 'p1', name: '旧名' });
  await ledger.execute(registration(), { ...supervisor, id: 'p1', name: '新名' });
  const expected = new Map([['p1', '新名']]);
  expect(await ledger.people.names(['p1', 'p1', 'system', 'nobody'])).toEqual(expected);
  expect(await (await another()).people.names(['p1', 'nobody'])).toEqual(expected);
});

test('the directory keeps what is there, adds what is missing and takes over new names', async () => {
  const before = await ledger.directory.load();
  const added = { id: 'noise', parentId: 'home', name: '噪声', nameEn: 'Noise', departmentId: 'police' };
  const renamed = { id: 'east', name: '东城区', nameEn: 'East City' };
  const after = await ledger.directory.ensure({ categories: [added], districts: [renamed] });
  expect(after.departments).toEqual(before.departments);
  expect(after.categories).toEqual([...before.categories, added].sort((one, other) => (one.id < other.id ? -1 : 1)));
  expect(after.districts.find(({ id }) => id === 'east')).toEqual(renamed);
  expect(await (await another()).directory.load()).toEqual(after);
});

test('a ledger is empty until the first complaint', async () => {
  const fresh = await ledgerTest();
  expect(await fresh.ledger.isEmpty()).toBe(true);
  await fresh.ledger.execute(registration(), supervisor);
  expect(await fresh.ledger.isEmpty()).toBe(false);
  await fresh.close();
});
