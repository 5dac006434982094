import { expect, test } from 'vitest';
import { OpenSheets } from './open-sheets.js';

interface Entry {
  readonly state: Record<string, unknown>;
  readonly href: string;
}

/** A browser with a router that counts its entries; going back lands when the test says so. */
class FakePage {
  entries: Entry[] = [
    { state: { idx: 0 }, href: '/trends' },
    { state: { idx: 1 }, href: '/floor?case=c1' },
  ];
  at = 1;
  #underWay: number[] = [];
  #listeners: (() => void)[] = [];

  get #here(): Entry {
    return this.entries[this.at] as Entry;
  }

  readonly location = { href: '' };

  readonly history = {
    state: null as unknown,
    pushState: (state: Record<string, unknown>) => this.push({ state, href: this.#here.href }),
    replaceState: (state: Record<string, unknown>, _: string, href?: string | URL | null) =>
      this.replace({ state, href: String(href ?? this.#here.href) }),
    back: () => void this.#underWay.push(-1),
  };

  constructor() {
    this.#look();
  }

  #look(): void {
    this.location.href = this.#here.href;
    this.history.state = this.#here.state;
  }

  #tasks: (() => void)[] = [];

  setTimeout(callback: () => void): void {
    this.#tasks.push(callback);
  }

  async #nextTask(): Promise<void> {
    await Promise.resolve();
    for (const task of this.#tasks.splice(0)) task();
  }

  #pressed: ((event: KeyboardEvent) => void)[] = [];

  addEventListener(kind: 'popstate' | 'keydown', listener: (event: KeyboardEvent) => void): void {
    if (kind === 'keydown') this.#pressed.push(listener);
    else this.#listeners.push(listener as () => void);
  }

  /** Somebody presses a key somewhere on the page. @returns the event, after the sheets have seen it */
  press(key: string, more: Partial<KeyboardEvent> = {}): { readonly defaultPrevented: boolean } {
    const event = { key, isComposing: false, target: null, defaultPrevented: false, ...more };
    const preventDefault = () => {
      event.defaultPrevented = true;
    };
    for (const listener of this.#pressed) listener({ ...event, preventDefault } as unknown as KeyboardEvent);
    return event;
  }

  /** As a router does it, or a page by itself. */
  push(entry: Entry): void {
    this.entries = [...this.entries.slice(0, this.at + 1), entry];
    this.at += 1;
    this.#look();
  }

  replace(entry: Entry): void {
    this.entries[this.at] = entry;
    this.#look();
  }

  /** Somebody goes through the history. */
  async go(by: number): Promise<void> {
    this.#underWay.push(by);
    await this.settled();
  }

  /** Everything under way has landed. */
  async settled(): Promise<void> {
    await this.#nextTask();
    for (let by = this.#underWay.shift(); by !== undefined; by = this.#underWay.shift()) {
      this.at += by;
      this.#look();
      for (const listener of this.#listeners) listener();
      await this.#nextTask();
    }
  }
}

/** A page with a router, which reads the address when the browser has moved: made after the sheets were told of it. */
function routed() {
  const page = new FakePage();
  const sheets = new OpenSheets(page);
  const read: string[] = [];
  sheets.beforeRouter();
  page.addEventListener('popstate', () => read.push(page.location.href));
  return { page, sheets, read };
}

/** A form above the page: how it is closed by hand, and how often Back or Escape has closed it. */
function form(sheets: OpenSheets) {
  const seen = { closed: 0, close: () => undefined as undefined };
  const closed = sheets.open(() => {
    seen.closed += 1;
    closed();
  });
  seen.close = () => void closed();
  return seen;
}

test('Back closes what is open and leaves the page', async () => {
  const page = new FakePage();
  const opened = form(new OpenSheets(page));
  await page.go(-1);
  expect(opened.closed).toBe(1);
  expect(page.location.href).toBe('/floor?case=c1');
  await page.go(-1);
  expect([opened.closed, page.location.href]).toEqual([1, '/trends']);
});

test('whoever has closed it by its button goes back from the page at the first press', async () => {
  const page = new FakePage();
  form(new OpenSheets(page)).close();
  await page.settled();
  expect(page.location.href).toBe('/floor?case=c1');
  await page.go(-1);
  expect(page.location.href).toBe('/trends');
});

test('a form that takes the place of another is closed by one Back', async () => {
  const page = new FakePage();
  const sheets = new OpenSheets(page);
  form(sheets).close();
  const second = form(sheets);
  await page.settled();
  expect(second.closed).toBe(0);
  await page.go(-1);
  expect([second.closed, page.location.href]).toEqual([1, '/floor?case=c1']);
});

test('of two that stand above each other one Back closes the upper one', async () => {
  const page = new FakePage();
  const sheets = new OpenSheets(page);
  const lower = form(sheets);
  const upper = form(sheets);
  await page.go(-1);
  expect([lower.closed, upper.closed]).toEqual([0, 1]);
  await page.go(-1);
  expect([lower.closed, page.location.href]).toEqual([1, '/floor?case=c1']);
});

test('what the address has become while a form was open stays when it is closed, and the router reads no other', async () => {
  const { page, sheets, read } = routed();
  page.replace({ state: { idx: 1 }, href: '/floor?do=register' });
  const opened = form(sheets);
  page.replace({ state: { idx: 1 }, href: '/floor' });
  opened.close();
  await page.settled();
  expect([page.location.href, read]).toEqual(['/floor', ['/floor']]);
  await page.go(-1);
  expect(page.location.href).toBe('/trends');
});

test('Back closes a form after the router has read the address, so that closing has the last word', async () => {
  const { page, sheets, read } = routed();
  page.replace({ state: { idx: 1 }, href: '/floor?do=register' });
  const order: string[] = [];
  const closed = sheets.open(() => {
    order.push(`read ${read.length}`);
    page.replace({ state: { idx: 1 }, href: '/floor' });
    closed();
  });
  await page.go(-1);
  expect([order, page.location.href]).toEqual([['read 1'], '/floor']);
});

test('a page that was gone to from a form is not taken back with it, and the way back passes by what was open', async () => {
  const page = new FakePage();
  const opened = form(new OpenSheets(page));
  page.push({ state: { idx: 2 }, href: '/case/c2' });
  opened.close();
  await page.settled();
  expect(page.location.href).toBe('/case/c2');
  await page.go(-1);
  await page.settled();
  expect([page.location.href, page.at]).toEqual(['/floor?case=c1', 1]);
});

test('forward opens nothing that was closed', async () => {
  const page = new FakePage();
  form(new OpenSheets(page));
  await page.go(-1);
  await page.go(1);
  await page.settled();
  expect([page.location.href, page.at]).toEqual(['/floor?case=c1', 1]);
});

test('Escape closes the upper of two, wherever the focus is, and whoever listens after that sees it was used', () => {
  const page = new FakePage();
  const sheets = new OpenSheets(page);
  const lower = form(sheets);
  const upper = form(sheets);
  expect(page.press('Escape').defaultPrevented).toBe(true);
  expect([lower.closed, upper.closed, sheets.isOpen]).toEqual([0, 1, true]);
  expect(page.press('Escape').defaultPrevented).toBe(true);
  expect([lower.closed, upper.closed, sheets.isOpen]).toEqual([1, 1, false]);
  expect(page.press('Escape').defaultPrevented).toBe(false);
});

test('other keys, and an Escape that ends a composition, close nothing', () => {
  const page = new FakePage();
  const opened = form(new OpenSheets(page));
  for (const event of [page.press('u'), page.press('Escape', { isComposing: true })]) {
    expect(event.defaultPrevented).toBe(false);
  }
  expect(opened.closed).toBe(0);
});

test('a page that is gone to one task after the form has closed is not left again', async () => {
  const page = new FakePage();
  form(new OpenSheets(page)).close();
  await Promise.resolve();
  page.push({ state: { idx: 2 }, href: '/case/c2' });
  await page.settled();
  expect(page.location.href).toBe('/case/c2');
});
