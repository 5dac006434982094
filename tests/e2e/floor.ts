import { expect, type Locator, type Page } from '@playwright/test';

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
