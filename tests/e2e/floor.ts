import { expect, type Locator, type Page } from '@playwright/test';
import { picks } from './case.js';

/** The floor as a shift supervisor uses it. */
export class Floor {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The row of a complaint, by its number. */
  row(number: string): Locator {
    return this.page.getByRole('row').filter({ hasText: number });
  }

  /** A tile by its label, e.g. `临期`. */
  tile(label: string): Locator {
    return this.page.getByRole('region', { name: '总览' }).getByRole('button', { name: label });
  }

  async sees(number: string, words: string): Promise<void> {
    await expect(this.row(number)).toContainText(words);
  }

  async noLongerSees(number: string): Promise<void> {
    await expect(this.row(number)).toHaveCount(0);
  }

  async counts(label: string, count: number): Promise<void> {
    await expect(this.tile(label)).toHaveText(new RegExp(`${count}$`));
  }

  /** Two keys: the row, and the verb. Then the dialog. */
  async reassigns(number: string, department: string, reason: string): Promise<void> {
    const dialog = await this.beginsToReassign(number, department, reason);
    await dialog.getByRole('button', { name: /^改派/ }).last().click();
    await expect(dialog).toBeHidden();
  }

  /** Everything but the last press. */
  async beginsToReassign(number: string, department: string, reason: string): Promise<Locator> {
    await this.#press(number, 'r');
    const dialog = this.page.getByRole('dialog', { name: `改派 ${number}` });
    await dialog.getByLabel('改派给').fill(department);
    await this.page.getByRole('option', { name: department }).click();
    await dialog.getByLabel('改派理由').fill(reason);
    return dialog;
  }

  async urges(number: string, reason: string): Promise<void> {
    await this.#press(number, 'u');
    const dialog = this.page.getByRole('dialog', { name: `催办 ${number}` });
    await dialog.getByLabel('催办理由').fill(reason);
    await dialog.getByRole('button', { name: /^催办/ }).last().click();
    await expect(dialog).toBeHidden();
  }

  /** Shows the cases of one department only. */
  async narrowsTo(department: string): Promise<void> {
    const bar = this.page.getByRole('search');
    await bar.getByRole('button', { name: /^部门/ }).click();
    const menu = this.page.getByRole('dialog', { name: /^部门/ });
    await menu.getByLabel('查找').fill(department);
    // what is chosen goes through the address and is back a moment later
    await menu.getByRole('checkbox').click();
    await expect(menu.getByRole('checkbox')).toBeChecked();
    await this.page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
  }

  /** How many cases the filter shows. */
  async lists(count: number): Promise<void> {
    await expect(this.page.getByRole('search')).toContainText(`${count} 件`);
  }

  /** Chooses one row, then everything that the filter shows. */
  async choosesAll(count: number): Promise<void> {
    await this.page.getByRole('row').getByRole('checkbox').first().check();
    await this.selection.getByRole('button', { name: `选中全部 ${count} 件` }).click();
    await this.choosing(count);
  }

  /** What can be done with the chosen rows; there only while some are. */
  get selection(): Locator {
    return this.page.getByRole('toolbar', { name: '对所选工单的操作' });
  }

  async choosing(count: number): Promise<void> {
    if (count === 0) await expect(this.selection).toBeHidden();
    else await expect(this.selection.getByRole('status')).toHaveText(`已选 ${count} 件`);
  }

  /** Begins to move the chosen rows, up to the preview of what would become of them. */
  async beginsToReassignMany(department: string, reason: string): Promise<ManyDialog> {
    await this.selection.getByRole('button', { name: '改派' }).click();
    const dialog = new ManyDialog(this.page);
    await picks(dialog.root, '改派给', department);
    await dialog.root.getByLabel('改派理由').fill(reason);
    await dialog.presses(/^预览/);
    return dialog;
  }

  /** What was done, said once, with the way back. */
  notice(words: string): Locator {
    return this.page.locator('[role=alert]').filter({ hasText: words });
  }

  /** Opens the case in the drawer beside the list. */
  async opens(number: string): Promise<Locator> {
    await this.row(number).getByRole('gridcell', { name: number, exact: true }).click();
    const drawer = this.page.getByRole('complementary', { name: '工单' });
    await expect(drawer).toContainText(number);
    return drawer;
  }

  /** Takes a verb of the case in its drawer, and closes both. */
  async takes(number: string, verb: string, submit: RegExp): Promise<void> {
    const drawer = await this.opens(number);
    await drawer.getByRole('button', { name: verb, exact: true }).first().click();
    const dialog = this.page.getByRole('dialog', { name: `${verb === '审核通过' ? '审核答复' : verb} ${number}` });
    await dialog.getByRole('button', { name: submit }).last().click();
    await expect(dialog).toBeHidden();
    await this.page.keyboard.press('Escape');
  }

  async #press(number: string, key: string): Promise<void> {
    await this.row(number).getByRole('gridcell', { name: number, exact: true }).click();
    await this.page.keyboard.press(key);
  }
}

/** So many commands take a while where several browsers and servers share two cores. */
export const hundreds = { timeout: 60_000 };

/**
 * One action on many. Found by attributes: to ask each of hundreds of listed cases for its accessible name costs a browser
 * seconds, and it is asked again until what is waited for is there.
 */
export class ManyDialog {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.locator('[role=dialog]');
  }

  async presses(button: RegExp): Promise<void> {
    await this.root.locator('footer button').filter({ hasText: button }).click();
  }

  /** What is said of all of them. */
  async sums(words: string): Promise<void> {
    await expect(this.root.locator('[role=status]')).toContainText(words, hundreds);
  }

  /** Those that something is in the way of, first in the list. */
  get refused(): Locator {
    return this.root.locator('li[data-kind=refused]');
  }
}
