import { within } from '@watchfloor/testkit/waits';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TestFloor } from './floor.js';
import type { Session } from './session.js';

let floor: TestFloor;
let holder: pg.Client;
let looker: pg.Client;
let sun: Session;
let wen: Session;
beforeAll(async () => {
  floor = await TestFloor.open({ config: { poolSize: 4 } });
  [sun, wen] = [await floor.as('sun'), await floor.as('wen')];
  [holder, looker] = [await connected(), await connected()];
});
afterEach(() => holder.query('rollback'));
afterAll(async () => {
  await holder.end();
  await looker.end();
  await floor.close();
});

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: floor.databaseUrl });
  await client.connect();
  return client;
}

/** No question about complaints is answered until the test is over. */
const holdUp = () => holder.query('begin; lock table complaint in access exclusive mode');

/** Resolves when the database works on so many questions that wait. */
async function atWork(count: number): Promise<void> {
  const asking = async () => {
    for (;;) {
      const { rows } = await looker.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (rows[0]?.count === count) return;
    }
  };
  await within(asking(), `${count} questions under way`);
}

const query = '{ queue { total } }';
const faults = () => floor.logged.filter((line) => line.includes('"level":50'));

describe('K3 a slow question', () => {
  it('K3 is worked on no more when its asker hangs up, and that is no fault', async () => {
    await holdUp();
    const hungUp = new AbortController();
    const headers = { 'content-type': 'application/json', cookie: sun.cookie };
    const body = JSON.stringify({ query });
    const asked = fetch(`${floor.url}/graphql`, { method: 'POST', headers, body, signal: hungUp.signal });
    await atWork(1);
    hungUp.abort();
    await expect(asked).rejects.toThrow();
    await atWork(0);
    await holder.query('rollback');
    expect((await sun.answer(query)).status).toBe(200);
    expect(faults()).toEqual([]);
  });

  it('K3 is worked on no more when it is taken back on a socket, which goes on, nor when the socket closes', async () => {
    await holdUp();
    const client = sun.socket();
    const sink = { next: () => undefined, error: () => undefined, complete: () => undefined };
    const takeBack = client.subscribe({ query }, sink);
    await atWork(1);
    takeBack();
    await atWork(0);
    client.subscribe({ query }, sink);
    await atWork(1);
    await client.dispose();
    await atWork(0);
    expect(faults()).toEqual([]);
  });

  it('K3 of one person, asked ever so often, keeps nobody else from being answered', async () => {
    await holdUp();
    const many = `{ ${Array.from({ length: 10 }, (_, nth) => `q${nth}: queue(first: 1) { total }`).join(' ')} }`;
    const asked = Array.from({ length: 8 }, () => sun.answer(many));
    await atWork(2);
    const other = await within(wen.answer('{ directory { departments { id } } }'), 'the answer to another');
    expect(other).toMatchObject({ status: 200, errors: undefined });
    await holder.query('rollback');
    for (const { status, errors } of await Promise.all(asked)) expect({ status, errors }).toEqual({ status: 200 });
  });
});
