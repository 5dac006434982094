import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { Hotline, type HotlineOptions } from '../kit/hotline.js';
import { browserLaunchOptions } from './browser.js';

const dashboard = fileURLToPath(new URL('../../apps/dashboard/dist', import.meta.url));
const pictures = fileURLToPath(new URL('../../test-results', import.meta.url));

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** A hotline with browsers in front of it. */
export class Stage {
  readonly hotline: Hotline;
  readonly #browser: Browser;
  readonly #pages: Page[] = [];

  private constructor(hotline: Hotline, browser: Browser) {
    this.hotline = hotline;
    this.#browser = browser;
  }

  static async open(options: Omit<HotlineOptions, 'dashboard'> = {}): Promise<Stage> {
    const [hotline, browser] = await Promise.all([
      Hotline.open({ ...options, dashboard }),
      browserLaunchOptions().then((launch) => chromium.launch(launch)),
    ]);
    return new Stage(hotline, browser);
  }

  /** Somebody opens a browser of their own, signs in on the page and lands on their desk. */
  async enter(username: string, viewport = desktop): Promise<Page> {
    const context = await this.#browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    const page = await context.newPage();
    this.#pages.push(page);
    await page.goto(this.hotline.server.url);
    await page.getByLabel('用户名').fill(username);
    await page.getByLabel('密码').fill(this.hotline.password);
    await page.getByRole('button', { name: '登录' }).click();
    await expect(page.getByRole('banner').getByText('督办台')).toBeVisible();
    return page;
  }

  /** Keeps a picture of every page, for a failure. */
  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    for (const [index, page] of this.#pages.entries()) {
      await page.screenshot({ path: `${pictures}/${name}-${index}.png` });
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.hotline.close();
  }
}
