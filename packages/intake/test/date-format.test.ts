import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileDateFormat } from '../src/date-format.js';
import { excelDate, excelSerial } from '../src/excel/date.js';

const shown = (wall: { day: number; sinceMidnight: number } | null) =>
  wall === null ? null : new Date(wall.day * 86_400_000 + wall.sinceMidnight).toISOString().slice(0, 19);

test.each([
  ['yyyy/M/d H:mm:ss', '2019/4/25 9:32:09', '2019-04-25T09:32:09'],
  ['yyyy/M/d H:mm:ss', '2019/12/25 19:32:09', '2019-12-25T19:32:09'],
  ['yyyy年M月d日H时mm分', '2019年4月5日9时08分', '2019-04-05T09:08:00'],
  ['yyyy-MM-dd HH:mm:ss', '2011-07-01 01:32:33', '2011-07-01T01:32:33'],
  ['MM/dd/yyyy hh:mm:ss a', '04/18/2019 09:55:45 PM', '2019-04-18T21:55:45'],
  ['MM/dd/yyyy hh:mm:ss a', '12/01/2019 12:00:00 am', '2019-12-01T00:00:00'],
  ['MM/dd/yyyy hh:mm:ss a', '12/01/2019 12:00:00 PM', '2019-12-01T12:00:00'],
  ['yyyy/M/d a h:mm', '2019/4/5 下午 3:08', '2019-04-05T15:08:00'],
  ['yyyy-MM-ddTHH:mm', '2019-04-05T09:08', '2019-04-05T09:08:00'],
  ['d.M.yyyy', '5.4.2019', '2019-04-05T00:00:00'],
])('%s reads %s', (format, text, expected) => {
  expect(shown(compileDateFormat(format)(text))).toBe(expected);
});

test.each([
  ['yyyy/M/d', '2019/2/29', 'no leap year'],
  ['yyyy/M/d', '2019/6/31', 'June has 30 days'],
  ['yyyy/M/d', '2019/13/1', 'no such month'],
  ['yyyy/M/d', '0211/7/1', 'a slip of the pen'],
  ['yyyy/M/d', '2019/4/5 9:00', 'more than the format'],
  ['yyyy-MM-dd', '2019-4-5', 'two letters want two digits'],
  ['yyyy/M/d H:mm', '2019/4/5 24:01', 'no such hour'],
  ['yyyy/M/d H:mm', '2019/4/5 9:60', 'no such minute'],
  ['MM/dd/yyyy hh:mm a', '04/05/2019 13:00 PM', 'no such hour before noon or after'],
])('%s does not read %s: %s', (format, text) => {
  expect(compileDateFormat(format)(text)).toBeNull();
});

test.each(['yyyy/M', 'yyyy/M/d h:mm', 'yyyy/M/d d', 'yyyy/M/d Q'])('the format %s is refused', (format) => {
  expect(() => compileDateFormat(format)).toThrow(RangeError);
});

const walls = fc.date({
  min: new Date('1900-03-01T00:00:00Z'),
  max: new Date('2199-12-31T23:59:59Z'),
  noInvalidDate: true,
});

test('every wall-clock second that is written in a format is read back as itself', () => {
  const read = compileDateFormat('yyyy/M/d H:mm:ss');
  fc.assert(
    fc.property(walls, (date) => {
      const two = (number: number) => String(number).padStart(2, '0');
      const day = `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
      const text = `${day} ${date.getUTCHours()}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
      expect(shown(read(text))).toBe(date.toISOString().slice(0, 19));
    }),
  );
});

test("every second survives Excel's count of days, which cannot hold it exactly", () => {
  fc.assert(
    fc.property(walls, (date) => {
      const second = Math.floor(date.getTime() / 1000) * 1000;
      const serial = second / 86_400_000 + 25_569;
      expect(shown(excelSerial(serial, false))).toBe(new Date(second).toISOString().slice(0, 19));
    }),
  );
});

test('a number that Excel cannot mean as a day is none, and a whole number is a day without a time', () => {
  expect([0, 60, 109_575, Number.NaN].map((serial) => excelSerial(serial, false))).toEqual([null, null, null, null]);
  expect(excelSerial(43_563, false)?.dateOnly).toBe(true);
  expect(shown(excelSerial(43_563, false))).toBe('2019-04-08T00:00:00');
  expect(shown(excelDate(new Date('2019-04-08T08:37:19.999Z')))).toBe('2019-04-08T08:37:20');
});
