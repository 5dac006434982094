import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestFloor } from './floor.js';

let floor: TestFloor;
beforeAll(async () => {
  floor = await TestFloor.open();
});
afterAll(() => floor.close());

const SECRET = 'password=hunter2 in select * from account';

describe('a fault', () => {
  it('reaches its asker as a code and an id alone, and the log with its stack, over HTTP and over a socket', async () => {
    const sun = await floor.as('sun');
    const { directory } = floor.server.ledger;
    const load = directory.load;
    directory.load = () => Promise.reject(new Error(SECRET));
    try {
      const { status, errors } = await sun.answer('{ directory { departments { id } } }');
      expect(status).toBe(200);
      const id = errors?.[0]?.extensions.id;
      expect(errors).toEqual([
        {
          message: `Something went wrong here. Fault ${id}.`,
          path: ['directory'],
          extensions: { code: 'INTERNAL', id },
        },
      ]);
      const told = floor.logged.find((line) => line.includes(String(id)));
      expect(JSON.parse(told ?? '{}')).toMatchObject({
        level: 50,
        faultId: id,
        err: { message: SECRET, stack: expect.any(String) },
      });

      const over = sun.listen('subscription { queueChanged { to } }').next();
      await expect(over).rejects.toThrow('INTERNAL');
      await expect(over).rejects.not.toThrow('hunter2');
    } finally {
      directory.load = load;
    }
  });

  it('is none where the asker is wrong: a misspelt field, a variable of the wrong kind', async () => {
    const sun = await floor.as('sun');
    const before = floor.logged.length;
    const misspelt = await sun.answer('{ mee { id } }');
    expect(misspelt.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const variables = { id: '00000000-0000-4000-8000-000000000000', at: 'tomorrow' };
    const wrong = await sun.answer(
      'query ($id: ID!, $at: Instant!) { complaint(id: $id) { id } trends(from: $at, to: $at) { received } }',
      variables,
    );
    expect(wrong.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(wrong.errors?.[0]?.message).toContain('give ISO 8601');
    expect(floor.logged.slice(before).filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('never writes bodies, cookies or phones into the log', async () => {
    const sun = await floor.as('sun');
    await sun.answer('mutation ($p: String) { registerComplaint(input: { callerPhone: $p }) { __typename } }', {
      p: '13912345678',
    });
    const log = floor.logged.join('');
    expect(log).not.toContain('13912345678');
    expect(log).not.toContain('watchfloor_session');
    expect(log).not.toContain('correct horse');
  });
});
