import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlain, manyLines, oneLine, plainForm, privateUse, searchForm } from './text-form.js';

const roads = { oneLine, manyLines, plainForm, searchForm };

test.each([
  ['no override turns a text around', '\u202e3号楼困人', '3号楼困人'],
  ['isolates order nothing where no letter runs to the left', '\u2066x\u2069 y', 'x y'],
  ['three zero-width spaces are nothing', '\u200b\u200b\u200b', ''],
  ['a filler, a braille blank and a mark are nothing', '\u3164\u2800\u200f\u00ad', ''],
  ['a family is one emoji', '带👨‍👩‍👧求助', '带👨‍👩‍👧求助'],
  ['skin, hair and a heart keep what they are joined by', '👩🏽‍🦰❤️‍🔥', '👩🏽‍🦰❤️‍🔥'],
  [
    'the flag of Scotland keeps its tags',
    '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
    '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  ],
  ['Persian keeps its non-joiner', 'می‌خواهم', 'می‌خواهم'],
  ['a joiner between Chinese characters is nothing', '王\u200d伟\u200c', '王伟'],
  ['a character of plane 2 stays', '𠮷田', '𠮷田'],
  ['a variant of a character stays, a tail of selectors does not', '葛\u{e0100}\u{e0101}\u{e0102}', '葛\u{e0100}'],
  ['tags that spell a hidden message go', '你好\u{e0068}\u{e0069}', '你好'],
  ['marks of Arabic stay', 'شكوى\u200f (12)', 'شكوى\u200f (12)'],
  ['an isolate that nobody closes goes, in Arabic too', 'شكوى \u2067abc', 'شكوى abc'],
  ['a letter and its accent are one', 'e\u0301', 'é'],
  ['accents are joined across what was dropped', 'e\u200b\u0301', 'é'],
  ['half of a character says that something was lost', '\ud83d楼', '\ufffd楼'],
  ['controls go', 'a\u0000b\u0007c\u0090d\ufffe', 'abcd'],
  ['a private-use character stays', '\ue000路', '\ue000路'],
])('I5 %s', (_, given, kept) => {
  expect(oneLine(given)).toBe(kept);
  expect(manyLines(given)).toBe(kept);
});

test('I5 line breaks of every kind are one kind', () => {
  expect(manyLines('　甲\u2028乙\u0085丙\r\n\r\n\r\n丁\u000b戊\t\t己 ')).toBe('甲\n乙\n丙\n\n丁\n戊 己');
  expect(oneLine('甲\u2028乙\r\n丙')).toBe('甲 乙 丙');
});

test('I5 search takes width, case and joiners for nothing, on both sides alike', () => {
  for (const written of ['２６－１１８２０４', '26-118204', '26\u200b-118204']) {
    expect(searchForm(written)).toBe('26-118204');
  }
  expect(searchForm('Ｂ座　ＡＢＣ')).toBe(searchForm('b座 abc'));
  expect(searchForm('می‌خواهم')).toBe(searchForm('میخواهم'));
});

test('I5 private-use characters are told by their number', () => {
  expect(privateUse('\ue000路\ue000\u{f0000}')).toEqual(['U+E000', 'U+F0000']);
  expect(privateUse('路')).toEqual([]);
});

test('K2 a NUL, another control and half of a character are no text to look up by', () => {
  expect(['a\u0000', '\u0007', '\ud800', '\u0085'].map(isPlain)).toEqual([false, false, false, false]);
  expect(['王伟', '👨‍👩‍👧', ''].map(isPlain)).toEqual([true, true, true]);
});

const pieces = fc.constantFrom(
  ...['楼', 'a', 'ه', 'ש', 'क', '्', '👨', '🏽', '️', '‍', '‌', '​', '‮', '⁦', '⁩', '‏', '́'],
  ...[
    '\u0000',
    '\r',
    '\n',
    ' ',
    '　',
    '\ud800',
    '\udc00',
    'Ａ',
    'İ',
    'ß',
    'ﷺ',
    'ﬁ',
    '\u{e0100}',
    '🏴',
    '\u{e0067}',
    '\u{e007f}',
    'ᠠ',
    '\u180b',
  ],
);

test('I5 every form is left as it is, holds nothing that PostgreSQL cannot, and shows something or is empty', () => {
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  for (const [name, form] of Object.entries(roads)) {
    fc.assert(
      fc.property(text, (given) => {
        const once = form(given);
        expect(form(once), name).toBe(once);
        expect(once).not.toMatch(/(?!\n)\p{Control}|\p{Surrogate}|[\u202a-\u202e]/u);
        expect(once === '' || /[^\s\p{Default_Ignorable_Code_Point}]/u.test(once)).toBe(true);
        expect(form(given.normalize('NFD'))).toBe(form(given.normalize('NFC')));
      }),
      { numRuns: 2_000 },
    );
  }
});

test('K1 marks in a row are as many as a writing has: the square of their number is no cost to anybody', () => {
  const heaped = `a${'\u0301\u0316'.repeat(60_000)}`;
  expect(oneLine(heaped).length).toBeLessThanOrEqual(31);
  expect(oneLine(oneLine(heaped))).toBe(oneLine(heaped));
  // a sign that is two marks counts as two
  expect(manyLines(manyLines(`a${'\u0344'.repeat(40)}`))).toBe(manyLines(`a${'\u0344'.repeat(40)}`));
  expect(oneLine('Ấ ộ กี่ हिन्दी')).toBe('Ấ ộ กี่ हिन्दी'.normalize('NFC'));
});
