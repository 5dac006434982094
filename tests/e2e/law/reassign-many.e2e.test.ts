import { expect } from '@playwright/test';
import { type Clock, isLive } from '@watchfloor/domain/clock';
import { MINUTE } from '@watchfloor/domain/time';
import { afterAll, beforeAll, onTestFailed, test } from 'vitest';
import { liaisonOf } from '../../kit/hotline.js';
import { Floor, hundreds } from '../floor.js';
import { Inbox } from '../inbox.js';
import { manyDispatched, type StagedCase } from '../kit.js';
import { phone, Stage } from '../stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ at: '2026-11-09 10:00' });
});
afterAll(() => stage.close());

test('five hundred are moved at once, but for twelve that others have decided on, and the whole move is taken back', {
  timeout: 240_000,
}, async () => {
  onTestFailed(() => stage.picture('reassign-many'));
  const { hotline } = stage;
  const titles = Array.from({ length: 500 }, (_, nth) => `第 ${nth + 1} 盏路灯不亮`);
  const cases = await manyDispatched(stage, titles, 'urban');
  await manyDispatched(stage, ['小区水压太低'], 'water');
  const twelve = cases.filter((_, nth) => nth % 41 === 7).slice(0, 12);
  const moved = cases.filter((one) => !twelve.includes(one));
  hotline.clock.advance(30 * MINUTE);
  const clocks = await clocksOf(moved);
  const here = new Floor(await stage.enter('wang'));
  const there = new Floor(await stage.enter('zhou'));
  const power = new Inbox(await stage.enter('liaison-power', phone));

  // All of one department, and nobody else's, though the page holds a fraction of them until somebody asks for all.
  await here.lists(501);
  await here.narrowsTo('城管局');
  await here.lists(500);
  await here.choosesAll(500);
  const dialog = await here.beginsToReassignMany('供电公司', '路灯养护划转供电公司');
  await dialog.sums('可改派 500 件。');

  // Meanwhile the department signs twelve of them.
  const engineer = { ...liaisonOf('urban'), name: '李工' };
  for (const { id: complaintId } of twelve) {
    await hotline.give({ type: 'sign', complaintId, assignmentId: 'a1' }, engineer);
  }
  await dialog.presses(/^改派 500 件到 供电公司$/);
  await dialog.sums('已改派 488 件，被拒绝 12 件');
  await expect(dialog.refused).toHaveCount(12);
  for (const { number } of twelve) {
    await expect(dialog.refused.filter({ hasText: number })).toContainText(/李工 在 .* 已改动此件/);
  }

  // Those are still chosen, and shown as they are now; whoever comes back for them finds what was written.
  await dialog.presses(/^关闭$/);
  await here.choosing(12);
  for (const { number } of twelve) await here.sees(number, '办理中');
  await here.page.keyboard.press('r');
  await expect(dialog.root.getByRole('heading', { name: '改派 12 件' })).toBeVisible();
  await expect(dialog.root.getByLabel('改派理由')).toHaveValue('路灯养护划转供电公司');
  await dialog.presses(/^取消$/);

  // Everybody sees them where they are now, and the twelve where they were.
  await power.looksAt('待签收');
  await expect(power.page.getByRole('tab', { name: '待签收' })).toHaveText(/收\s*488$/);
  await there.narrowsTo('城管局');
  await there.lists(12);
  for (const { number } of twelve) await there.sees(number, '办理中');

  // Five minutes later one press on the notice takes all of it back.
  hotline.clock.advance(5 * MINUTE);
  await here.notice('已改派 488 件至 供电公司').getByRole('button', { name: '撤销' }).click();
  await expect(here.notice('已撤销 488 件')).toBeVisible(hundreds);
  await there.lists(500);
  await expect(power.page.getByRole('tab', { name: '待签收' })).toHaveText(/收\s*0$/);
  expect(await clocksOf(moved)).toEqual(clocks);
});

/** The running promises of each case, by its number. */
async function clocksOf(cases: readonly StagedCase[]): Promise<ReadonlyMap<string, readonly Clock[]>> {
  const { complaints } = stage.hotline.server.ledger;
  const found = new Map<string, readonly Clock[]>();
  for (const { id, number } of cases) {
    const one = await complaints.find(id, { kind: 'all' });
    found.set(number, one?.complaint.clocks.filter(isLive) ?? []);
  }
  return found;
}
