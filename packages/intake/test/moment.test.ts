import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { momentReader } from '../src/moment.js';

const zones = ['America/New_York', 'Asia/Shanghai', 'Australia/Lord_Howe', 'Europe/Berlin', 'Africa/Monrovia', 'UTC'];
const FORMAT = 'yyyy-MM-dd HH:mm:ss';
const at = (read: ReturnType<typeof momentReader>, text: string, notBefore?: number): string | null => {
  const moment = read(text, notBefore);
  return moment === null || moment === 'unreadable' ? moment : new Date(moment.at).toISOString();
};

test('every wall-clock time of every zone is the instant that an independent library gives it', () => {
  const second = fc.integer({ min: Date.UTC(1960, 0, 1) / 1000, max: Date.UTC(2059, 11, 31) / 1000 });
  for (const zone of zones) {
    const read = momentReader({ formats: [FORMAT], timeZone: zone, from1904: false });
    fc.assert(
      fc.property(second, (wall) => {
        const text = new Date(wall * 1000).toISOString().slice(0, 19);
        const expected = Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
        expect(at(read, text.replace('T', ' '))).toBe(new Date(expected).toISOString());
      }),
    );
  }
});

test('around every change of the clock, minute by minute, the independent library agrees', () => {
  const changes = ['2011-03-13', '2011-11-06', '2024-04-07', '2024-10-06', '2026-03-29', '2026-10-25'];
  for (const zone of zones) {
    const read = momentReader({ formats: [FORMAT], timeZone: zone, from1904: false });
    for (const day of changes) {
      for (let minute = 0; minute < 5 * 60; minute++) {
        const wall = Temporal.PlainDateTime.from(day).add({ minutes: minute });
        const expected = wall.toZonedDateTime(zone).epochMilliseconds;
        const text = wall.toString({ smallestUnit: 'second' }).replace('T', ' ');
        expect(at(read, text), `${zone} ${text}`).toBe(new Date(expected).toISOString());
      }
    }
  }
});

test('of a time that is shown twice the second is meant where the first lies before the case', () => {
  const read = momentReader({ formats: [FORMAT], timeZone: 'America/New_York', from1904: false });
  const opened = Date.parse('2011-11-06T01:50:00-04:00');
  expect(at(read, '2011-11-06 01:10:00')).toBe('2011-11-06T05:10:00.000Z');
  expect(at(read, '2011-11-06 01:10:00', opened)).toBe('2011-11-06T06:10:00.000Z');
  // shown once only: nothing to choose
  expect(at(read, '2011-11-06 00:10:00', opened)).toBe('2011-11-06T04:10:00.000Z');
});

test('full-width digits and stray blanks are read, an empty cell is no date, anything else is unreadable', () => {
  const read = momentReader({ formats: ['yyyy/M/d H:mm:ss'], timeZone: 'Asia/Shanghai', from1904: false });
  expect(at(read, '　２０１９/４/５  ９:０８:００ ')).toBe('2019-04-05T01:08:00.000Z');
  expect([read(null), read(''), read(' \u3000')]).toEqual([null, null, null]);
  expect([read('later'), read(43_563.5), read(true), read('43563.5')]).toEqual(Array(4).fill('unreadable'));
});

test("Excel's numbers are dates only where the profile says so, and its date cells always", () => {
  const read = momentReader({ formats: ['yyyy/M/d', 'excel'], timeZone: 'Asia/Shanghai', from1904: false });
  expect([read(43_563.359259), read('43563.359259'), read(new Date('2019-04-08T08:37:20Z'))]).toEqual(
    Array(3).fill({ at: Date.parse('2019-04-08T08:37:20+08:00'), endOfDay: expect.anything(), nextDay: null }),
  );
});

test('a deadline that names a day only ends at 24:00 of that day', () => {
  const read = momentReader({ formats: ['yyyy-MM-dd', FORMAT], timeZone: 'America/New_York', from1904: false });
  expect(read('2011-11-06')).toMatchObject({ endOfDay: Date.parse('2011-11-07T00:00:00-05:00') });
  expect(read('2011-11-06 00:00:00')).toMatchObject({ endOfDay: Date.parse('2011-11-06T00:00:00-04:00') });
});

test('ISO 8601 needs its offset and then needs no zone', () => {
  const read = momentReader({ formats: ['iso8601'], timeZone: 'Asia/Shanghai', from1904: false });
  expect(at(read, '2026-03-02T09:00:00+08:00')).toBe('2026-03-02T01:00:00.000Z');
  expect(at(read, '2026-03-02 01:00:00Z')).toBe('2026-03-02T01:00:00.000Z');
  expect(read('2026-03-02T09:00:00')).toBe('unreadable');
});
