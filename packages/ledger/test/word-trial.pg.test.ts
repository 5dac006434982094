import type { Person } from '@watchfloor/domain/actor';
import { theSystem } from '@watchfloor/domain/actor';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import type { EscalationRule } from '@watchfloor/domain/policy';
import { DAY, HOUR } from '@watchfloor/domain/time';
import { afterAll, expect, test } from 'vitest';
import { AskerGone } from '../src/asker.js';
import type { DryRun } from '../src/law/dry-run.js';
import { admin, done, ledgerTest, registration, supervisor } from './support.js';

const { ledger, clock, close } = await ledgerTest();
afterAll(close);

const policyWith = (escalation: Partial<EscalationRule>) => ({
  ...defaultPolicy,
  escalation: { ...defaultPolicy.escalation, ...escalation },
});

async function tried(escalation: Partial<EscalationRule>): Promise<DryRun> {
  const run = await ledger.law.dryRun('policy', policyWith(escalation), { openClocks: 'keep' });
  if ('problems' in run) throw new Error(JSON.stringify(run.problems));
  return run;
}

async function received(title: string, given: Parameters<typeof registration>[0] = {}, by: Person = supervisor) {
  const command = registration({ title, details: '请尽快派人处理', ...given });
  return done(await ledger.execute(command, command.source === null ? by : theSystem)).complaintId;
}

test('D8 words are tried on last month’s cases, against what really happened, before they are published', async () => {
  await received('上个月之前的电梯困人');
  clock.advance(31 * DAY);
  const fire = await received('三楼起火');
  const lift = await received('电梯困人两小时');
  const raised = await received('电梯困人,有孕妇');
  done(await ledger.execute({ type: 'escalate', complaintId: raised, reason: '有孕妇被困' }, admin));
  await received('电梯困人', { kind: 'praise', caller: null });
  await received('电梯困人', { source: { system: 'old', id: '1' } });
  await received('路灯不亮');
  clock.advance(HOUR);

  expect((await tried({})).words).toBeNull();
  const { words } = await tried({ critical: [{ cause: 'safety', words: ['困人'] }] });
  expect(words).toMatchObject({ since: clock.now() - 30 * DAY, until: clock.now(), cases: 5 });
  expect(words?.counts).toEqual([
    { critical: true, became: 'byWords', count: 0 },
    { critical: true, became: 'otherwise', count: 1 },
    { critical: true, became: 'never', count: 1 },
    { critical: false, became: 'byWords', count: 1 },
    { critical: false, became: 'otherwise', count: 0 },
    { critical: false, became: 'never', count: 2 },
  ]);
  expect(
    new Map(words?.examples.map(({ complaintId, found, became }) => [complaintId, [found?.word, became]])),
  ).toEqual(
    new Map([
      [fire, [undefined, 'byWords']],
      [lift, ['困人', 'never']],
      [raised, ['困人', 'otherwise']],
    ]),
  );
});

test('D8 kinds, texts and denial are tried as they would judge', async () => {
  const praised = await tried({ critical: [{ cause: 'safety', words: ['困人'], kinds: ['praise'] }] });
  expect(praised.words?.counts[2]).toMatchObject({ critical: true, became: 'never', count: 1 });
  const titled = await tried({ critical: [{ cause: 'safety', words: ['派人'], fields: ['title'] }] });
  expect(titled.words?.examples.filter(({ found }) => found !== null)).toEqual([]);
  const denial = { before: [], between: [], after: ['两小时'] };
  const denied = await tried({ critical: [{ cause: 'safety', words: ['困人'] }], denial });
  expect(denied.words?.counts[2]).toMatchObject({ critical: true, became: 'never', count: 0 });
});

test('D8 a case is tried as it was registered, whatever it was corrected to', async () => {
  const complaintId = await received('电梯困人,已放出');
  const before = (await tried({ critical: [{ cause: 'safety', words: ['已放出'] }] })).words;
  expect(before?.examples[0]).toMatchObject({ complaintId, found: { word: '已放出' } });
  done(
    await ledger.execute(
      {
        ...{ type: 'reclassify', complaintId, kind: 'praise', urgency: 'normal', categoryId: 'lighting' },
        ...{ reason: '是来表扬的', expectedVersion: null },
      },
      supervisor,
    ),
  );
  const after = (await tried({ critical: [{ cause: 'safety', words: ['已放出'] }] })).words;
  expect(after?.examples[0]).toMatchObject({ complaintId, found: { word: '已放出' } });
});

test('D8 strong words count for a caller whose earlier complaint was escalated by then', async () => {
  const caller = { name: '高敏', phone: '13699990000' };
  const first = await received('糊弄了事', { caller });
  done(await ledger.execute({ type: 'escalate', complaintId: first, reason: '反复投诉' }, admin));
  clock.advance(HOUR);
  const second = await received('又是糊弄', { caller });
  const { words } = await tried({ critical: [{ cause: 'escalatedBefore', words: ['糊弄'] }] });
  const judged = new Map(words?.examples.map(({ complaintId, found }) => [complaintId, found?.cause]));
  expect([judged.get(first), judged.get(second)]).toEqual([undefined, 'escalatedBefore']);
});

test('D8 a trial stops when nobody waits for it any more', async () => {
  const gone = new AbortController();
  gone.abort();
  const document = policyWith({ critical: [] });
  await expect(
    ledger.law.dryRun('policy', document, { openClocks: 'keep' }, { person: 'gone', signal: gone.signal }),
  ).rejects.toBeInstanceOf(AskerGone);
});
