import type { Page } from '@playwright/test';
import type { Standing } from './seen.js';
import { atRest, survey } from './survey.js';
import { Watch } from './watch.js';

/** So often a page is looked at before it is said to load for ever; each time takes a few frames. */
const PATIENCE = 100;

/** Sees what a page shows once it has come to rest, and hears what it complains of. */
export class Sight {
  readonly #page: Page;
  readonly #watch: Watch;
  #remembered: readonly (readonly [string, string])[] = [];

  constructor(page: Page) {
    this.#page = page;
    this.#watch = new Watch(page);
  }

  async look(): Promise<Standing> {
    for (let patience = PATIENCE; patience > 0; patience -= 1) {
      await this.#watch.answered();
      if ((await this.#inPage(atRest)) && this.#watch.quiet) return this.#inPage(survey);
    }
    this.#watch.hear('the page is still loading');
    return this.#inPage(survey);
  }

  /** What was heard since this was last asked. */
  heard(): readonly string[] {
    return this.#watch.take();
  }

  /** Notes what the browser keeps of somebody's choices: language, theme, density. */
  async remember(): Promise<void> {
    this.#remembered = await this.#page.evaluate(() => Object.entries<string>({ ...localStorage }));
  }

  /** Puts those choices back, as if nobody had touched them. */
  async restore(): Promise<void> {
    await this.#page.evaluate((entries) => {
      localStorage.clear();
      for (const [key, value] of entries) localStorage.setItem(key, value);
    }, this.#remembered);
    await this.#page.reload();
  }

  /** Asks the page, and the next one where it has just gone to another. */
  async #inPage<T>(ask: () => T | Promise<T>): Promise<T> {
    try {
      return (await this.#page.evaluate(ask)) as T;
    } catch (error) {
      if (!String(error).includes('context was destroyed')) throw error;
      await this.#page.waitForLoadState('domcontentloaded');
      return (await this.#page.evaluate(ask)) as T;
    }
  }
}
