import { cityDirectory } from '@watchfloor/city/directory';
import { type Ledger, openLedger } from '@watchfloor/ledger/ledger';
import { migrate } from '@watchfloor/ledger/migrate';
import { ManualClock } from '@watchfloor/testkit/clock';
import { type TestDatabase, testDatabase } from '@watchfloor/testkit/databases';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoAccounts } from '../src/demo/accounts.js';
import { loadCity } from '../src/demo/load-city.js';
import { directory } from './floor.js';

const SMALL = { open: 40, days: 2, closed: 60 };
const nobody = { name: '管理员', role: 'admin', departmentId: null, passwordHash: 'x', demo: false } as const;

let database: TestDatabase;
let ledger: Ledger;
beforeEach(async () => {
  database = await testDatabase({ templateName: 'server_empty', prepare: async (url) => void (await migrate(url)) });
  ledger = await openLedger({ url: database.url, time: new ManualClock('2026-03-05T15:00:00+08:00') });
});
afterEach(async () => {
  await ledger.close();
  await database.drop();
});

const load = () => loadCity(ledger, (done, of) => told.push(`${done}/${of}`), SMALL);
const told: string[] = [];
const open = async () => {
  const page = await ledger.queue.page({ filter: {}, order: 'age', first: 1, after: null, scope: { kind: 'all' } });
  return 'badCursor' in page ? -1 : page.total;
};

describe('the demo city', () => {
  it('fills an empty database, once, and its people can sign in', async () => {
    expect(await load()).toBe(true);
    expect(await open()).toBe(SMALL.open);
    expect((await ledger.directory.load()).departments).toHaveLength(cityDirectory.departments.length);
    expect((await ledger.accounts.demo()).map(({ username }) => username)).toEqual(
      demoAccounts.map(({ username }) => username).sort(),
    );
    expect(told.at(-1)).toMatch(/^(\d+)\/\1$/);
    const lines = told.length;
    expect(await load()).toBe(true);
    expect(told).toHaveLength(lines);
    expect(await open()).toBe(SMALL.open);
  });

  it('is loaded once where two servers start on an empty database together', async () => {
    // their clocks are read one after the other, and a city's past hangs on the instant at which it is told
    const other = await openLedger({ url: database.url, time: new ManualClock('2026-03-05T15:00:01+08:00') });
    const loaded = await Promise.all([ledger, other].map((one) => loadCity(one, () => undefined, SMALL)));
    await other.close();
    expect(loaded).toEqual([true, true]);
    expect(await open()).toBe(SMALL.open);
  });

  it('is loaded again where an earlier start was interrupted', async () => {
    await ledger.directory.ensure(cityDirectory);
    expect(await load()).toBe(true);
  });

  it('leaves a database alone that has departments of its own, even under the same ids', async () => {
    await ledger.directory.ensure(directory);
    expect(await load()).toBe(false);
    expect(await open()).toBe(0);
  });

  it('leaves a database alone that has an account', async () => {
    await ledger.accounts.create({ ...nobody, username: 'ad' });
    expect(await load()).toBe(false);
    expect((await ledger.directory.load()).departments).toEqual([]);
  });
});
