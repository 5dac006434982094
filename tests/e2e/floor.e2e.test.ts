import { expect, type Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, onTestFailed, test } from 'vitest';
import { Floor } from './floor.js';
import { manyDispatched } from './kit.js';
import { Stage } from './stage.js';

let stage: Stage;
let page: Page;
let floor: Floor;

beforeAll(async () => {
  stage = await Stage.open({ at: '2026-11-09 10:00' });
  const titles = Array.from({ length: 260 }, (_, nth) => `第 ${nth + 1} 盏路灯不亮`);
  await manyDispatched(stage, titles, 'urban');
  page = await stage.enter('wang');
  page.setDefaultTimeout(10_000);
  floor = new Floor(page);
});
afterAll(() => stage.close());

beforeEach(async () => {
  await page.goto(`${stage.hotline.server.url}/floor`);
  await expect(firstRow()).toBeVisible({ timeout: 20_000 });
});

const grid = () => page.getByRole('grid');
const firstRow = () => grid().getByRole('row').nth(1);
const firstNumber = () => firstRow().getByRole('gridcell').nth(2).innerText();
const pill = () => page.getByRole('search').getByRole('status');
/** The place in the list of the last row that is drawn. */
const lastDrawn = () =>
  grid().evaluate((list) =>
    Math.max(...[...list.querySelectorAll('[aria-rowindex]')].map((row) => Number(row.getAttribute('aria-rowindex')))),
  );
/** Turns the wheel until the list is at its end; how far it goes is up to the list. */
const wheelDown = async () => {
  const box = await grid().boundingBox();
  await page.mouse.move((box?.x ?? 0) + 400, (box?.y ?? 0) + 200);
  await expect(async () => {
    await page.mouse.wheel(0, 4_000);
    expect(await lastDrawn()).toBe(261);
  }).toPass({ timeout: 20_000, intervals: [50] });
};
const focused = () =>
  page.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName);

test('C1 the wheel goes past row 100 with the pointer over the list', async () => {
  onTestFailed(() => stage.picture('floor-wheel'));
  await wheelDown();
  await expect(pill()).toHaveText('');
});

test('C1 the wheel goes past row 100 with rows chosen', async () => {
  onTestFailed(() => stage.picture('floor-chosen'));
  await page.getByRole('row').getByRole('checkbox').first().check();
  await wheelDown();
  await floor.choosing(1);
  await expect(pill()).toHaveText('');
});

test('C1 holding j goes past row 100', async () => {
  onTestFailed(() => stage.picture('floor-keys'));
  await grid().focus();
  for (let row = 0; row < 110; row += 1) await page.keyboard.press('j');
  await expect(async () => {
    await page.keyboard.press('j');
    const active = page.locator(`[id="${await grid().getAttribute('aria-activedescendant')}"]`);
    expect(Number(await active.getAttribute('aria-rowindex', { timeout: 1_000 }))).toBeGreaterThan(105);
    // rows that are on their way are no rows to go to yet: the key is held until they have come
  }).toPass({ timeout: 60_000, intervals: [20] });
  await expect(async () => {
    await page.keyboard.press('End');
    expect(await lastDrawn()).toBe(261);
  }).toPass({ timeout: 20_000, intervals: [50] });
  await expect(pill()).toHaveText('');
});

test('C3 Ctrl-K opens the palette from a checkbox and from a field, and Escape goes back there', async () => {
  onTestFailed(() => stage.picture('floor-palette'));
  const palette = page.getByPlaceholder(/工单|搜索/).last();
  const from = async (place: ReturnType<Page['locator']>) => {
    await place.focus();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(palette).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(place).toBeFocused();
  };
  await from(page.getByRole('row').getByRole('checkbox').first());
  await from(page.getByRole('search').getByRole('textbox'));
});

test('C5 keys mean the case in the drawer, also where the list has not come to it', async () => {
  onTestFailed(() => stage.picture('floor-keys-of-another'));
  const number = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ queue(first: 260) { rows { number } } }' });
    const answer = await (await fetch('/graphql', { method: 'POST', headers, body })).json();
    return String(answer.data.queue.rows.at(-1).number);
  });
  await firstRow().getByRole('gridcell').nth(2).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page
    .getByPlaceholder(/工单|搜索/)
    .last()
    .fill(number);
  await expect(
    page
      .getByRole('option', { name: new RegExp(number) })
      .or(page.getByText(number))
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: '工单' })).toContainText(number);
  // until the palette is gone the keys are its own
  await expect(page.getByRole('dialog')).toBeHidden();
  for (const key of ['u', 'r', 'e']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog', { name: new RegExp(number) })).toBeVisible();
    await expect(async () => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden({ timeout: 1_000 });
    }).toPass({ timeout: 10_000 });
  }
});

test('C3 Escape on a palette over a dialog closes the palette, and then the dialog', async () => {
  onTestFailed(() => stage.picture('floor-palette-over'));
  await grid().focus();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: '键盘' });
  await expect(help).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  expect(await focused()).toBe('grid');
});

test.each(['u', 'r', 'e', 'n'])('C3 the form of %s gives the focus back to the list', async (key) => {
  onTestFailed(() => stage.picture(`floor-focus-${key}`));
  await firstRow().getByRole('gridcell').nth(2).click();
  await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('dialog').locator('form')).toBeVisible();
  // the first may only close the list of a field
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden({ timeout: 1_000 });
  }).toPass({ timeout: 10_000 });
  await expect.poll(focused).toBe('grid');
});

test('C3 a verb of a menu gives the focus back to the button of the menu', async () => {
  onTestFailed(() => stage.picture('floor-focus-menu'));
  const drawer = await floor.opens(await firstNumber());
  const more = drawer.getByRole('button', { name: '更多' });
  await more.click();
  await page.getByRole('menuitem').first().click();
  await expect(page.getByRole('dialog').locator('form')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(more).toBeFocused();
});

test('C3 Escape closes a form and not the case below it, though the form has not got the focus yet', async () => {
  onTestFailed(() => stage.picture('floor-escape-early'));
  const drawer = await floor.opens(await firstNumber());
  const more = drawer.getByRole('button', { name: '更多' });
  await more.click();
  await page.getByRole('menuitem').first().click();
  await expect(page.getByRole('dialog').locator('form')).toBeVisible();
  await more.focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(drawer).toBeVisible();
  await expect(more).toBeFocused();
});

test('C3 Back closes the palette alone, and a desk that is chosen in it is gone to and come back from', async () => {
  onTestFailed(() => stage.picture('floor-palette-back'));
  await grid().focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(/\/floor/);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill('待办');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/pending/);
  await page.goBack();
  await expect(page).toHaveURL(/\/floor/);
});

test('C3 a sent form gives the focus back to the list', async () => {
  onTestFailed(() => stage.picture('floor-focus-sent'));
  await floor.urges(await firstNumber(), '请先联系来电人');
  await expect.poll(focused).toBe('grid');
});
