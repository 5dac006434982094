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
  /** The same with 一 as it stands: where it is 1, a word that ends in it seems to belong to the number behind it. */
  readonly worded: Mapped;
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

/** Each digit as it is said and written, in figures for accounts too. Each sign is one code unit, as its digit is. */
const numerals: ReadonlyMap<string, string> = new Map(
  ['〇零', '一壹弌幺', '二贰貳弐两兩', '三叁參叄', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (signs, value) => [...signs].map((sign) => [sign, String(value)] as const),
  ),
);

const NOTHING = /^[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;
const WORD = /^[\p{L}\p{N}]$/u;
const DIGIT = /^\p{Nd}$/u;
const BLANK = /^\s$/u;

/** Reads a text once; what each of its signs is comes from a table. */
export function folded(text: string): Folded {
  const [signed, bare] = [new Writing(), new Writing()];
  let gap: 'none' | 'blank' | 'sign' = 'none';
  for (let start = 0, end = 0; start < text.length; start = end) {
    const code = text.codePointAt(start) ?? 0;
    end = start + (code > 0xffff ? 2 : 1);
    for (const form of formsOf(code)) {
      if (form.kind === 'nothing') {
        if (gap !== 'none') continue;
        // it belongs to what stands before it
        signed.stretch(end);
        bare.stretch(end);
      } else if (form.kind === 'word') {
        signed.add(form, start, end);
        bare.add(form, start, end);
        gap = 'none';
      } else {
        if (gap === 'none') signed.add(form, start, end);
        else if (gap === 'blank' && form.kind === 'sign') signed.replaceLast(form, start, end);
        gap = gap === 'sign' ? 'sign' : form.kind;
      }
    }
  }
  return { signed: signed.written(), worded: signed.worded(), bare: bare.written() };
}

/** Collects a folded text. */
class Writing {
  #text = '';
  #words = '';
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  add({ sign, word }: Form, start: number, end: number): void {
    this.#text += sign;
    this.#words += word;
    for (let unit = 0; unit < sign.length; unit++) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  /** @param form a gap's, in the place of the one before it, a blank of one code unit */
  replaceLast(form: Form, start: number, end: number): void {
    this.#text = this.#text.slice(0, -1);
    this.#words = this.#words.slice(0, -1);
    this.#starts.pop();
    this.#ends.pop();
    this.add(form, start, end);
  }

  /** The last one has more of the original. */
  stretch(end: number): void {
    const last = this.#ends.length - 1;
    if (last >= 0) this.#ends[last] = end;
  }

  written(): Mapped {
    return { text: this.#text, starts: this.#starts, ends: this.#ends };
  }

  worded(): Mapped {
    return { text: this.#words, starts: this.#starts, ends: this.#ends };
  }
}

/** What a sign of a text is looked for as. */
interface Form {
  readonly kind: 'nothing' | 'word' | 'blank' | 'sign';
  readonly sign: string;
  /** The same, but for a Chinese numeral, which it leaves as it is. */
  readonly word: string;
}

/** The table: the forms of each code point that was met, of which there are so many and no more. */
const forms = new Map<number, readonly Form[]>();

function formsOf(code: number): readonly Form[] {
  const known = forms.get(code);
  if (known !== undefined) return known;
  const reckoned = compatible(String.fromCodePoint(code)).map(formOf);
  forms.set(code, reckoned);
  return reckoned;
}

/** A sign that stands for more is a word of its own, as ﷺ: nobody's name or number is hidden in it, and many would cost much. */
const MOST_FORMS = 4;

function compatible(sign: string): readonly string[] {
  const all = [...sign.normalize('NFKD').toLowerCase()];
  return all.length > MOST_FORMS ? [sign] : all;
}

function formOf(one: string): Form {
  const word = digitOf(one) ?? one;
  const sign = numerals.get(word) ?? word;
  return { kind: kindOf(sign), sign, word };
}

function kindOf(sign: string): Form['kind'] {
  if (WORD.test(sign)) return 'word';
  if (NOTHING.test(sign)) return 'nothing';
  return BLANK.test(sign) ? 'blank' : 'sign';
}

/** The signs for 1, each with those for 2 to 9 behind it, that Unicode counts among no script's digits: circled, and of Suzhou. */
const ONES = [...'❶➀➊⓵〡'].map((one) => one.codePointAt(0) ?? 0);
/** Circles that stand for 0. */
const ZEROS = '○◯⓿';

/** The figure of a digit of any script, whose ten digits stand in a row; undefined for what is none. */
function digitOf(sign: string): string | undefined {
  if (ZEROS.includes(sign)) return '0';
  const code = sign.codePointAt(0) ?? 0;
  const one = ONES.find((first) => code >= first && code < first + 9);
  if (one !== undefined) return String(code - one + 1);
  if (!DIGIT.test(sign)) return undefined;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
