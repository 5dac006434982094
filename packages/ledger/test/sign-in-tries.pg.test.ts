import { MINUTE } from '@watchfloor/domain/time';
import { afterAll, expect, test } from 'vitest';
import { ledgerTest } from './support.js';

const { ledger, clock, client, another, close } = await ledgerTest();
const db = await client();
afterAll(close);

const countOf = async (room: typeof ledger, ...subjects: readonly string[]) =>
  (await room.signInTries.count(subjects, 5 * MINUTE)).map(({ tries }) => tries);

test('A8 tries are counted by every server together, each subject by itself', async () => {
  const other = await another();
  expect(await countOf(ledger, 'account a', 'address 1')).toEqual([1, 1]);
  expect(await countOf(other, 'account a', 'address 2')).toEqual([2, 1]);
  expect(await countOf(ledger, 'address 1', 'account a')).toEqual([2, 3]);
});

test('A8 many tries at once are many, whatever they share', async () => {
  const subjects = (index: number) => (index % 2 === 0 ? ['account b', 'address 3'] : ['address 3', 'account b']);
  const counted = await Promise.all(Array.from({ length: 40 }, (_, index) => countOf(ledger, ...subjects(index))));
  const seen = counted.map(([first, second], index) => (index % 2 === 0 ? first : second));
  expect(seen.sort((one, two) => Number(one) - Number(two))).toEqual(
    Array.from({ length: 40 }, (_, index) => index + 1),
  );
});

test('A8 the window begins with the first try, is told, and is not moved on by further ones', async () => {
  await countOf(ledger, 'account c');
  clock.advance(2 * MINUTE);
  expect(await ledger.signInTries.count(['account c'], 5 * MINUTE)).toEqual([{ tries: 2, leftMs: 3 * MINUTE }]);
  clock.advance(3 * MINUTE);
  expect(await countOf(ledger, 'account c')).toEqual([1]);
});

test('A8 a right try is given back, and what is forgotten leaves no row', async () => {
  await countOf(ledger, 'account d', 'address 4');
  await ledger.signInTries.giveBack(['account d', 'address 4']);
  expect(await countOf(ledger, 'account d', 'address 4')).toEqual([1, 1]);
  clock.advance(10 * MINUTE);
  await countOf(ledger, 'account e');
  const { rows } = await db.query('select encode(subject, $1) as subject from sign_in_try', ['escape']);
  expect(rows).toHaveLength(1);
  // what somebody types as a name may be a password
  expect(JSON.stringify(rows)).not.toContain('account e');
});
