import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { Hotline, type HotlineOptions } from '../kit/hotline.js';
import { browserLaunchOptions } from './browser.js';

const dashboard = fileURLToPath(new URL('../../apps/dashboard/dist', import.meta.url));
const pictures = fileURLToPath(new URL('../../test-results', import.meta.url));

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** How somebody likes to look at it. */
export interface Look {
  /** Nothing moves, for a test that waits until the page stands still. */
  readonly still?: boolean;
  /** By hand on a phone, whose page shrinks where anything is wider than it. */
  readonly touch?: boolean;
  readonly language?: 'zh' | 'en';
  readonly colorScheme?: 'light' | 'dark';
}

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
  async enter(username: string, viewport = desktop, look: Look = {}): Promise<Page> {
    const { language = 'zh', colorScheme = 'light', still = false, touch = false } = look;
    const reducedMotion = still ? 'reduce' : 'no-preference';
    const china = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };
    const context = await this.#browser.newContext({
      ...{ viewport, colorScheme, reducedMotion, hasTouch: touch, isMobile: touch },
      ...china,
    });
    await context.addInitScript((chosen) => {
      if (localStorage.getItem('watchfloor.language') === null) localStorage.setItem('watchfloor.language', chosen);
    }, language);
    const page = await context.newPage();
    this.#pages.push(page);
    await page.goto(this.hotline.server.url);
    await this.signIn(page, username);
    return page;
  }

  /** Fills in the sign-in page, in whichever language it is, and waits for the desk. */
  async signIn(page: Page, username: string): Promise<void> {
    await page.locator('input[name=username]').fill(username);
    await page.locator('input[name=password]').fill(this.hotline.password);
    await page.locator('button[type=submit]').click();
    await expect(page.getByRole('banner').getByText(/督办台|Watchfloor/)).toBeVisible();
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
