import { expect, test } from 'vitest';
import { joinedCell, momentReader } from '../src/moment.js';
import type { Cell } from '../src/table.js';

const read = (formats: readonly string[], cell: Cell, from1904 = false): string | null => {
  const moment = momentReader({ formats, timeZone: 'Asia/Shanghai', from1904 })(cell);
  return moment === null || moment === 'unreadable'
    ? moment
    : new Date(moment.at + 8 * 3_600_000).toISOString().slice(0, 19);
};

test.each([
  ['M/d/yy H:mm', '3/2/26 9:05', '2026-03-02T09:05:00'],
  ['M/d/yy', '3/2/69', '1969-03-02T00:00:00'],
  ['d MMM yyyy', '2 Mar 2026', '2026-03-02T00:00:00'],
  ['MMMM d, yyyy', 'September 2, 2026', '2026-09-02T00:00:00'],
  ['d-MMM-yy', '02-Sept-26', '2026-09-02T00:00:00'],
  ['yyyy-MM-dd HH:mm', '2026-03-02 24:00', '2026-03-03T00:00:00'],
  ['yyyyMMdd', '20260302', '2026-03-02T00:00:00'],
  ['epoch', '1772413500', '2026-03-02T09:05:00'],
  ['epoch-ms', 1_772_413_500_000, '2026-03-02T09:05:00'],
  ['excel', 46_083.375, '2026-03-02T09:00:00'],
  ['excel-1904', 44_621.375, '2026-03-02T09:00:00'],
])('I7 %s reads %s', (format, cell, expected) => {
  expect(read([format], cell)).toBe(expected);
});

test('I3 numbers of days count from 1904 where the workbook does', () => {
  expect(read(['excel'], 44_621.375, true)).toBe('2026-03-02T09:00:00');
});

test.each([
  ['iso8601', '2026-02-30T09:00:00+08:00'],
  ['iso8601', '2026-06-31T09:00:00Z'],
  ['iso8601', '2026-02-29T09:00:00Z'],
  ['iso8601', '2026-03-02T25:00:00Z'],
  ['yyyy-MM-dd HH:mm', '2026-03-02 24:01'],
  ['d MMM yyyy', '2 Mai 2026'],
  ['epoch', '12'],
])('I5 %s does not read %s, which no calendar or clock has', (format, cell) => {
  expect(read([format], cell)).toBe('unreadable');
});

test('I7 a day and a time of day in two columns are one moment, however the cells hold them', () => {
  const formats = ['yyyy-MM-dd H:mm', 'yyyy-MM-dd H:mm:ss', 'excel'];
  const day = new Date('2026-03-02T00:00:00Z');
  const time = new Date('1899-12-30T09:05:00Z');
  for (const [date, ofDay] of [
    ['2026-03-02', '9:05'],
    [day, time],
    [day, '9:05'],
    ['2026-03-02', time],
    [46_083, 9 / 24 + 5 / 1_440],
  ] as const) {
    expect(read(formats, joinedCell(date, ofDay)), String(date)).toBe('2026-03-02T09:05:00');
  }
});
