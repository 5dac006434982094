import { CATEGORIES } from './categories.js';
import { DISTRICTS, type District } from './districts.js';
import { GIVEN_NAMES, SURNAMES } from './people.js';
import { type Random, random } from './random.js';

/** Somebody who calls. */
export interface Caller {
  readonly name: string;
  /** Eleven digits with 0000 in the middle: a block that no operator hands out. */
  readonly phone: string;
}

/** A caller who comes back with the same matter. */
export interface Regular {
  readonly caller: Caller;
  readonly district: District;
  readonly categoryId: string;
  /** The place it is always about, by slot. */
  readonly known: Readonly<Record<string, string>>;
}

/** The people who call a hotline. The same seed has the same people. */
export interface Population {
  readonly size: number;
  /** The caller with a number from 0 to size - 1. */
  caller(number: number): Caller;
  /** Anybody. */
  anybody(source: Random): Caller;
  /** Those who come back with the same matter. */
  readonly regulars: readonly Regular[];
}

const SIZE = 9000;
const REGULARS = 70;

// 139 is kept for liaisons, so that no caller ever shares a liaison's number.
const PREFIXES = ['130', '131', '132', '135', '136', '137', '138', '150', '158', '186', '188'];

/** Matters that people do not let go of. */
const STUBBORN = 'housing-property housing-quality ecology-life-noise ecology-site-noise urban-fumes housing-illegal'
  .concat(' utilities-heating housing-elevator urban-garbage safety-ebike urban-green transport-parking')
  .split(' ');

/** The population of a seed. */
export function population(seed: string): Population {
  const caller = (number: number): Caller => {
    const source = random(`${seed}/caller ${number}`);
    // The number itself is in the phone, so that two callers never share one.
    const prefix = PREFIXES[Math.floor(number / 1000) % PREFIXES.length] ?? '138';
    const tail = String((number % 1000) * 10 + (number % 7)).padStart(4, '0');
    return { name: `${skewed(source, SURNAMES)}${source.pick(GIVEN_NAMES)}`, phone: `${prefix}0000${tail}` };
  };
  const source = random(`${seed}/regulars`);
  return {
    size: SIZE,
    caller,
    anybody: (chance) => caller(chance.int(REGULARS, SIZE - 1)),
    regulars: Array.from({ length: REGULARS }, (_, number) => {
      const district = source.weighted(DISTRICTS, (candidate) => candidate.weight);
      return {
        caller: caller(number),
        district,
        categoryId: source.pick(CATEGORIES.filter((category) => STUBBORN.includes(category.id))).id,
        known: { estate: source.pick(district.places.estates) },
      };
    }),
  };
}

/** Family names at the head of the list are far more frequent than those at its end. */
const skewed = (source: Random, names: readonly string[]): string =>
  names[Math.floor(source.next() ** 1.8 * names.length)] ?? '王';
