import type { Random } from '@watchfloor/testkit/random';

/** How somebody acts: on a thing with the mouse or by keys, or with a key of the page's own. */
export type Hand = 'click' | 'key' | 'shortcut';

/** One thing done: how, and to what kind of thing; for a shortcut, which key. */
export interface Step {
  readonly hand: Hand;
  readonly to: string;
  /** Which of those that are alike, from 0. */
  readonly nth: number;
}

/** A place, and how somebody gets there. */
export interface Spot {
  /** What it is, for telling places apart. */
  readonly place: string;
  /** The address from which the steps begin. */
  readonly url: string;
  readonly steps: readonly Step[];
  /** Everything that led here since the desk was first seen, for a report. */
  readonly trail: readonly Step[];
}

/** A step that could be taken. */
export interface Offer {
  readonly hand: Hand;
  readonly to: string;
  /** How many there are alike. */
  readonly count: number;
  /** Whether they are many by nature, as the rows of a list are. */
  readonly many: boolean;
  /** Whether it must be tried before anything else is touched. */
  readonly first: boolean;
}

export interface FrontierOptions {
  readonly random: Random;
  /** Of many alike, so many are tried. */
  readonly ofEachKind: number;
  /** What was tried before, by an earlier walk through the same pages; how often, by its name. */
  readonly tried?: Map<string, number>;
}

/**
 * What is yet to be tried, and where. A step is tried once for each kind of thing and hand, or a few times where there are
 * many alike; a place comes up again as long as it shows something that was not tried.
 */
export class Frontier {
  readonly #random: Random;
  readonly #ofEachKind: number;
  readonly #tried: Map<string, number>;
  readonly #spots: Spot[] = [];
  readonly #places = new Set<string>();

  constructor({ random, ofEachKind, tried = new Map() }: FrontierOptions) {
    this.#tried = tried;
    this.#random = random;
    this.#ofEachKind = ofEachKind;
  }

  /** How many places were seen, and how many different steps were tried. */
  get reached(): { readonly places: number; readonly kinds: number } {
    return { places: this.#places.size, kinds: this.#tried.size };
  }

  /** What to try here, noted as tried; null where there is nothing new. What sends a form goes first, while it is as it opens. */
  take(offers: readonly Offer[]): Step | null {
    const wanted = offers.filter((offer) => this.#wants(offer));
    if (wanted.length === 0) return null;
    const first = wanted.filter((offer) => offer.first);
    const { hand, to, count } = this.#random.pick(first.length > 0 ? first : wanted);
    const name = nameOf({ hand, to });
    this.#tried.set(name, (this.#tried.get(name) ?? 0) + 1);
    return { hand, to, nth: this.#random.int(0, count - 1) };
  }

  /** Notes a place, to come back to where it shows something new. Answers whether it was never seen before. */
  found(spot: Spot, offers: readonly Offer[]): boolean {
    const isNew = !this.#places.has(spot.place);
    this.#places.add(spot.place);
    if (offers.some((offer) => this.#wants(offer))) this.#spots.push(spot);
    return isNew;
  }

  /** The next place; any of them, so that a short walk sees something of everything. Null when all was tried. */
  next(): Spot | null {
    if (this.#spots.length === 0) return null;
    const [spot] = this.#spots.splice(this.#random.int(0, this.#spots.length - 1), 1);
    return spot ?? null;
  }

  #wants(offer: Offer): boolean {
    return (this.#tried.get(nameOf(offer)) ?? 0) < (offer.many ? this.#ofEachKind : 1);
  }
}

const nameOf = ({ hand, to }: Pick<Step, 'hand' | 'to'>): string => `${hand} ${to}`;
