import { expect, test } from 'vitest';
import { OpenSheets } from './open-sheets.js';

interface Entry {
  readonly state: Readonly<Record<string, unknown>>;
  readonly href: string;
}

/** A browser whose moves through the history land when the test says so, with a router that counts its entries in it. */
class FakePage {
  entries: Entry[] = [
    { state: { idx: 0 }, href: '/trends' },
    { state: { idx: 1 }, href: '/floor?case=c1' },
  ];
  at = 1;
  /** What the router shows, and everything it has read after a move. */
  shown = '/floor?case=c1';
  readonly read: string[] = [];
  readonly sheets: OpenSheets;
  #underWay: number[] = [];
  readonly #moved: (() => void)[] = [];
  readonly #pressed: ((event: KeyboardEvent) => void)[] = [];
  #changed: () => void = () => undefined;

  readonly history = {
    state: null as unknown,
    pushState: (state: Record<string, unknown>) => this.#push({ state, href: this.#here.href }),
    replaceState: (state: Record<string, unknown>, _: string, href?: string | URL | null) =>
      this.#replace({ state, href: String(href ?? this.#here.href) }),
    go: (by = 0) => void this.#underWay.push(by),
  };

  constructor() {
    this.history.state = this.#here.state;
    this.sheets = new OpenSheets(this);
    this.sheets.beforeRouter();
    this.addEventListener('popstate', () => {
      this.shown = this.#here.href;
      this.read.push(this.shown);
      this.#changed();
    });
    const subscribe = (listener: () => void) => {
      this.#changed = listener;
    };
    this.sheets.afterRouter({ address: () => this.shown, subscribe });
  }

