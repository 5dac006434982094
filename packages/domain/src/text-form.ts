/**
 * The one form in which a text enters the product, by whatever road: GraphQL, import, command line or search. A text in
 * this form is left as it is.
 *
 * - Unicode NFC; halves of surrogate pairs become U+FFFD.
 * - No control characters, noncharacters or annotation marks. Line breaks of every kind are `\n`.
 * - No overrides and embeddings, which show a text in another order than it is stored in. Marks and balanced isolates stay in
 *   texts that have right-to-left letters; elsewhere they order nothing (UAX #9, UTS #39 §5.3).
 * - At most 30 combining marks in a row, as in UAX #15's stream-safe format: what has more is no writing, and to bring it into
 *   order would cost the square of it.
 * - No invisible characters, but for those that a script or an emoji is written with: joiners, variation selectors and tags.
 * - What shows nothing at all is empty. Blanks are folded and ends are trimmed.
 *
 * Private-use characters stay: a registry's rare names are written with them. Whoever shows the text says so: `privateUse`.
 */

/** A text on one line: every run of white space, line breaks included, becomes one space. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}

/** A text of several lines: each is trimmed, its blanks are folded, and of several empty lines one is left. */
export function manyLines(text: string): string {
  return visible(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A code, number, date or name as typed on any keyboard: full-width and other forms become the usual ones (NFKC). */
export function plainForm(text: string): string {
  return oneLine(oneLine(text).normalize('NFKC'));
}

/** Equal for texts that a search, or a table of names, takes for the same: width, case, blanks and joiners aside. */
export function searchForm(text: string): string {
  return plainForm(plainForm(text).toLowerCase().replace(IGNORABLE, ''));
}

/** The private-use characters of a text as `U+E000`, each once: nobody but their maker can tell what they show. */
export function privateUse(text: string): readonly string[] {
  const found = new Set(text.match(/\p{Private_Use}/gu));
  return [...found].map((character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase()}`);
}

/** Whether a text can be looked up by as it is: no control character, and no half of a surrogate pair. */
export const isPlain = (text: string): boolean => !/[\p{Control}\p{Surrogate}]/u.test(text);

const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const MARKS_IN_A_ROW = /(\p{M}{30})\p{M}+/gu;
const HALVES = /\p{Surrogate}/gu;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Scripts whose letters change their shape beside a joiner or a non-joiner. */
const JOINING = ['Arab', 'Syrc', 'Mand', 'Mong', 'Nkoo', 'Phag', 'Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu']
  .concat(['Knda', 'Mlym', 'Sinh', 'Khmr', 'Mymr', 'Tibt', 'Java', 'Bali'])
  .map((script) => `\\p{Script=${script}}`)
  // the vowel marks of Arabic belong to several scripts
  .join('')
  .concat('\\u064b-\\u065f\\u0670');

/** Characters that show nothing and yet belong to what stands before them; a second one in a row does not. */
const BELONGING = [
  `(?<=[${JOINING}])(?<![\\u200c\\u200d])[\\u200c\\u200d]`,
  '(?<=\\p{Extended_Pictographic}\\p{Emoji_Modifier}?\\ufe0f?)\\u200d(?=\\p{Extended_Pictographic})',
  '(?<=[^\\p{Default_Ignorable_Code_Point}\\p{Other}\\s])[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]',
  '(?<=\\p{Script=Mongolian})(?<!\\p{Default_Ignorable_Code_Point})[\\u180b-\\u180f]',
  // the flags of England, Scotland and Wales
  '(?<=\\u{1f3f4})[\\u{e0020}-\\u{e007e}]+\\u{e007f}',
  // judged together, by `ordered`
  '[\\u061c\\u200e\\u200f\\u2066-\\u2069]',
];

/** Control characters but for tab and line feed, annotation marks, noncharacters, and whatever is ignorable. */
const DROPPED =
  '(?![\\t\\n])\\p{Control}|[\\ufff9-\\ufffb]|\\p{Noncharacter_Code_Point}|\\p{Default_Ignorable_Code_Point}';
const INVISIBLE = new RegExp(`(${BELONGING.join('|')})|${DROPPED}`, 'gu');
const NEEDS_CARE = new RegExp(DROPPED, 'u');

const SEEN = /[^\s\p{Separator}\p{Control}\p{Format}\p{Default_Ignorable_Code_Point}\u2800]/u;

function visible(text: string): string {
  let sound = composed(text.replace(LINE_BREAKS, '\n').replace(HALVES, '\ufffd'));
  // what was dropped may have kept apart what now belongs together
  for (let before = ''; before !== sound && NEEDS_CARE.test(sound); ) {
    before = sound;
    sound = composed(ordered(sound.replace(INVISIBLE, (_, belonging = '') => belonging)));
  }
  return SEEN.test(sound) ? sound : '';
}

/** NFC, of a text whose marks are few enough before it and after. */
function composed(text: string): string {
  const few = (given: string): string => given.replace(MARKS_IN_A_ROW, '$1');
  return few(few(text).normalize('NFC'));
}

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The text without what would show it in another order than its letters ask for. */
function ordered(text: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text.replace(/[\u061c\u200e\u200f\u2066-\u2069]/g, '');
  return text.split('\n').every(isBalanced) ? text : text.replace(/[\u2066-\u2069]/g, '');
}

/** Whether each isolate of a line is closed on it, and none is closed that was not opened. */
function isBalanced(line: string): boolean {
  let open = 0;
  for (const [mark] of line.matchAll(/[\u2066-\u2069]/g)) {
    open += mark === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}
