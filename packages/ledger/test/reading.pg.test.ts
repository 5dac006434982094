import { within } from '@watchfloor/testkit/waits';
import { afterAll, expect, test } from 'vitest';
import { AskerGone } from '../src/asker.js';
import type { Ledger } from '../src/ledger.js';
import { done, ledgerTest, registration, supervisor, waitingForLocks } from './support.js';

const { another, client, close } = await ledgerTest();
const [holder, db] = [await client(), await client()];
afterAll(close);

const all = { kind: 'all' } as const;
const page = { filter: {}, order: 'age', first: 1, after: null, scope: all } as const;

/** Nothing that touches complaints is answered until it is let go. */
async function holdUp(): Promise<() => Promise<unknown>> {
  await holder.query('begin; lock table complaint in access exclusive mode');
  return () => holder.query('rollback');
}

const asker = (person: string) => {
  const leaving = new AbortController();
  return { leave: () => leaving.abort(), asker: { person, signal: leaving.signal } };
};

const registered = async (ledger: Ledger) => done(await ledger.execute(registration(), supervisor)).complaintId;

test('K3 what the database works on for an asker who leaves is cancelled, and its connection serves others', async () => {
  const ledger = await another({ poolSize: 2 });
  const complaintId = await registered(ledger);
  const letGo = await holdUp();
  const { leave, asker: who } = asker('sun');
  const { queue, trends } = ledger.reading(who);
  const reading = queue.page(page);
  const inLine = trends.read({ from: 0, to: 1 }, 'Asia/Shanghai');
  await waitingForLocks(db, 1);
  leave();
  await expect(within(reading, 'the end of the question')).rejects.toThrow(AskerGone);
  await expect(within(inLine, 'the end of the one that waited for its turn')).rejects.toThrow(AskerGone);
  await waitingForNoLock();
  await expect(queue.page(page)).rejects.toThrow(AskerGone);
  await letGo();
  const again = await Promise.all([1, 2, 3, 4].map(() => ledger.complaints.find(complaintId, all)));
  expect(again.map((found) => found?.complaint.id)).toEqual([1, 2, 3, 4].map(() => complaintId));
});

test('K3 a command goes on to its end, whoever has left', async () => {
  const ledger = await another({ poolSize: 2 });
  const letGo = await holdUp();
  const { leave, asker: who } = asker(supervisor.id);
  const command = registered(ledger);
  await waitingForLocks(db, 1);
  const behind = ledger.reading(who).queue.page(page);
  leave();
  await expect(within(behind, 'the end of what waits behind it')).rejects.toThrow(AskerGone);
  await letGo();
  expect(await ledger.complaints.find(await command, all)).not.toBeNull();
});

test('K3 however much one person asks for, others are served, and sessions are looked after', async () => {
  const ledger = await another({ poolSize: 4 });
  const letGo = await holdUp();
  const { asker: who } = asker('sun');
  const many = Array.from({ length: 20 }, () => ledger.reading(who).queue.page(page));
  const commands = Array.from({ length: 20 }, () => registered(ledger));
  await waitingForLocks(db, 4);
  // each has half of the connections: together they have all, and whoever comes to the door is known all the same
  expect(await within(ledger.sessions.use('nobody'), 'a look at a session')).toBeNull();
  await letGo();
  await Promise.all([...many, ...commands]);

  const held = await holdUp();
  const again = Array.from({ length: 20 }, () => ledger.reading(who).queue.page(page));
  await waitingForLocks(db, 2);
  expect((await within(ledger.directory.reload(), 'what another asks for')).departments.length).toBeGreaterThan(0);
  await held();
  await Promise.all(again);
});

/** Each road by which one person writes, on two complaints of theirs. */
const writing: Readonly<Record<string, (ledger: Ledger, ids: readonly [string, string]) => Promise<unknown>>> = {
  'one by one': (ledger, [complaintId]) =>
    ledger.execute({ type: 'callAgain', complaintId, note: '再次来电催问' }, supervisor),
  together: (ledger, [complaintId, intoId]) =>
    ledger.merge({ complaintId, intoId, reason: '同一件事', expectedVersion: null }, supervisor),
};

test.each(Object.entries(writing))(
  'K3 however many commands one person gives, %s, others are served',
  async (_, give) => {
    const ledger = await another({ poolSize: 4 });
    const ids = [await registered(ledger), await registered(ledger)] as const;
    const letGo = await holdUp();
    const many = Array.from({ length: 20 }, () => give(ledger, ids));
    await waitingForLocks(db, 2);
    const served = within(ledger.directory.reload(), 'what another asks for');
    await expect(served.finally(letGo)).resolves.toBeDefined();
    await Promise.all(many);
  },
);

async function waitingForNoLock(): Promise<void> {
  const asking = async () => {
    for (;;) {
      const { rowCount } = await db.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (rowCount === 0) return;
    }
  };
  await within(asking(), 'the end of all waiting');
}
