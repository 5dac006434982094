import type { Scope } from '../access.js';
import { Kind } from '../vocabulary.js';

/** Whether those who handle a complaint of a kind are kept from learning who called (docs/domain.md, privacy). */
const keptFromHandlers: Readonly<Record<Kind, boolean>> = {
  inquiry: false,
  help: false,
  grievance: false,
  /** 举报: the one who is reported, or a friend, may sit at the desk that handles it. */
  report: true,
  suggestion: false,
  praise: false,
};

/** The kinds of which only the center may know who called. */
export const withheldKinds: readonly Kind[] = Object.values(Kind).filter((kind) => keptFromHandlers[kind]);

/** Whether a viewer of this scope is kept from learning who called. */
export const withholdsCaller = (scope: Scope, { kind }: { readonly kind: Kind }): boolean =>
  scope.kind !== 'all' && keptFromHandlers[kind];

/** What stands in the place of what is withheld. */
export const WITHHELD = '***';

/** The caller who is not to be known. */
export interface WithheldCaller {
  readonly name: string;
  readonly phone: string;
}

const digit = '[0-9０-９]';
const gap = "[\\s\\-–—－.·•・'’()（）]*";
/** What makes two numbers with a dash between them an amount or a span of years, and no phone. */
const counted = '\\s*(?:[年月日号元块人户名件起次个吨斤米亩平㎡%％℃]|公里|万)';
const day = '(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)';

/**
 * Ways to reach somebody, or to tell who it is: mobile numbers, numbers with an area code, local ones in two groups, any run
 * of seven digits or more that is no date (a local phone, a chat account, an identity number), mail addresses. The number of a
 * complaint, a date, a span of years and an amount with its unit are none.
 */
const contacts = new RegExp(
  [
    `(?<!${digit})[+＋]?(?:86${gap})?[1１][3-9３-９](?:${gap}${digit}){9}(?!${digit})`,
    `(?<![\\w-])[(（]?[0０]${digit}{2,3}${gap}${digit}{3,4}${gap}${digit}{4}(?![\\w-])`,
    `(?<![\\w-])(?!20\\d\\d[-–—]20\\d\\d)[2-8２-８]${digit}{2,3}[\\s\\-–—－]${digit}{4}(?![\\w-])(?!${counted})`,
    `(?<![\\w-])(?!${day})${digit}{7,}[xX]?(?![\\w-])`,
    // bounded: an endless word costs no more than a long one
    '(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+',
  ].join('|'),
  'gu',
);

/**
 * Takes out of texts every way to reach a caller, and the names and phones by which the caller is known, however they are spaced.
 *
 * @param callers all that is known of one caller: as given with the complaint and since, and as the person is kept
 */
export function withoutCaller(callers: readonly WithheldCaller[]): (text: string) => string {
  const known = callers.flatMap(({ name, phone }) => [spaced(name), spaced(phone)]).filter((one) => one !== null);
  const names = known.length === 0 ? null : new RegExp([...new Set(known)].join('|'), 'giu');
  return (text) => {
    const bare = text.replace(contacts, WITHHELD);
    return names === null ? bare : bare.replace(names, WITHHELD);
  };
}

/**
 * Finds a name or a number with gaps between its letters and digits; null for one so short that it says nothing. Only letters
 * and digits are looked for: no name is a pattern, and none can take its time over a gap.
 */
function spaced(known: string): string | null {
  const characters = [...known.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')];
  return characters.length < 2 ? null : characters.join(gap);
}
