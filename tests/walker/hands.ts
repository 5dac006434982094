import type { Page } from '@playwright/test';
import type { Standing, Thing } from './seen.js';

/** Long enough for whatever is still moving into its place. */
const PATIENCE = 2_000;
/** As many presses of an arrow lead through the longest list that there is. */
const MOST_ARROWS = 200;

/** Acts on the things of the last survey, as a person does with a mouse or a keyboard. Answers what was in the way. */
export class Hands {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(index: number, thing: Thing): Promise<string | null> {
    const element = (await this.#element(index)).asElement();
    if (element === null) return 'it is gone';
    // a choice that is drawn by its label is pressed there
    const label = await this.#page.evaluateHandle((at) => {
      const input = window.walker?.things[at];
      return input instanceof HTMLInputElement ? (input.labels?.[0] ?? input) : null;
    }, index);
    const target = isChoice(thing) ? (label.asElement() ?? element) : element;
    try {
      await target.click({ timeout: PATIENCE });
    } catch (error) {
      return `it cannot be clicked: ${reasonIn(error)}`;
    }
    if (thing.role === 'textbox') await this.#write();
    return null;
  }

  /** Brings the focus to it by the keys that lead there, and presses the key that acts on it. */
  async key(index: number, thing: Thing): Promise<string | null> {
    const there = thing.stop ? await this.#focus(index) : await this.#byArrows(index, thing);
    if (!there) return 'no key leads to it';
    const { role } = thing;
    if (role === 'textbox' || role === 'spinbutton') await this.#write();
    else await this.#page.keyboard.press(isChoice(thing) ? 'Space' : 'Enter');
    return null;
  }

  /** Whether a thing of the last survey is in the page no more. */
  isDrawnAnew(index: number): Promise<boolean> {
    return this.#page.evaluate((at) => window.walker?.things[at]?.isConnected === false, index);
  }

  /** Presses a key of the page's own, such as `u` or `Control+k`, on a row where there is a list of them. */
  async shortcut(key: string): Promise<null> {
    const listed = await this.#page.evaluate(() => {
      const grid = document.querySelector<HTMLElement>('[role=grid]');
      grid?.focus();
      return grid !== null && !grid.hasAttribute('aria-activedescendant');
    });
    if (listed) await this.#page.keyboard.press('ArrowDown');
    await this.#page.keyboard.press(key);
    return null;
  }

  /** Presses Tab all around. Answers the names of what it should have stopped at and did not. */
  async tour({ things }: Standing): Promise<readonly string[]> {
    await this.#page.evaluate(() => {
      const { walker } = window;
      walker?.toured.clear();
      if (document.activeElement !== null) walker?.toured.add(document.activeElement);
    });
    // a field for a date has stops of its own inside
    for (let presses = 3 * things.length + 10; presses > 0; presses -= 1) await this.#page.keyboard.press('Tab');
    const toured = await this.#page.evaluate(() =>
      (window.walker?.things ?? []).map((element) => window.walker?.toured.has(element) === true),
    );
    // of radios that belong together Tab stops at one
    return things.flatMap(({ name, role, stop, disabled }, index) =>
      stop && !disabled && role !== 'radio' && toured[index] === false ? [`${role} “${name}”`] : [],
    );
  }

  async #write(): Promise<void> {
    const { keyboard } = this.#page;
    await keyboard.press('1');
    await keyboard.press('Backspace');
  }

  #focus(index: number): Promise<boolean> {
    return this.#page.evaluate((at) => {
      const element = window.walker?.things[at];
      element?.focus();
      return element !== undefined && document.activeElement === element;
    }, index);
  }

  async #byArrows(index: number, { widget }: Thing): Promise<boolean> {
    await this.#page.evaluate((at) => {
      const element = window.walker?.things[at];
      const around = element?.closest(
        '[role=grid],[role=menu],[role=listbox],[role=tablist],[role=radiogroup],[role=dialog]',
      );
      if (!around || around.contains(document.activeElement)) return;
      const stops = 'input:not([type=hidden]),[tabindex="0"],button:not([tabindex="-1"])';
      const stop = around.matches('[tabindex="0"]') ? around : around.querySelector(stops);
      if (stop instanceof HTMLElement) stop.focus();
    }, index);
    const arrow = widget === 'tablist' ? 'ArrowRight' : 'ArrowDown';
    for (let presses = 0; presses <= MOST_ARROWS; presses += 1) {
      if (await this.#isOn(index)) return true;
      await this.#page.keyboard.press(arrow);
    }
    return false;
  }

  #isOn(index: number): Promise<boolean> {
    return this.#page.evaluate((at) => {
      const element = window.walker?.things[at];
      const active = document.activeElement;
      if (element === undefined || active === null) return false;
      const named = active.getAttribute('aria-activedescendant');
      return (
        active === element ||
        (named !== null && named === element.id) ||
        element.matches('[data-selected=true],[data-combobox-selected=true]')
      );
    }, index);
  }

  #element(index: number) {
    return this.#page.evaluateHandle((at) => window.walker?.things[at] ?? null, index);
  }
}

const isChoice = ({ role }: Thing): boolean => role === 'radio' || role === 'checkbox' || role === 'switch';

const reasonIn = (error: unknown): string => {
  const lines = String(error).split('\n');
  return (
    lines.findLast((line) => /intercepts|not visible|not stable|outside|detached|disabled/.test(line)) ??
    lines[0] ??
    ''
  ).trim();
};
