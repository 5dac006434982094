/** What of a browser's window is used here. */
interface PageWindow {
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'go'>;
  addEventListener(type: 'popstate', listener: () => void): void;
  addEventListener(type: 'keydown', listener: (event: KeyboardEvent) => void, options: { capture: true }): void;
}

/** What shows the pages. It numbers their entries in the history as `idx`. */
interface PageRouter {
  /** The address of the page that is shown. */
  address(): string;
  /** @param listener called after the page, or its address, has changed */
  subscribe(listener: () => void): void;
}

/** Marks the spare entry of a page. */
const MARK = 'watchfloor.sheet';
/** How Mantine marks an element that uses Escape itself, such as the field of an open list. */
const TAKES_ESCAPE = 'data-mantine-stop-propagation';

/** An entry of the history: of which page, and whether it is the spare one. */
interface Place {
  readonly idx: unknown;
  readonly spare: boolean;
}

/**
 * What stands open above the page. Escape and the browser's Back close the topmost, and leave what is below it alone; that goes
 * for the moments before it has the focus too, when the keys still arrive at the page.
 *
 * A page above which something has opened has a second entry in the history, its spare one: Back takes that one away and not the
 * page. It stays when what is open is closed by hand, for whatever opens next, since going back takes a while, and whatever is
 * done meanwhile would be undone. Whoever then means the page by Back passes it by.
 */
export class OpenSheets {
  readonly #page: PageWindow;
  readonly #closers: (() => void)[] = [];
  #address: () => string = () => '';
  /** Where the page stands, as far as was noticed. */
  #at: Place;
  /** Whether the last move led from one entry of a page to the other, and which way: that is none for whoever looks at it. */
  #within: -1 | 0 | 1 = 0;

  constructor(page: PageWindow) {
    this.#page = page;
    this.#at = placeOf(page.history.state);
    page.addEventListener('keydown', this.#pressed, { capture: true });
  }

  /**
   * To be called before the router is made: a window calls its own listeners in the order in which they came, whatever their
   * options say, and the router must not read the address of an entry before it is put right.
   */
  beforeRouter(): void {
    this.#page.addEventListener('popstate', this.#landed);
  }

  /** To be called once the router is made and listens, so that what closing does to the address has the last word. */
  afterRouter(router: PageRouter): void {
    this.#address = () => router.address();
    router.subscribe(this.#notice);
    this.#page.addEventListener('popstate', this.#moved);
  }

  /**
   * Something has opened above all that is open.
   *
   * @param close is called when Escape or Back should close it
   * @returns to be called when it has closed, however that came
   */
  open(close: () => void): () => void {
    this.#closers.push(close);
    this.#enterSpare();
    return () => {
      const at = this.#closers.indexOf(close);
      if (at >= 0) this.#closers.splice(at, 1);
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

  /** A router that replaces an entry forgets the mark. */
  #notice = (): void => {
    const { history } = this.#page;
    const here = placeOf(history.state);
    if (this.#at.spare && !here.spare && here.idx === this.#at.idx) {
      history.replaceState({ ...stateOf(history.state), [MARK]: true }, '');
    } else {
      this.#at = here;
    }
  };

  #enterSpare(): void {
    this.#notice();
    if (this.#at.spare) return;
    const { history } = this.#page;
    history.pushState({ ...stateOf(history.state), [MARK]: true }, '');
    this.#at = placeOf(history.state);
  }

  /** Before the router hears of a move: the two entries of a page have one address, the last that it had. */
  #landed = (): void => {
    const { history } = this.#page;
    const from = this.#at;
    this.#at = placeOf(history.state);
    const within = from.idx === this.#at.idx && from.spare !== this.#at.spare;
    this.#within = within ? (this.#at.spare ? 1 : -1) : 0;
    if (within) history.replaceState(history.state, '', this.#address());
  };

  /** After the router has heard of it. */
  #moved = (): void => {
    const topmost = this.#closers.at(-1);
    if (topmost === undefined) {
      if (this.#within !== 0) this.#page.history.go(this.#within);
      return;
    }
    // what stays open wants its own Back
    if (this.#closers.length > 1) this.#enterSpare();
    topmost();
  };
}

const stateOf = (state: unknown): Readonly<Record<string, unknown>> =>
  typeof state === 'object' && state !== null ? { ...state } : {};

function placeOf(state: unknown): Place {
  const { idx, [MARK]: spare } = stateOf(state);
  return { idx, spare: spare === true };
}
