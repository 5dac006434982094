/** What of a browser's window is used here. */
interface PageWindow {
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'back'>;
  readonly location: Pick<Location, 'href'>;
  setTimeout(callback: () => void): unknown;
  addEventListener(type: 'popstate', listener: () => void): void;
  addEventListener(type: 'keydown', listener: (event: KeyboardEvent) => void, options: { capture: true }): void;
}

/** Marks the entry of the history that stands for what is open above a page. */
const MARK = 'watchfloor.sheet';
/** How Mantine marks an element that uses Escape itself, such as the field of an open list. */
const TAKES_ESCAPE = 'data-mantine-stop-propagation';

/**
 * What stands open above the page. Escape and the browser's Back close the topmost, and leave what is below it alone; that goes
 * for the moments before it has the focus too, when the keys still arrive at the page.
 *
 * While anything is open there is one entry more in the history, with the address of the page. Back takes that one away; whoever
 * closes by a button takes it away too, so that the next Back means the page again. What the address has become meanwhile stays.
 */
export class OpenSheets {
  readonly #page: PageWindow;
  readonly #closers: (() => void)[] = [];
  #listening = false;
  /** The place of our entry among the router's, which counts them; null while none is ours. */
  #entry: { readonly idx: unknown } | null = null;
  /** The address to keep while our own going back is on its way. */
  #leaving: string | null = null;

  constructor(page: PageWindow) {
    this.#page = page;
  }

  /**
   * To be called before the router is made: a window calls its own listeners in the order in which they came, whatever their
   * options say, and the router must not read the address of an entry before it is put right.
   */
  beforeRouter(): void {
    this.#page.addEventListener('popstate', this.#keepAddress);
  }

  /**
   * Something has opened above all that is open.
   *
   * @param close is called when Escape or Back should close it
   * @returns to be called when it has closed, however that came
   */
  open(close: () => void): () => void {
    if (!this.#listening) {
      this.#page.addEventListener('popstate', this.#moved);
      this.#page.addEventListener('keydown', this.#pressed, { capture: true });
    }
    this.#listening = true;
    this.#closers.push(close);
    this.#enter();
    return () => {
      const at = this.#closers.indexOf(close);
      if (at >= 0) this.#closers.splice(at, 1);
      this.#settleSoon();
    };
  }

  /** Whether anything is open: then the keys of the page mean nothing. */
  get isOpen(): boolean {
    return this.#closers.length > 0;
  }

  /** An Escape that closes a list of choices, or ends a composition, is not ours. Whoever else listens sees that it was used. */
  #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !this.isOpen) return;
    // the target may be the document too, which has no attributes
    const target = event.target as Partial<Element> | null;
    if (target?.getAttribute?.(TAKES_ESCAPE) === 'true') return;
    event.preventDefault();
    this.#closers.at(-1)?.();
  };

  get #state(): Record<string, unknown> | null {
    return this.#page.history.state as Record<string, unknown> | null;
  }

  /** Somebody who went on to another page has left our entry behind. */
  #standsOnEntry = (): boolean => this.#entry !== null && this.#entry.idx === this.#state?.idx;

  #enter(): void {
    if (this.#standsOnEntry()) return;
    this.#entry = { idx: this.#state?.idx };
    this.#page.history.pushState({ ...this.#state, [MARK]: true }, '');
  }

  /** Not at once: one form may take the place of another, and a router that was told to go on has not gone yet. */
  #settleSoon(): void {
    this.#page.setTimeout(this.#settle);
  }

  #settle = (): void => {
    if (this.#closers.length > 0) this.#enter();
    else if (this.#standsOnEntry()) {
      this.#entry = null;
      this.#leaving = this.#page.location.href;
      this.#page.history.back();
    }
  };

  /** Before the router hears of our own going back: the address that was left comes along. */
  #keepAddress = (): void => {
    if (this.#leaving === null || this.#leaving === this.#page.location.href) return;
    this.#page.history.replaceState(this.#state, '', this.#leaving);
  };

  /** After the router has heard of it, so that what closing does to the address is not undone. */
  #moved = (): void => {
    const ours = this.#leaving !== null;
    this.#leaving = null;
    this.#entry = this.#state?.[MARK] === true ? { idx: this.#state?.idx } : null;
    if (!ours) this.#closers.at(-1)?.();
    // it came here from a page further on, or two were open: then there is more to close, or nothing here any more
    this.#settleSoon();
  };
}
