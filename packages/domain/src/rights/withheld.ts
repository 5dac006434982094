import type { Scope } from '../access.js';
import { Kind } from '../vocabulary.js';

/** Whether those who handle a complaint of a kind are kept from learning who called (domain.md §7). */
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
const gap = '[\\s\\-–—－.()（）]*';
const day = '(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)';

/**
 * Ways to reach somebody, or to tell who it is: mobile numbers, numbers with an area code, any run of seven digits or more
 * that is no date (a local phone, a chat account, an identity number), mail addresses. The number of a complaint, a date and
 * an amount of money with its unit are none.
 */
const contacts = new RegExp(
  [
    `(?<!${digit})[+＋]?(?:86${gap})?[1１][3-9３-９](?:${gap}${digit}){9}(?!${digit})`,
    `(?<![\\w-])[(（]?[0０]${digit}{2,3}${gap}${digit}{3,4}${gap}${digit}{4}(?![\\w-])`,
    `(?<![\\w-])(?!${day})${digit}{7,}[xX]?(?![\\w-])`,
    '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
  ].join('|'),
  'gu',
);

/** A text without ways to reach the caller, and without the caller's name and phone however they are spaced. */
export function withoutCaller(text: string, { name, phone }: WithheldCaller): string {
  const known = [spaced(name), spaced(phone)].filter((pattern) => pattern !== null);
  const bare = text.replace(contacts, WITHHELD);
  return known.length === 0 ? bare : bare.replace(new RegExp(known.join('|'), 'giu'), WITHHELD);
}

/** Finds a name or a number with gaps between its characters; null for one so short that it says nothing. */
function spaced(known: string): string | null {
  const characters = [...known.replace(/[\s*]+/g, '')].map((character) => character.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
  return characters.length < 2 ? null : characters.join(gap);
}
