import { folded, type Mapped, type Span, spanOf } from './folded.js';
import { knownBy, type WithheldCaller } from './known-by.js';
import { lookalikes, withFigures } from './lookalikes.js';

/** What stands in the place of what is withheld. */
const WITHHELD = '***';

/** In a folded text one sign at most stands between two digits: no pattern can take its time over a gap. */
const GAP = '[^\\p{L}\\d]?';
/** What makes two numbers with a dash between them an amount or a span of years, and no phone. */
const COUNTED = '\\s?(?:[年月日号元块人户名件起次个吨斤米亩平%°]|m2|公里|万)';
const DAY = '(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)';

const pattern = (source: string): RegExp => new RegExp(source, 'gu');

const { zeros, ones, sevens, nines } = lookalikes;
const ANY_DIGIT = `[\\d${zeros}${ones}${sevens}${nines}]`;
/** What people put between the groups of a number, and is a letter. */
const LETTER_GAP = `${GAP}[x年月杠横转]${GAP}`;
const LENGTH = '\\s?(?:[mc]?m|毫?米|厘米|公分)';

/** Signs in a row, in groups of any size: not in a list, as the routes of buses in one may seem to have a day of birth in them. */
const grouped = (...signs: readonly string[]): string => signs.join('[^\\p{L}\\d、,;:/]?');
const digits = (count: number): string => grouped(...Array<string>(count).fill('\\d'));
const either = (...ways: readonly string[]): string => `(?:${ways.join('|')})`;
const born = grouped(
  either(grouped('1', '9'), grouped('2', '0')),
  digits(2),
  either(grouped('0', '[1-9]'), grouped('1', '[0-2]')),
  either(grouped('0', '[1-9]'), grouped('[12]', '\\d'), grouped('3', '[01]')),
);
/** An identity number, told by the day of birth in it. */
const identity = grouped('[1-8]', digits(5), born, digits(3), '[\\dx]');

/** Numbers of one known form, however their digits are kept apart: the first group of each is the number. */
const numbers = [
  pattern(`(?<!\\d)(?:\\+?86${GAP})?(1${GAP}[3-9](?:${GAP}\\d){9})(?!\\d)`),
  // the same with letters for digits: in no word a 3 to 9 stands behind the first
  pattern(`(?<!\\d)([1${ones}]${GAP}[3-9${sevens}${nines}](?:${GAP}${ANY_DIGIT}){9})(?![\\da-z])`),
  // and with letters between their groups: no date has such groups, and what is measured has its unit behind it
  pattern(`(?<!\\d)(1[3-9]\\d${LETTER_GAP}\\d{4}${LETTER_GAP}\\d{4})(?!\\d)(?!${LENGTH})`),
  pattern(`(?<!\\d)(1${LETTER_GAP}[3-9](?:${LETTER_GAP}\\d){9})(?!\\d)`),
  pattern(`(?<!\\d)(${identity})(?![\\da-z])`),
];

/**
 * Other ways to reach somebody, or to tell who it is: numbers with an area code, local ones in two groups, any run of seven
 * digits or more that is no date (a local phone, a chat account, an identity number), mail addresses. The number of a
 * complaint, a date, a span of years and an amount with its unit are none.
 */
const contacts = [
  pattern(`\\(?(?<!\\d)0\\d{2,3}${GAP}\\d{3,4}${GAP}\\d{4}(?!\\d)`),
  pattern(`(?<![\\w-])(?!20\\d\\d[-–—]20\\d\\d)[2-8]\\d{2,3}[\\s\\-–—]\\d{4}(?![\\w-])(?!${COUNTED})`),
  pattern(`(?<!\\d)\\d{6}${GAP}(?:19|20)\\d\\d${GAP}\\d{4}${GAP}\\d{3}[\\dx](?![\\da-z])`),
  pattern(`(?<!\\d)(?<!\\d-)(?!${DAY})\\d{7,}x?(?![\\da-z])`),
  // bounded: an endless word costs no more than a long one
  pattern('(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+'),
];

/**
 * Takes out of texts every way to reach a caller, and the names and numbers by which the caller is known, in whatever form
 * they are written: see `folded`.
 *
 * @param callers all that is known of one caller: as given with the complaint and since, and as the person is kept
 */
export function withoutCaller(callers: readonly WithheldCaller[]): (text: string) => string {
  const known = knownBy(callers);
  const given = known.filter((one) => CERTAIN.test(one)).map(loosely);
  return (text) => {
    const { signed, worded, bare } = folded(text);
    const found = [...known.flatMap((one) => occurrences(one, bare)), ...givenNumbers(given, bare), ...reached(signed)];
    if (worded.text !== signed.text) found.push(...reached(worded));
    return found.length === 0 ? text : withoutSpans(text, found);
  };
}

function occurrences(known: string, text: Mapped): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.text.indexOf(known); at !== -1; at = text.text.indexOf(known, at + 1)) {
    spans.push(spanOf(text, at, known.length));
  }
  return spans;
}

/** So many digits, in their order, are no other number, whatever stands between them. */
const CERTAIN = /^\d{7,}$/;

/** @param digits of a number that is known; one letter may stand between two of them */
const loosely = (digits: string): RegExp => pattern([...digits].join('\\D?'));

function givenNumbers(given: readonly RegExp[], text: Mapped): readonly Span[] {
  if (given.length === 0) return [];
  const likened = withFigures(text.text);
  return given.flatMap((number) =>
    [...likened.matchAll(number)].map(({ index, 0: found }) => spanOf(text, index, found.length)),
  );
}

function reached(text: Mapped): readonly Span[] {
  const spans = contacts.flatMap((contact) =>
    [...text.text.matchAll(contact)].map(({ index, 0: found }) => spanOf(text, index, found.length)),
  );
  for (const form of numbers) {
    form.lastIndex = 0;
    for (let match = form.exec(text.text); match !== null; match = form.exec(text.text)) {
      const [found, number = ''] = match;
      if (isList(number)) form.lastIndex = match.index + 1;
      else spans.push(spanOf(text, match.index, found.length));
    }
  }
  return spans;
}

/** 15、16、17、18、9、10 are the numbers of houses, and 13:45 is a time. */
const isList = (number: string): boolean => /[、,;:/]/.test(number) && /(?<!\d)\d\d(?!\d)/.test(number);

function withoutSpans(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let kept = 0;
  let covered = -1;
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    if (start > covered) {
      parts.push(text.slice(kept, start), WITHHELD);
    }
    covered = Math.max(covered, end);
    kept = Math.max(kept, end);
  }
  return [...parts, text.slice(kept)].join('');
}
