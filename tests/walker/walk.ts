import type { Page } from '@playwright/test';
import { faultsOf, faultsOnReturn, type Gone, openedBy } from './checks.js';
import { Frontier, type FrontierOptions, type Spot, type Step } from './frontier.js';
import { Hands } from './hands.js';
import { indexOf, offersOf } from './offers.js';
import type { Standing } from './seen.js';
import { Shortcuts } from './shortcuts.js';
import { Sight } from './sight.js';
import { placeOf } from './signature.js';

export interface WalkOptions extends FrontierOptions {
  /** How many steps at most. */
  readonly steps: number;
  /** Signs in where a step has led out. */
  signIn(page: Page): Promise<void>;
}

export interface Fault {
  readonly what: string;
  /** Everything that led to it since the desk was first seen. */
  readonly trail: readonly Step[];
}

export interface Walked {
  readonly steps: number;
  readonly places: number;
  readonly kinds: number;
  /** Whether everything that was found was tried. */
  readonly whole: boolean;
  /** Places to which the way was no longer there, because what it led through was changed by what was done. */
  readonly missed: number;
  readonly faults: readonly Fault[];
}

/** More than this is not a list of faults but a page that is broken. */
const MOST_FAULTS = 25;
/** How many things are tried at a place before another one has its turn. */
const TURNS = 5;

/**
 * Walks through everything that can be done from where somebody stands, by click and by key, there and back. What there is
 * to do is read from the page itself.
 */
export class Walk {
  readonly #page: Page;
  readonly #options: WalkOptions;
  readonly #frontier: Frontier;
  readonly #hands: Hands;
  readonly #sight: Sight;
  readonly #shortcuts = new Shortcuts();
  readonly #faults: Fault[] = [];
  #steps = 0;
  #missed = 0;

  constructor(page: Page, options: WalkOptions) {
    this.#page = page;
    this.#options = options;
    this.#frontier = new Frontier(options);
    this.#hands = new Hands(page);
    this.#sight = new Sight(page);
  }

  /** Begins where the page stands. */
  async everywhere(): Promise<Walked> {
    const start = await this.#sight.look();
    await this.#sight.remember();
    this.#note(start, { place: placeOf(start), url: start.url, steps: [], trail: [] });
    let spot = this.#frontier.next();
    while (spot !== null && this.#goesOn) {
      await this.#explore(spot);
      spot = this.#frontier.next();
    }
    const whole = spot === null;
    return { ...this.#frontier.reached, steps: this.#steps, whole, missed: this.#missed, faults: this.#faults };
  }

  get #goesOn(): boolean {
    return this.#steps < this.#options.steps && this.#faults.length < MOST_FAULTS;
  }

  /** Tries some of what is there to try at a place. */
  async #explore(spot: Spot): Promise<void> {
    for (let turn = 0; turn < TURNS && this.#goesOn; turn += 1) {
      const standing = await this.#arrive(spot);
      if (standing === null) {
        this.#missed += 1;
        return;
      }
      const step = this.#frontier.take(this.#offers(standing));
      if (step === null) return;
      await this.#thereAndBack(spot, step, standing);
    }
    const standing = await this.#arrive(spot);
    if (standing !== null) this.#note(standing, spot);
  }

  async #thereAndBack(spot: Spot, step: Step, seen: Standing): Promise<void> {
    this.#steps += 1;
    const trail = [...spot.trail, step];
    const blame = (faults: readonly string[]) => {
      for (const what of faults) this.#faults.push({ what, trail });
    };
    const { before, index, problem } = await this.#actOnWhatIsThere(step, seen);
    const after = await this.#sight.look();
    blame(this.#sight.heard());
    if (problem !== null) return blame([problem]);
    if (after.url.startsWith('/sign-in')) {
      await this.#options.signIn(this.#page);
      this.#sight.heard();
      return;
    }
    if (after.look !== before.look) return this.#sight.restore();
    this.#shortcuts.read(after);
    const gone: Gone = { hand: step.hand, thing: before.things[index] ?? null, before, after };
    blame(faultsOf(gone));
    if (this.#note(after, onwards(spot, step, after, trail))) blame(await this.#tour(after));
    const back = await this.#return(gone);
    blame(this.#sight.heard());
    if (back === null) return;
    this.#shortcuts.read(back);
    blame(faultsOnReturn(gone, back, indexOf(step, back)));
  }

  /** The way back: Escape for what lies over the page, Back for another page. Null where the step needs none. */
  async #return(gone: Gone): Promise<Standing | null> {
    const { before, after } = gone;
    const { keyboard } = this.#page;
    if (openedBy(gone) !== null) {
      // a list that a field has opened when the tour came to it closes first
      const toured = await this.#sight.look();
      if (toured.overlays.length > after.overlays.length) await keyboard.press('Escape');
      await keyboard.press('Escape');
    } else if (after.url !== before.url && after.history > before.history) await this.#page.goBack();
    else return null;
    return this.#sight.look();
  }

  /** In a form or menu that opens, Tab reaches all that it stops at and nothing else. */
  async #tour(standing: Standing): Promise<readonly string[]> {
    if (standing.overlays.at(-1)?.modal !== true) return [];
    const missed = await this.#hands.tour(standing);
    return missed.map((name) => `Tab does not reach ${name}`);
  }

  /** Acts once more where what a hand went to was drawn anew under it, as lists and menus that live are. */
  async #actOnWhatIsThere(step: Step, seen: Standing) {
    const index = indexOf(step, seen);
    const problem = await this.#act(step, index, seen);
    if (problem === null || !(await this.#hands.isDrawnAnew(index))) return { before: seen, index, problem };
    const before = await this.#sight.look();
    const again = indexOf(step, before);
    return { before, index: again, problem: await this.#act(step, again, before) };
  }

  #act({ hand, to }: Step, index: number, { things }: Standing): Promise<string | null> {
    if (hand === 'shortcut') return this.#hands.shortcut(to);
    const thing = things[index];
    if (thing === undefined) return Promise.resolve('it is gone');
    return hand === 'click' ? this.#hands.click(index, thing) : this.#hands.key(index, thing);
  }

  /** Goes to a place, unless it is there already; null where the way is no longer there. */
  async #arrive({ place, url, steps }: Spot): Promise<Standing | null> {
    let standing = await this.#sight.look();
    if (placeOf(standing) === place) return standing;
    if (standing.url !== url || standing.overlays.length > 0) {
      await this.#page.goto(new URL(url, this.#page.url()).href);
      standing = await this.#sight.look();
    }
    for (const step of steps) {
      const index = indexOf(step, standing);
      if (step.hand !== 'shortcut' && index === -1) return null;
      if ((await this.#act(step, index, standing)) !== null) return null;
      standing = await this.#sight.look();
    }
    // whatever was wrong on the way was told when it was walked first
    this.#sight.heard();
    return placeOf(standing) === place ? standing : null;
  }

  #offers(standing: Standing) {
    return offersOf(standing, this.#shortcuts.at(standing));
  }

  #note(standing: Standing, spot: Spot): boolean {
    return this.#frontier.found(spot, this.#offers(standing));
  }
}

/** Where a step has led: a new page is a new beginning; what lies over a page is reached through it. */
function onwards({ url, steps }: Spot, step: Step, after: Standing, trail: readonly Step[]): Spot {
  const place = placeOf(after);
  if (after.overlays.length === 0) return { place, url: after.url, steps: [], trail };
  return { place, url, steps: [...steps, step], trail };
}
