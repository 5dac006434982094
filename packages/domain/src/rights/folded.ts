/**
 * A text in the form in which people are looked for in it, with the way back: whatever is found there can be taken out of the
 * text as it was written. Two ways to write one name, or one number, have one form.
 *
 * - Width, case, accents and circles are folded (NFKD); what shows nothing, and marks such as a keycap, are dropped.
 * - Digits of every script, and the numerals of Chinese, are the digits 0 to 9.
 * - A run of anything else is one sign: the first of it that is no blank.
 *
 * Simplified and traditional characters are not folded: nothing at hand knows them, and a table of our own would be half of one.
 */
interface Folded {
  /** Letters, digits and the signs between them. */
  readonly signed: Mapped;
  /** Letters and digits alone. */
  readonly bare: Mapped;
}

/** A text whose every code unit knows what of the original it stands for. */
export interface Mapped {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Where something stands in a text; the end is the first place behind it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What was found in the folded text, in the original. @param length at least 1 */
export const spanOf = ({ starts, ends }: Mapped, at: number, length: number): Span => ({
  start: starts[at] ?? 0,
  end: ends[at + length - 1] ?? 0,
});

/** Each digit as it is said and written, in figures for accounts too. */
const numerals: ReadonlyMap<string, string> = new Map(
  ['〇零○◯⓿', '一壹弌幺', '二贰貳弐两兩', '三叁參叄', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (signs, value) => [...signs].map((sign) => [sign, String(value)] as const),
  ),
);

/** Whether a text has numerals that `folded` takes for digits, unless it is told not to. */
export const hasNumerals = (text: string): boolean => NUMERALS.test(text);

const NUMERALS = new RegExp(`[${[...numerals.keys()].join('')}]`, 'u');
const NOTHING = /^[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;
const WORD = /^[\p{L}\p{N}]$/u;
const DIGIT = /^\p{Nd}$/u;
const BLANK = /^\s$/u;

/**
 * @param asDigits whether 一 is 1. Where it is, a word that ends in such a sign seems to belong to the number behind it.
 */
export function folded(text: string, { asDigits }: { readonly asDigits: boolean } = { asDigits: true }): Folded {
  const [signed, bare] = [new Writing(), new Writing()];
  let [inGap, blank] = [false, false];
  for (let start = 0, end = 0; start < text.length; start = end) {
    const code = text.codePointAt(start) ?? 0;
    end = start + (code > 0xffff ? 2 : 1);
    for (const sign of formOf(code, asDigits)) {
      if (isNothing(sign)) {
        if (inGap) continue;
        // it belongs to what stands before it
        signed.stretch(end);
        bare.stretch(end);
      } else if (isWord(sign)) {
        signed.add(sign, start, end);
        bare.add(sign, start, end);
        inGap = false;
      } else {
        if (!inGap) signed.add(sign, start, end);
        else if (blank && !BLANK.test(sign)) signed.replaceLast(sign, start, end);
        blank = BLANK.test(sign) && (!inGap || blank);
        inGap = true;
      }
    }
  }
  return { signed: signed.written(), bare: bare.written() };
}

/** Collects a folded text. */
class Writing {
  readonly #signs: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  add(sign: string, start: number, end: number): void {
    for (let unit = 0; unit < sign.length; unit++) {
      this.#signs.push(sign.charAt(unit));
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  /** @param sign a gap's, of one code unit as the one before it */
  replaceLast(sign: string, start: number, end: number): void {
    for (const list of [this.#signs, this.#starts, this.#ends]) list.pop();
    this.add(sign, start, end);
  }

  /** The last one has more of the original. */
  stretch(end: number): void {
    const last = this.#ends.length - 1;
    if (last >= 0) this.#ends[last] = end;
  }

  written(): Mapped {
    return { text: this.#signs.join(''), starts: this.#starts, ends: this.#ends };
  }
}

/** So many characters are Chinese and in their one form already. */
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const isAscii = (code: number): boolean => code < 0x80;

function formOf(code: number, asDigits: boolean): Iterable<string> {
  const sign = String.fromCodePoint(code);
  if (isAscii(code)) return sign.toLowerCase();
  if (isHan(code)) return (asDigits ? numerals.get(sign) : undefined) ?? sign;
  const forms = compatible(sign);
  return asDigits ? forms.map((form) => numerals.get(form) ?? form) : forms;
}

/** A sign that stands for more is a word of its own, as ﷺ: nobody's name or number is hidden in it, and many would cost much. */
const MOST_FORMS = 4;

const compatibleForms = new Map<string, readonly string[]>();

/** What a sign is compatible with, its digits as figures: reckoned once for each sign, of which there are so many and no more. */
function compatible(sign: string): readonly string[] {
  const known = compatibleForms.get(sign);
  if (known !== undefined) return known;
  const all = [...sign.normalize('NFKD').toLowerCase()];
  const forms = all.length > MOST_FORMS ? [sign] : all.map((form) => digitOf(form) ?? form);
  compatibleForms.set(sign, forms);
  return forms;
}

/** The signs for 1, each with those for 2 to 9 behind it, that Unicode counts among no script's digits: circled, and of Suzhou. */
const ONES = [...'❶➀➊⓵〡'].map((one) => one.codePointAt(0) ?? 0);

/** The figure of a digit of any script, whose ten digits stand in a row; undefined for what is none. */
function digitOf(sign: string): string | undefined {
  const code = sign.codePointAt(0) ?? 0;
  const one = ONES.find((first) => code >= first && code < first + 9);
  if (one !== undefined) return String(code - one + 1);
  if (isAscii(code) || isHan(code) || !DIGIT.test(sign)) return undefined;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

function isNothing(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return !isAscii(code) && !isHan(code) && NOTHING.test(sign);
}

const isWord = (sign: string): boolean => isHan(sign.codePointAt(0) ?? 0) || WORD.test(sign);
