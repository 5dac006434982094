import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestFloor } from './floor.js';
import { post, type Session } from './session.js';
import { complaint, dispatched, done, give } from './words.js';

const MB = 1_024 * 1_024;
const diskFull = () => Promise.reject(Object.assign(new Error('could not extend file'), { code: '53100' }));

let free = 10_000 * MB;
let floor: TestFloor;
let sun: Session;
let admin: Session;
beforeAll(async () => {
  floor = await TestFloor.open({ room: async () => free, config: { storageLowBytes: 1_000 * MB } });
  sun = await floor.as('sun');
  admin = await floor.as('ad');
});
afterAll(() => floor.close());

async function leave(megabytes: number): Promise<void> {
  free = megabytes * MB;
  await floor.server.storage.look();
}

async function readiness() {
  const response = await fetch(`${floor.url}/readyz`);
  const { ok, reason, storage } = (await response.json()) as Record<string, unknown>;
  return { status: response.status, ok, reason, storage };
}

const metrics = async () => (await fetch(`${floor.url}/metrics`)).text();
const register = () => give(sun, 'registerComplaint', complaint);

describe('M2 a database without room', () => {
  it('M2 is told to admins, operators and the log before it is full, and commands are done', async () => {
    await leave(500);
    expect(await readiness()).toEqual({ status: 200, ok: true, reason: null, storage: 'low' });
    const { storage } = await admin.ask<{ storage: object }>('{ storage { level freeBytes } }');
    expect(storage).toEqual({ level: 'low', freeBytes: 500 * MB });
    expect(await metrics()).toContain(`watchfloor_storage_free_bytes ${500 * MB}\n`);
    expect(floor.logged.some((line) => line.includes('the storage is nearly full'))).toBe(true);
    done(await register());
    await leave(10_000);
  });

  it('M2 is not ready and saves nothing, says so, and goes on by itself when there is room', async () => {
    const before = done(await register());
    const leg = await dispatched(sun, 'housing');
    await leave(10);
    expect(await readiness()).toEqual({ status: 503, ok: false, reason: 'the storage is full', storage: 'full' });
    expect(await metrics()).toContain('watchfloor_storage_level 2\n');
    expect((await register()).__typename).toBe('StorageFull');
    const reveal = { complaintId: before.complaintId, reason: '回访核实' };
    expect(await give(sun, 'revealCaller', reveal)).toMatchObject({ __typename: 'StorageFull' });
    for (const change of [
      'declineLaw(input: { proposalId: 1, note: "不同意" })',
      'confirmLaw(input: { proposalId: 1 })',
      'rollBackLaw(input: { kind: policy, note: "退回上一版" })',
    ]) {
      const query = `mutation { ${change} { __typename } }`;
      const answer = await post(`${floor.url}/graphql`, { query }, { cookie: admin.cookie });
      expect(await answer.text()).toContain('STORAGE_FULL');
    }
    const move = { items: [{ complaintId: leg.complaintId, assignmentId: 'a1' }], toDepartmentId: 'water' };
    const { reassignMany } = await sun.ask<{ reassignMany: object[] }>(
      'mutation ($input: ReassignManyInput!) { reassignMany(input: $input) { result { __typename } } }',
      { input: { ...move, reason: '职责在水务', idempotencyKey: 'many' } },
    );
    expect(reassignMany).toEqual([{ result: { __typename: 'StorageFull' } }]);
    const undo = await sun.answer('mutation { undoReassignMany(input: { idempotencyKey: "many" }) { complaintId } }');
    expect(undo.errors?.[0]).toMatchObject({
      message: expect.stringContaining('The storage of the server is full: nothing was saved.'),
      extensions: { code: 'STORAGE_FULL' },
    });
    // people can still read
    expect(await sun.ask('{ queue { total } }')).toMatchObject({ queue: { total: expect.any(Number) } });

    await leave(10_000);
    expect(await readiness()).toMatchObject({ status: 200, storage: 'ok' });
    const after = done(await register());
    expect(after.position).toBe(leg.position + 1);
  });

  it('M2 still answers for what was done before it was full, and does none of it again', async () => {
    const input = { ...complaint, idempotencyKey: 'before it was full' };
    const first = done(await give(sun, 'registerComplaint', input));
    const legs = [await dispatched(sun, 'housing'), await dispatched(sun, 'housing')];
    const items = legs.map(({ complaintId }) => ({ complaintId, assignmentId: 'a1' }));
    const move = () =>
      sun.ask<{ reassignMany: { result: { __typename: string } }[] }>(
        'mutation ($input: ReassignManyInput!) { reassignMany(input: $input) { result { __typename } } }',
        { input: { items, toDepartmentId: 'water', reason: '职责在水务', idempotencyKey: 'moved' } },
      );
    const moved = await move();
    expect(moved.reassignMany).toEqual(items.map(() => ({ result: { __typename: 'CommandDone' } })));
    await leave(10);
    expect(await give(sun, 'registerComplaint', input)).toEqual(first);
    expect(await move()).toEqual(moved);
    expect((await register()).__typename).toBe('StorageFull');
    await leave(10_000);
    expect(done(await register()).position).toBe(first.position + 7);
  });

  it('M2 is known by what the database says, from whichever door it is heard, and tried until it can', async () => {
    const { ledger, storage } = floor.server;
    const { execute, tryToStore } = ledger;
    ledger.execute = diskFull;
    ledger.tryToStore = diskFull;
    try {
      expect((await register()).__typename).toBe('StorageFull');
      ledger.execute = execute;
      await storage.look();
      expect(await readiness()).toMatchObject({ status: 503, reason: 'the storage is full' });
      expect((await register()).__typename).toBe('StorageFull');
    } finally {
      ledger.execute = execute;
      ledger.tryToStore = tryToStore;
    }
    await storage.look();
    expect(await readiness()).toMatchObject({ status: 200 });
    done(await register());

    const { decline } = ledger.law;
    ledger.law.decline = diskFull;
    const declining = 'mutation { declineLaw(input: { proposalId: 1, note: "不同意" }) { __typename } }';
    await expect(admin.listen(declining).next()).rejects.toThrow('STORAGE_FULL');
    ledger.law.decline = decline;
    expect(storage.level).toBe('full');
    await storage.look();
    expect(storage.level).toBe('ok');

    const { create } = ledger.sessions;
    ledger.sessions.create = diskFull;
    const refused = await post(`${floor.url}/auth/login`, { username: 'wen', password: 'correct horse' });
    ledger.sessions.create = create;
    expect(refused.status).toBe(507);
    expect(await refused.text()).toMatch(/"STORAGE_FULL".*nothing was saved.*Request [0-9a-f-]{36}/);
    expect(storage.level).toBe('full');
    await storage.look();
    expect(storage.level).toBe('ok');
  });
});
