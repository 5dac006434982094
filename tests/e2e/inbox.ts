import { expect, type Locator, type Page } from '@playwright/test';

/** The inbox as a liaison uses it, on a phone. */
export class Inbox {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  item(title: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: title });
  }

  async looksAt(tab: string): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
  }

  async finds(tab: string, title: string): Promise<void> {
    await this.looksAt(tab);
    await expect(this.item(title)).toBeVisible();
  }

  /** What has left the department shows nothing to do, and is gone when the list is looked at again. */
  async noLongerHolds(title: string): Promise<void> {
    await this.looksAt('办理中');
    await this.looksAt('待签收');
    await expect(this.item(title)).toHaveCount(0);
  }

  async signs(title: string): Promise<void> {
    await this.looksAt('待签收');
    const sign = this.item(title).getByRole('button', { name: '签收', exact: true });
    await sign.click();
    // the row may stay under the finger for a while, but there is nothing left to sign
    await expect(sign).toHaveCount(0);
  }

  async isUrged(title: string, reason: string): Promise<void> {
    await this.looksAt('被催办');
    await expect(this.item(title)).toContainText(reason);
  }

  async answersUrge(title: string, progress: string, nextStep: string, promise: string): Promise<void> {
    await this.looksAt('被催办');
    await this.item(title).getByRole('button', { name: '答复催办' }).click();
    const dialog = this.page.getByRole('dialog', { name: '答复催办' });
    await dialog.getByLabel('进展').fill(progress);
    await dialog.getByLabel('下一步').fill(nextStep);
    await dialog.getByRole('button', { name: promise }).click();
    await dialog.getByRole('button', { name: /^答复/ }).last().click();
  }

  async isRefused(words: string): Promise<void> {
    await expect(this.page.getByRole('dialog', { name: '答复催办' })).toContainText(words);
  }

  /** After a refusal: what was written is still there, and is written better. */
  async correctsUrgeAnswer(progress: string, nextStep: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: '答复催办' });
    await dialog.getByLabel('进展').fill(progress);
    await dialog.getByLabel('下一步').fill(nextStep);
    await dialog.getByRole('button', { name: /^答复/ }).last().click();
    await expect(dialog).toBeHidden();
    await this.#returnsToTheList();
  }

  async answers(title: string, text: string): Promise<void> {
    await this.looksAt('办理中');
    await this.item(title).getByRole('button', { name: '答复', exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: '答复' });
    await dialog.getByLabel('办理结果').fill(text);
    await dialog.getByRole('button', { name: /^答复/ }).last().click();
    await expect(dialog).toBeHidden();
    await this.#returnsToTheList();
  }

  /** On a phone the case covers the list until it is closed. */
  async #returnsToTheList(): Promise<void> {
    const drawer = this.page.getByRole('complementary', { name: '工单' });
    await drawer.getByRole('button', { name: '关闭' }).click();
    await expect(drawer).toBeHidden();
  }
}
