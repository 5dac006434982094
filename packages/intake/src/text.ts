/**
 * Characters that cannot be stored or that nobody can see and that mean nothing in any script: controls, zero-width spaces,
 * byte-order marks, and what turns the direction of a text around (UAX #9), which makes it read as it is not written. The
 * joiners U+200C and U+200D stay: Persian and composed emoji are spelled with them.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Halves of characters whose other half is missing; no database takes them. */
const HALVES = /\p{Surrogate}/gu;

/** Blanks within a line: tabs, no-break and full-width spaces among them. */
const BLANKS = /[^\S\n]+/g;

/**
 * A text on one line: every run of white space, line breaks included, becomes one space; ends are trimmed; what cannot
 * be stored or seen is left out.
 */
export function oneLine(text: string): string {
  return storable(text).replace(/\s+/g, ' ').trim();
}

/**
 * A text of several lines: lines are trimmed, runs of blanks become one space, more than one empty line becomes one,
 * and empty lines at both ends go. Exports of web pages wrap bodies in line breaks, tabs and full-width spaces.
 */
export function manyLines(text: string): string {
  return storable(text)
    .replace(/\r\n?/g, '\n')
    .replace(BLANKS, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A code, number or date as typed on any keyboard: full-width forms become the usual ones (NFKC). */
export function halfWidth(text: string): string {
  return oneLine(text.normalize('NFKC'));
}

/** Equal for texts that mean the same key: width, case and white space aside. */
export function keyOf(text: string): string {
  return halfWidth(text).toLowerCase();
}

/** At most `length` characters, never half of one, the last an `…` where something was cut off. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

const storable = (text: string): string => text.replace(INVISIBLE, '').replace(HALVES, '\ufffd').normalize('NFC');
