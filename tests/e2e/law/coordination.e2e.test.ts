import { expect } from '@playwright/test';
import { afterAll, beforeAll, onTestFailed, test } from 'vitest';
import { Case, picks } from '../case.js';
import { Floor } from '../floor.js';
import { Inbox } from '../inbox.js';
import { dispatched } from '../kit.js';
import { Stage } from '../stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ at: '2026-11-09 10:00' });
});
afterAll(() => stage.close());

test('a group settles a disputed case: its members see it until it has decided, and who is named leads', async () => {
  onTestFailed(() => stage.picture('coordination'));
  const title = '河道边垃圾无人清运';
  const { number } = await dispatched(stage, title, 'urban');
  const floor = new Floor(await stage.enter('wang'));
  const group = new Case(floor.page);
  const water = new Inbox(await stage.enter('liaison-water'));
  await water.looksAt('会商');
  await expect(water.item(title)).toHaveCount(0);

  // A department that has no part of the case is called in, and finds it at once.
  await group.opens(number);
  await group.does('成立协调小组', async (dialog) => {
    await dialog.getByLabel('参加的单位').fill('水务');
    await dialog.page().getByRole('option').first().click();
    await dialog.getByLabel('为何要会商').fill('两家都说不归自己管');
  });
  await floor.sees(number, '会商中');
  await expect(water.item(title)).toContainText('小组成员');

  // It reads what it is to settle; who called is not its business.
  const shown = new Case(water.page);
  await shown.opens(number);
  await shown.says('两家都说不归自己管', '尚未决定');
  await expect(shown.drawer.getByRole('button', { name: /查看/ })).toHaveCount(0);

  // The decision gives it the lead: the case is no more to be settled, but to be signed for.
  await group.does('会商决定', async (dialog) => {
    await picks(dialog, '由谁主办', '水务集团');
    await dialog.getByLabel('决定').fill('由水务集团牵头清运,城管局配合');
  });
  await floor.sees(number, '水务集团');
  await shown.says('签收');
  await shown.drawer.getByRole('button', { name: '关闭' }).click();
  await water.finds('待签收', title);
  await water.looksAt('会商');
  await expect(water.item(title)).toHaveCount(0);
});
