import { expect, type Page } from '@playwright/test';
import { afterAll, beforeAll, onTestFailed, test } from 'vitest';
import { Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ at: '2026-11-09 10:00' });
});
afterAll(() => stage.close());

const form = (page: Page) => page.getByRole('dialog', { name: '登记新诉求' });

/** The two ways to the form. */
const ways: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  palette: async (page) => {
    await page.getByRole('button', { name: /搜索、命令/ }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('登记诉求');
    await page.getByRole('dialog').getByRole('button', { name: '登记诉求' }).click();
  },
  address: (page) => page.goto(new URL('/floor?do=register', page.url()).href),
};

const exits: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  Cancel: (page) => form(page).getByRole('button', { name: '取消' }).click(),
  '✕': (page) => form(page).getByRole('button', { name: '关闭，保留已写的内容' }).click(),
  Esc: (page) => page.keyboard.press('Escape'),
  Back: (page) => page.goBack(),
};

test('the form of a new complaint, opened by palette or address, is closed by Cancel, ✕, Esc and Back', async () => {
  onTestFailed(() => stage.picture('register'));
  const page = await stage.enter('wang');
  for (const [way, opens] of Object.entries(ways)) {
    for (const [exit, leaves] of Object.entries(exits)) {
      await opens(page);
      await expect(form(page), `${way}, ${exit}`).toBeVisible();
      await leaves(page);
      await expect(form(page), `${way}, ${exit}`).toBeHidden();
      await expect(page, `${way}, ${exit}`).toHaveURL(/\/floor$/);
      // nothing opens it again by itself: the page answers, and has no form
      await page.getByRole('button', { name: /搜索、命令/ }).click();
      await expect(page.getByRole('dialog')).toHaveCount(1);
      await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  }
});

test('a registered complaint closes its form for good, and the form is empty when it is opened again', async () => {
  onTestFailed(() => stage.picture('registered'));
  const page = await stage.enter('wang');
  for (const [way, opens] of Object.entries(ways)) {
    await opens(page);
    const dialog = form(page);
    await dialog.getByLabel('标题').fill(`路口井盖松动（${way}）`);
    await dialog.getByLabel('诉求内容').fill('路口的井盖松动，车辆经过时响声很大，老人出行不便。');
    for (const choice of ['诉求类别', '区县']) {
      await dialog.getByRole('combobox', { name: choice }).click();
      await page.getByRole('option').first().click();
    }
    await dialog.getByLabel('地点').fill('建设路 8 号');
    await dialog.getByLabel('来电人姓名').fill('张三');
    await dialog.getByLabel('来电人电话').fill('13800008000');
    await dialog.locator('button[type=submit]').click();
    await expect(page.getByText(/^已登记/).first()).toBeVisible();
    await expect(dialog).toBeHidden();
    await expect(page).toHaveURL(/\/floor$/);
    await opens(page);
    await expect(form(page).getByLabel('标题')).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(form(page)).toBeHidden();
  }
});

test('C3 a form that is asked for within moments of the one before being closed opens', async () => {
  onTestFailed(() => stage.picture('register-at-once'));
  const page = await stage.enter('wang');
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  await grid.focus();
  for (const tasks of [0, 1, 2, 4, 8, 16, 32, 64]) {
    await page.keyboard.press('n');
    await expect(form(page)).toBeVisible();
    // in the page itself: between two keys of a test it does more than between two of a person
    await page.evaluate(async (between) => {
      const press = (target: Element | null, key: string) =>
        target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      const { port1, port2 } = new MessageChannel();
      const task = () =>
        new Promise((resolve) => {
          port1.onmessage = resolve;
          port2.postMessage(null);
        });
      press(document.activeElement, 'Escape');
      while (document.querySelector('[role=dialog]') !== null) await task();
      for (let passed = 0; passed < between; passed += 1) await task();
      press(document.querySelector('[role=grid]'), 'n');
      // whatever the closing has left under way lands within so many frames
      for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
    }, tasks);
    await expect(form(page), `${tasks} tasks later`).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(form(page)).toBeHidden();
    await grid.focus();
  }
});