  get #here(): Entry {
    return this.entries[this.at] as Entry;
  }

  #push(entry: Entry): void {
    this.entries = [...this.entries.slice(0, this.at + 1), entry];
    this.at += 1;
    this.history.state = entry.state;
  }

  #replace(entry: Entry): void {
    this.entries[this.at] = entry;
    this.history.state = entry.state;
  }

  addEventListener(kind: 'popstate' | 'keydown', listener: (event: KeyboardEvent) => void): void {
    if (kind === 'keydown') this.#pressed.push(listener);
    else this.#moved.push(listener as () => void);
  }

  /** The router goes on to another page. */
  navigate(href: string): void {
    this.#push({ state: { idx: Number(this.#here.state.idx) + 1 }, href });
    this.shown = href;
    this.#changed();
  }

  /** The router gives the page another address; of the state of the entry it keeps its own alone. */
  readdress(href: string): void {
    this.#replace({ state: { idx: this.#here.state.idx }, href });
    this.shown = href;
    this.#changed();
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

  /** Somebody goes through the history, and everything that comes of it has landed. */
  go(by: number): void {
    this.#underWay.push(by);
    this.land();
  }

  /** Every move that is under way lands. */
  land(): void {
    for (let move = this.#underWay.shift(); move !== undefined; move = this.#underWay.shift()) {
      if (this.entries[this.at + move] === undefined) continue;
      this.at += move;
      this.history.state = this.#here.state;
      for (const listener of this.#moved) listener();
    }
  }
}

/** A form above the page: how it is closed by hand, and how often Back or Escape has closed it. */
function form({ sheets }: FakePage) {
  const seen = { closed: 0, close: () => undefined as undefined };
  const closed = sheets.open(() => {
    seen.closed += 1;
    closed();
  });
  seen.close = () => void closed();
  return seen;
}

test('Back closes what is open and leaves the page', () => {
  const page = new FakePage();
  const opened = form(page);
  page.go(-1);
  expect([opened.closed, page.shown]).toEqual([1, '/floor?case=c1']);
  page.go(-1);
  expect([opened.closed, page.shown]).toEqual([1, '/trends']);
});

test('whoever has closed it by its button goes back from the page at the first press', () => {
  const page = new FakePage();
  form(page).close();
  expect(page.shown).toBe('/floor?case=c1');
  page.go(-1);
  expect(page.shown).toBe('/trends');
});

test('what is done right after a form was closed stands: nothing is on its way that could undo it', () => {
  for (const go of ['navigate', 'readdress'] as const) {
    const page = new FakePage();
    form(page).close();
    page[go]('/floor?do=register');
    page.land();
    expect(page.shown).toBe('/floor?do=register');
  }
});

test('a form that takes the place of another is closed by one Back', () => {
  const page = new FakePage();
  form(page).close();
  const second = form(page);
  page.go(-1);
  expect([second.closed, page.shown]).toEqual([1, '/floor?case=c1']);
  page.go(-1);
  expect(page.shown).toBe('/trends');
});

test('of two that stand above each other one Back closes the upper one', () => {
  const page = new FakePage();
  const [lower, upper] = [form(page), form(page)];
  page.go(-1);
  expect([lower.closed, upper.closed]).toEqual([0, 1]);
  page.go(-1);
  expect([lower.closed, upper.closed, page.shown]).toEqual([1, 1, '/floor?case=c1']);
  page.go(-1);
  expect(page.shown).toBe('/trends');
});

test('what the address has become while a form was open, or after it, stays, and the router reads no other', () => {
  const page = new FakePage();
  page.readdress('/floor?do=register');
  const opened = form(page);
  page.readdress('/floor');
  opened.close();
  page.readdress('/floor?order=due');
  const again = form(page);
  page.go(-1);
  expect([again.closed, page.shown, page.read]).toEqual([1, '/floor?order=due', ['/floor?order=due']]);
  page.go(-1);
  expect(page.shown).toBe('/trends');
});

test('Back closes a form after the router has read the address, so that closing has the last word', () => {
  const page = new FakePage();
  page.readdress('/floor?do=register');
  const order: string[] = [];
  const closed = page.sheets.open(() => {
    order.push(`read ${page.read.length}`);
    page.readdress('/floor');
    closed();
  });
  page.go(-1);
  expect([order, page.shown]).toEqual([['read 1'], '/floor']);
});

test('a page that was gone to from a form is one Back away from it, and that page one more', () => {
  const page = new FakePage();
  const opened = form(page);
  page.navigate('/case/c2');
  opened.close();
  expect(page.shown).toBe('/case/c2');
  page.go(-1);
  expect(page.shown).toBe('/floor?case=c1');
  page.go(-1);
  expect(page.shown).toBe('/trends');
});

test('forward opens nothing that was closed, and passes by what is only spare', () => {
  const page = new FakePage();
  const opened = form(page);
  page.navigate('/case/c2');
  opened.close();
  page.go(-1);
  page.go(-1);
  page.go(1);
  expect([page.shown, opened.closed]).toEqual(['/floor?case=c1', 0]);
  page.go(1);
  expect([page.shown, opened.closed]).toEqual(['/case/c2', 0]);
});

test('Escape closes the upper of two, wherever the focus is, and whoever listens after that sees it was used', () => {
  const page = new FakePage();
  const [lower, upper] = [form(page), form(page)];
  expect(page.press('Escape').defaultPrevented).toBe(true);
  expect([lower.closed, upper.closed, page.sheets.isOpen]).toEqual([0, 1, true]);
  expect(page.press('Escape').defaultPrevented).toBe(true);
  expect([lower.closed, upper.closed, page.sheets.isOpen]).toEqual([1, 1, false]);
  expect(page.press('Escape').defaultPrevented).toBe(false);
});

test('other keys, and an Escape that ends a composition or closes a list of choices, close nothing', () => {
  const page = new FakePage();
  const opened = form(page);
  const target = { getAttribute: () => 'true' } as unknown as EventTarget;
  const events = [page.press('u'), page.press('Escape', { isComposing: true }), page.press('Escape', { target })];
  for (const event of events) expect(event.defaultPrevented).toBe(false);
  expect(opened.closed).toBe(0);
});
