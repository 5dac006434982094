import { theSystem } from '@watchfloor/domain/actor';
import { DAY } from '@watchfloor/domain/time';
import { afterAll, expect, test } from 'vitest';
import type { AuditFinding } from '../src/audit.js';
import { dispatchOf, done, ledgerTest, liaisonOf, registration, supervisor } from './support.js';

const { ledger, clock, client, close } = await ledgerTest();
const db = await client();
afterAll(close);

async function audited(
  limit: number,
): Promise<{ readonly checked: number; readonly differing: readonly AuditFinding[] }> {
  let checked = 0;
  const differing: AuditFinding[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page = await ledger.audit.recompute(limit, after);
    checked += page.checked;
    differing.push(...page.differing);
    after = page.next;
    more = after !== null;
  }
  return { checked, differing };
}

async function lived(): Promise<string> {
  const { complaintId } = done(await ledger.execute(registration(), supervisor));
  done(await ledger.execute(dispatchOf(complaintId, ['water']), supervisor));
  done(await ledger.execute({ type: 'sign', complaintId, assignmentId: 'a1' }, liaisonOf('housing')));
  done(await ledger.execute({ type: 'urge', complaintId, assignmentId: 'a1', reason: '请速办' }, supervisor));
  return complaintId;
}

const ids: string[] = [];
for (let nth = 0; nth < 5; nth++) ids.push(await lived());
clock.advance(30 * DAY);
for (const complaintId of ids) done(await ledger.execute({ type: 'passTime', complaintId }, theSystem));

test('where the law was kept nothing differs, and every complaint was looked at once', async () => {
  expect(await audited(2)).toEqual({ checked: 5, differing: [] });
  expect(await audited(5)).toEqual({ checked: 5, differing: [] });
  expect(await audited(100)).toEqual({ checked: 5, differing: [] });
});

test('what was changed behind the back of the log is found, and where', async () => {
  const [tampered, orphan] = [...ids].sort();
  await db.query(`update complaint set body = jsonb_set(body, '{clocks,0,dueAt}', '1') where id = $1`, [tampered]);
  await db.query('delete from event_log where complaint_id = $1 and version = 2', [orphan]);
  const { checked, differing } = await audited(2);
  expect(checked).toBe(5);
  expect(differing).toEqual([
    { complaintId: tampered, number: expect.stringMatching(/^26-/), paths: ['clocks.0.dueAt'] },
    { complaintId: orphan, number: expect.any(String), paths: ['entry of version 3 does not follow version 1'] },
  ]);
});
