import { HOUR } from '@watchfloor/domain/time';
import { afterAll, expect, test } from 'vitest';
import type { Account } from '../src/accounts.js';
import { ledgerTest } from './support.js';

const { ledger, clock, client, another, close } = await ledgerTest();
const db = await client();
afterAll(close);

const { accounts, sessions } = ledger;
const life = { idleMs: 8 * HOUR, wholeMs: 24 * HOUR };

async function someone(username: string): Promise<Account> {
  const account = { username, name: '周敏', role: 'supervisor', departmentId: null, demo: false } as const;
  const created = await accounts.create({ ...account, passwordHash: '$argon2id$x' });
  if ('usernameTaken' in created) throw new Error('the name is taken');
  return created;
}

async function signedIn(account: Account): Promise<string> {
  const token = await sessions.create(account, life);
  if (token === null) throw new Error('the account may not sign in');
  return token;
}

test('a token finds its account until it is revoked, and the database does not hold it', async () => {
  const account = await someone('token');
  const token = await signedIn(account);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await (await another()).sessions.use(token)).toEqual(account);
  const { rows } = await db.query('select to_jsonb(s)::text as row from session s');
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(JSON.stringify(rows)).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  await sessions.revoke(token);
  expect(await sessions.use(token)).toBeNull();
  expect(await sessions.use('made up')).toBeNull();
});

test('many tokens are looked up at once, and only what is somebody’s is found', async () => {
  const [one, other] = [await someone('one'), await someone('other')];
  const [first, second, third] = [await signedIn(one), await signedIn(other), await signedIn(one)];
  await sessions.revoke(third);
  const found = await sessions.find([first, 'made up', second, third, first]);
  expect(found).toEqual(
    new Map([
      [first, one],
      [second, other],
    ]),
  );
});

test('M2 a session whose use cannot be written down, for want of room, lets its owner go on reading', async () => {
  const account = await someone('reader');
  const token = await signedIn(account);
  await db.query(`
    create function no_room() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
    create trigger no_room before update on session execute function no_room()`);
  clock.advance(5 * HOUR);
  expect(await sessions.use(token)).toEqual(account);
  // nor does the look at the rights of open pages fail, which notes that they are open
  await sessions.present([token]);
  await db.query('drop trigger no_room on session');
  clock.advance(3 * HOUR);
  expect(await sessions.use(token)).toBeNull();
});

test('a session ends when it was not used for its time to live, and use moves its end on', async () => {
  const account = await someone('sliding');
  const token = await signedIn(account);
  for (let use = 0; use < 3; use++) {
    clock.advance(5 * HOUR);
    expect(await sessions.use(token)).toEqual(account);
  }
  clock.advance(8 * HOUR);
  expect(await sessions.use(token)).toBeNull();
  await signedIn(account);
  expect((await db.query('select 1 from session where account_id = $1', [account.id])).rowCount).toBe(1);
});

test('A7 a session is over when its whole time is, however much it is used', async () => {
  const token = await signedIn(await someone('busy'));
  for (let hour = 1; hour < 24; hour++) {
    clock.advance(HOUR);
    expect(await sessions.use(token), `hour ${hour}`).not.toBeNull();
  }
  clock.advance(HOUR);
  expect(await sessions.use(token)).toBeNull();
});

test('A7 being looked at is not being used', async () => {
  const token = await signedIn(await someone('watching'));
  for (let hour = 1; hour < 8; hour++) {
    clock.advance(HOUR);
    expect((await sessions.find([token])).size, `hour ${hour}`).toBe(1);
  }
  clock.advance(HOUR);
  expect((await sessions.find([token])).size).toBe(0);
});

test('A7 a password change, disabling and enabling each end the sessions for good', async () => {
  const account = await someone('leaver');
  for (const change of [
    () => accounts.setPassword(account.id, account.passwordHash),
    () => accounts.setDisabled(account.id, true).then(() => accounts.setDisabled(account.id, false)),
    () => accounts.setDisabled(account.id, false),
    () => sessions.revokeAll(account.id),
  ]) {
    const token = await signedIn(account);
    await change();
    expect(await sessions.use(token)).toBeNull();
  }
});

test('A7 a sign-in that was under way while the account changed comes to nothing', async () => {
  const account = await someone('racing');
  await accounts.setPassword(account.id, '$argon2id$y');
  expect(await sessions.create(account, life)).toBeNull();
  const now = { ...account, passwordHash: '$argon2id$y' };
  await accounts.setDisabled(account.id, true);
  expect(await sessions.create(now, life)).toBeNull();
  await accounts.setDisabled(account.id, false);

  // the change is under way and not committed: the sign-in waits for it
  await db.query('begin');
  await db.query('update account set disabled = true where id = $1', [account.id]);
  const waiting = sessions.create(now, life);
  await db.query('commit');
  expect(await waiting).toBeNull();
  expect((await db.query('select 1 from session where account_id = $1', [account.id])).rowCount).toBe(0);
});
