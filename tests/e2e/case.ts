import { expect, type Locator, type Page } from '@playwright/test';

/** One case in its drawer: what can be done with it, and what it says. */
export class Case {
  readonly page: Page;
  readonly drawer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.drawer = page.getByRole('complementary', { name: '工单' });
  }

  /** Opens it from whatever list shows it. */
  async opens(number: string): Promise<this> {
    if (!(await this.drawer.getByText(number).first().isVisible())) {
      await this.page.keyboard.press('Escape');
      await this.page.getByText(number, { exact: true }).first().click();
    }
    await expect(this.drawer).toContainText(number);
    return this;
  }

  /** Takes a verb that stands in the row of buttons, or waits in the menu beside it. */
  async takes(verb: string): Promise<void> {
    const bar = this.drawer.getByRole('toolbar', { name: '可以做的' });
    const button = bar.getByRole('button', { name: new RegExp(`^${verb}\\s*[A-Z]?$`) });
    const more = bar.getByRole('button', { name: '更多' });
    const item = this.page.getByRole('menuitem', { name: verb, exact: true });
    await expect(async () => {
      await expect(button.or(more).first()).toBeVisible();
      if (await button.isVisible()) return button.click();
      if (!(await item.isVisible())) await more.click();
      await item.click({ timeout: 1_000 });
    }).toPass({ timeout: 15_000 });
  }

  /** Takes a verb that asks for more; answers its dialog. */
  async begins(verb: string): Promise<Locator> {
    await this.takes(verb);
    const dialog = this.page.getByRole('dialog').filter({ has: this.page.getByRole('heading', { name: verb }) });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** Fills a verb's form and sends it; the dialog closes because it was done. */
  async does(verb: string, fills: (dialog: Locator) => Promise<void>, submit: string | RegExp = verb): Promise<void> {
    const dialog = await this.begins(verb);
    await fills(dialog);
    await dialog.getByRole('button', { name: submit }).last().click();
    await expect(dialog).toBeHidden();
  }

  async says(...words: readonly string[]): Promise<void> {
    for (const word of words) await expect(this.drawer).toContainText(word);
  }
}

/** Answers a question of yes or no in a dialog. */
export async function answers(dialog: Locator, question: string, word: string): Promise<void> {
  await dialog.getByRole('radiogroup', { name: question }).getByText(word, { exact: true }).click();
}

/** Chooses a department in a picker by what people call it, which is not what the picker calls it. */
export async function picks(dialog: Locator, label: string, department: string): Promise<void> {
  await dialog.getByLabel(label).fill(department);
  const option = dialog.page().getByRole('option');
  await expect(option).toHaveCount(1);
  await option.click();
}
