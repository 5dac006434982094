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

  addEventListener(_: 'popstate', listener: () => void): void {
    this.#listeners.push(listener);
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
    await Promise.resolve();
    for (let by = this.#underWay.shift(); by !== undefined; by = this.#underWay.shift()) {
      this.at += by;
      this.#look();
      for (const listener of this.#listeners) listener();
      await Promise.resolve();
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

/** A form above the page: how it is closed by hand, and how often Back has closed it. */
function form(sheets: OpenSheets) {
  const seen = { closedByBack: 0, close: () => undefined as undefined };
  const closed = sheets.open(() => {
    seen.closedByBack += 1;
    closed();
  });
  seen.close = () => void closed();
  return seen;
}

test('Back closes what is open and leaves the page', async () => {
  const page = new FakePage();
  const opened = form(new OpenSheets(page));
  await page.go(-1);
  expect(opened.closedByBack).toBe(1);
  expect(page.location.href).toBe('/floor?case=c1');
  await page.go(-1);
  expect([opened.closedByBack, page.location.href]).toEqual([1, '/trends']);
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
  expect(second.closedByBack).toBe(0);
  await page.go(-1);
  expect([second.closedByBack, page.location.href]).toEqual([1, '/floor?case=c1']);
});

test('of two that stand above each other one Back closes the upper one', async () => {
  const page = new FakePage();
  const sheets = new OpenSheets(page);
  const lower = form(sheets);
  const upper = form(sheets);
  await page.go(-1);
  expect([lower.closedByBack, upper.closedByBack]).toEqual([0, 1]);
  await page.go(-1);
  expect([lower.closedByBack, page.location.href]).toEqual([1, '/floor?case=c1']);
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
