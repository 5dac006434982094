import { expect, type Page } from '@playwright/test';
import { afterAll, beforeAll, onTestFailed, test } from 'vitest';
import { liaisonOf, supervisor } from '../kit/hotline.js';
import { Floor } from './floor.js';
import { accepted, dispatched } from './kit.js';
import { phone, Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ at: '2026-11-09 10:00' });
});
afterAll(() => stage.close());

const alert = (page: Page, words: RegExp) => page.getByRole('alert').filter({ hasText: words });

/** A case whose answer has been accepted: nobody owes anything, and it has been closed. */
async function closed(title: string) {
  const staged = await accepted(stage, title, 'urban');
  const { id: complaintId } = staged;
  const outcome = { reached: true, solved: true, satisfied: true } as const;
  const note = '群众表示满意';
  await stage.hotline.give({ type: 'recordCallback', complaintId, callbackId: 'k1', outcome, note }, supervisor);
  await stage.hotline.give({ type: 'close', complaintId, note: null, expectedVersion: null }, supervisor);
  return staged;
}

test('C9 a key whose verb is impossible says so, and no form opens', async () => {
  onTestFailed(() => stage.picture('desk-impossible'));
  const { number } = await accepted(stage, '路口积水已经三天', 'urban');
  const page = await stage.enter('wang');
  const floor = new Floor(page);
  await floor.row(number).getByRole('gridcell', { name: number, exact: true }).click();
  for (const key of ['u', 'r']) {
    await page.keyboard.press(key);
    await expect(alert(page, /现在不能办这一步/).last()).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  // and one that is possible opens
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog', { name: `升级 ${number}` })).toBeVisible();
});

test('C5 a closed case is found by its number, and reopened', async () => {
  onTestFailed(() => stage.picture('desk-reopen'));
  const { number, title } = await closed('路灯修好后又不亮了');
  const page = await stage.enter('wang');
  await page.getByRole('button', { name: /搜索、命令/ }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(number);
  await page.getByRole('dialog').getByText(title).click();
  const drawer = page.getByRole('complementary', { name: '工单' }).or(page.getByRole('main'));
  await expect(drawer.getByText(number).first()).toBeVisible();
  await page.getByRole('toolbar', { name: '可以做的' }).getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: /^重新办理/ }).click();
  const dialog = page.getByRole('dialog').filter({ hasText: number });
  await dialog.getByRole('textbox').first().fill('群众反映当晚又熄灭，附近路段一片漆黑');
  await dialog.locator('button[type=submit]').click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('办理中').first()).toBeVisible();
});

test('C3 D2 words survive a reload and the case being taken away, and go with their author', async () => {
  onTestFailed(() => stage.picture('desk-taken'));
  const { id: complaintId, number } = await dispatched(stage, '公园健身器材松动', 'urban');
  const liaison = liaisonOf('urban');
  await stage.hotline.give({ type: 'sign', complaintId, assignmentId: 'a1' }, liaison);
  const page = await stage.enter('liaison-urban');
  const address = `${stage.hotline.server.url}/inbox?case=${complaintId}`;
  const words = '已派班组到公园逐件紧固器材，松动的两件先行拆除';
  const form = page.getByRole('dialog', { name: new RegExp(number) });
  const begins = async () => {
    await page.getByRole('toolbar', { name: '可以做的' }).getByRole('button', { name: /^答复/ }).click();
    await expect(form).toBeVisible();
  };

  await page.goto(address);
  await begins();
  await form.getByLabel('办理结果').fill(words);
  await page.reload();
  await begins();
  await expect(form.getByLabel('办理结果')).toHaveValue(words);

  const move = { type: 'reassign', complaintId, assignmentId: 'a1', toDepartmentId: 'housing' } as const;
  await stage.hotline.give({ ...move, reason: '公园移交住建管理', expectedVersion: null }, supervisor);
  await expect(form.getByRole('alert').filter({ hasText: /改派到 .*此件不再由本单位承办/ })).toBeVisible();
  await expect(form.getByLabel('办理结果')).toHaveValue(words);
  await form.locator('button[type=submit]').click();
  await expect(form.getByRole('alert').filter({ hasText: '这里不能再提交' })).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: '本单位办过的' })).toBeVisible();
  await expect(page.getByText('公园移交住建管理')).toHaveCount(0);

  // by keys alone: the first that an arrow key goes to is the first that is there
  await page.getByRole('banner').getByRole('button').last().press('Enter');
  const signOut = page.getByRole('menuitem', { name: '退出登录' });
  await expect(signOut).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(signOut).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('input[name=username]')).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('器材');
});

test('E1 on a phone the list of departments opens within the screen, and Back closes the form and keeps the text', async () => {
  onTestFailed(() => stage.picture('desk-phone'));
  const { id } = await dispatched(stage, '井盖缺失有人摔倒', 'urban');
  const page = await stage.enter('wang', phone, { touch: true });
  await page.goto(new URL(`/floor?case=${id}`, page.url()).href);
  const reassign = page.getByRole('toolbar', { name: '可以做的' }).getByRole('button', { name: /^改派/ });
  await reassign.tap();
  const dialog = page.getByRole('dialog', { name: /^改派/ });
  const field = dialog.getByRole('combobox', { name: /改派给/ });
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await field.tap();
  const list = page.getByRole('listbox');
  await expect(list).toBeVisible();
  const box = await list.boundingBox();
  expect(
    box === null ? null : [box.x >= 0, box.x + box.width <= phone.width, box.y + box.height <= phone.height],
  ).toEqual([true, true, true]);
  await page.getByRole('option').first().tap();
  await dialog.getByLabel(/改派理由/).fill('按属地管理，转当地办理');
  await page.goBack();
  await expect(dialog).toBeHidden();
  expect(page.url()).toContain(`case=${id}`);
  await reassign.tap();
  await expect(dialog.getByLabel(/改派理由/)).toHaveValue('按属地管理，转当地办理');
});
