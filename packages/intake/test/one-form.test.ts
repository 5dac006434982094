import { readInstant } from '@watchfloor/domain/instant-text';
import { manyLines, oneLine, plainForm, searchForm } from '@watchfloor/domain/text-form';
import { expect, test } from 'vitest';
import { caseReader } from '../src/case-reader.js';
import { columnsFor } from '../src/fields.js';
import { momentReader } from '../src/moment.js';
import { demandsOf } from '../src/named-columns.js';
import { profileSchema } from '../src/profile.js';

const input = {
  timeZone: 'Asia/Shanghai',
  dates: ['iso8601'],
  source: { system: 'test', id: 'id' },
  receivedAt: 'when',
  title: 'title',
  details: 'text',
  place: 'place',
  caller: { name: 'name', phone: 'phone' },
  kind: { default: 'help' },
  department: { from: 'unit', otherwise: { id: 'none', name: 'None' } },
  district: { otherwise: { id: 'd', name: 'D' } },
  category: { otherwise: { id: 'c', name: 'C' } },
};
const profile = profileSchema.parse(input);
const header = ['id', 'when', 'title', 'text', 'place', 'name', 'phone', 'unit'];
const read = caseReader(profile, columnsFor(demandsOf(profile), header, 'rows.csv'), false);
const WHEN = '2026-03-02T09:00:00+08:00';

/** One case whose every text is the given one; its id and title are made sure not to be empty. */
function imported(text: string) {
  const reading = read([`1${text}`, WHEN, `t${text}`, text, text, text, `1${text}`, text]);
  if (!reading.ok) throw new Error(reading.problem);
  return reading;
}

test.each([
  ['an override', '\u202e3号楼困人', '3号楼困人'],
  ['a family emoji', '带👨‍👩‍👧求助', '带👨‍👩‍👧求助'],
  ['a joiner that joins nothing', '王\u200d伟\u200c', '王伟'],
  ["Persian's non-joiner", 'می‌خواهم', 'می‌خواهم'],
  ['a mark in Arabic', 'شكوى\u200f (12)', 'شكوى\u200f (12)'],
  ['an isolate that nobody closes', 'شكوى \u2067abc', 'شكوى abc'],
  ['NUL and other controls', 'a\u0000b\u0007c\u0090d', 'abcd'],
  ['a noncharacter', 'a\ufffeb', 'ab'],
  ['three zero-width spaces', '\u200b\u200b\u200b', ''],
  ['a filler and a braille blank', '\u3164\u2800', ''],
  ['full width', 'Ｂ座　１２', 'Ｂ座 １２'],
  ['a line separator', '甲\u2028乙', '甲 乙'],
  ['tags that spell a hidden message', '你好\u{e0068}\u{e0069}', '你好'],
  ['half of a character', '\ud83d楼', '\ufffd楼'],
  ['a letter and its accent', 'e\u0301', 'é'],
  ['a private-use character', '\ue000路', '\ue000路'],
])('I5 a file and a form make the same of %s', (_, given, kept) => {
  const { value } = imported(given);
  expect(value.place).toBe(kept);
  expect(value).toMatchObject({
    source: { id: plainForm(`1${given}`) },
    title: oneLine(`t${given}`),
    details: manyLines(given) || oneLine(`t${given}`),
    place: oneLine(given),
    caller: { name: oneLine(given), phone: plainForm(`1${given}`) },
    department: { name: oneLine(given) || 'None' },
  });
});

test('I5 a case of which nothing is seen is none', () => {
  const nothing = '\u200b\u200b\u200b';
  expect(read(['1', WHEN, nothing, nothing, '', '', '', ''])).toMatchObject({ ok: false });
  expect(read([nothing, WHEN, 't', 't', '', '', '', ''])).toEqual({ ok: false, problem: 'it has no id' });
});

test('I5 a file finds a name, a column and a code by what a search would find them by', () => {
  const [written, asked] = ['می‌خواهم', 'میخواهم'];
  expect(searchForm(written)).toBe(searchForm(asked));
  expect(imported(written).value.department.id).toBe(imported(asked).value.department.id);
  expect(columnsFor([[asked]], [written], 'rows.csv').cell(asked)(['found'])).toBe('found');
});

test('I5 what was cut from a text leaves none of it turned around', () => {
  const long = `شكوى \u2067${'a'.repeat(300)}\u2069`;
  const reading = read(['1', WHEN, long, long, '', '', '', '']);
  const title = reading.ok ? reading.value.title : '';
  expect(title).toBe(oneLine(title));
  expect(title).toMatch(/^شكوى a+…$/);
});

test('I5 the words that a profile puts in for an empty answer are stored as any other', () => {
  const answer = { text: 'name', at: 'when', whenEmpty: ' 已办结\u200b\r\n\ufffe' };
  const answered = profileSchema.parse({ ...input, answer });
  const reading = caseReader(
    answered,
    columnsFor(demandsOf(answered), header, 'rows.csv'),
    false,
  )(['1', WHEN, 't', 'x', '', '', '', '']);
  expect(reading).toMatchObject({ ok: true, value: { answer: { text: '已办结' } } });
});

test('I5 a private-use character in any text of a case is told', () => {
  expect(imported('\u{f0000}路').remarks).toEqual(['a character that only its own font shows was kept']);
  expect(imported('路').remarks).toEqual([]);
});

test.each([
  ['30 February', '2026-02-30T09:00:00+08:00', null],
  ['29 February of a common year', '2026-02-29T09:00:00Z', null],
  ['year 0', '0000-01-01T00:00:00Z', null],
  ['a year before 1900', '1899-12-31T23:59:59Z', null],
  ['a year after 2199', '2200-01-01T00:00:00Z', null],
  ['24:00', '2026-03-02T24:00:00+08:00', '2026-03-02T16:00:00.000Z'],
  ['a minute past 24:00', '2026-03-02T24:01:00+08:00', null],
  ['a leap second', '2026-06-30T23:59:60Z', null],
  ['an offset that no clock has', '2026-03-02T09:00:00+18:00', null],
  ['an offset of hours', '2026-03-02T09:00+08', '2026-03-02T01:00:00.000Z'],
  ['a fraction after a comma', '2026-03-02T09:00:00,5+08:00', '2026-03-02T01:00:00.500Z'],
  ['no offset', '2026-03-02T09:00:00', null],
  ['no time', '2026-03-02', null],
  ['a sign before the year', '+002026-03-02T09:00:00Z', null],
])('I5 a file and a request make the same of %s', (_, text, expected) => {
  const moment = momentReader({ formats: ['iso8601'], timeZone: 'Asia/Shanghai', from1904: false })(text);
  const at = moment === null || moment === 'unreadable' ? null : moment.at;
  expect(at).toBe(readInstant(text, null));
  expect(at === null ? null : new Date(at).toISOString()).toBe(expected);
});
