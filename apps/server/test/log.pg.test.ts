import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestFloor } from './floor.js';
import { raw, rawText } from './raw.js';
import { give, register } from './words.js';

let floor: TestFloor;
let db: pg.Client;
beforeAll(async () => {
  floor = await TestFloor.open();
  db = new pg.Client(floor.databaseUrl);
  await db.connect();
});
afterAll(async () => {
  await db.end();
  await floor.close();
});

const NAME = '涉密姓名';
const PHONE = '13977665544';
const WORDS = '只有来电人知道的话';

/** What was logged while `work` ran. */
async function loggedBy(work: () => Promise<unknown>): Promise<string> {
  const before = floor.logged.length;
  await work();
  return floor.logged.slice(before).join('');
}

describe('A9 no line of the log carries what somebody sent', () => {
  it('A9 when the database refuses a search', async () => {
    const sun = await floor.as('sun');
    await db.query('alter table complaint rename column search to lost');
    const lines = await loggedBy(async () => {
      const { errors } = await sun.answer('query ($text: String) { queue(filter: { text: $text }) { total } }', {
        text: WORDS,
      });
      expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
    });
    await db.query('alter table complaint rename column lost to search');
    expect(lines).toContain('42703');
    expect(lines).not.toContain(WORDS);
  });

  it('A9 when it refuses a row, of which it tells the whole content', async () => {
    const sun = await floor.as('sun');
    await db.query(`alter table caller add constraint never check (phone <> '${PHONE}')`);
    const lines = await loggedBy(() =>
      register(sun, { callerName: NAME, callerPhone: PHONE, details: WORDS }).catch(() => undefined),
    );
    await db.query('alter table caller drop constraint never');
    expect(lines).toContain('23514');
    for (const secret of [NAME, PHONE, WORDS]) expect(lines).not.toContain(secret);
  });

  it('A9 when TypeORM builds the statement', async () => {
    await db.query('alter table account rename column username to lost');
    const lines = await loggedBy(async () => {
      const answer = await raw(`${floor.url}/auth/login`, { username: NAME, password: WORDS });
      expect(answer.status).toBe(500);
      expect(answer.text).toMatch(/Request [0-9a-f-]{36}/);
    });
    await db.query('alter table account rename column lost to username');
    expect(lines).toContain('42703');
    for (const secret of [NAME, WORDS]) expect(lines).not.toContain(secret);
  });

  it('A9 when a request cannot be read, and of whatever path', async () => {
    const sun = await floor.as('sun');
    const lines = await loggedBy(async () => {
      const headers = { 'content-type': 'application/json', cookie: sun.cookie, 'x-note': PHONE };
      await rawText(`${floor.url}/graphql`, `{"query": "${WORDS}`, headers);
      await rawText(`${floor.url}/graphql?text=${PHONE}`, null, headers);
      await rawText(`${floor.url}/auth/${PHONE}?q=${PHONE}`, null, headers);
      await rawText(`${floor.url}/${encodeURIComponent(NAME)}/${PHONE}`, '{}', headers);
      await give(sun, 'addNote', { complaintId: PHONE, text: WORDS }).catch(() => undefined);
    });
    for (const secret of [encodeURIComponent(NAME), PHONE, WORDS]) expect(lines).not.toContain(secret);
  });
});
