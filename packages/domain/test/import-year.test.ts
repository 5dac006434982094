import { expect, test } from 'vitest';
import { calendarProblems } from '../src/calendar-problems.js';
import { chinaSpec } from '../src/calendars/china.js';
import { previewYear, withYear } from '../src/calendars/import-year.js';

const dates = (days: readonly { readonly date: string }[]) => days.map(({ date }) => date);
const skipped = (days: readonly { readonly date: string; readonly why: string }[]) =>
  days.map(({ date, why }) => [date, why]);

const notice = (days: readonly object[], year = 2027) => JSON.stringify({ $schema: '…', year, papers: ['…'], days });
const day = (date: string, isOffDay: boolean, name = '国庆节') => ({ name, date, isOffDay });

const ics = (...events: readonly (readonly string[])[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

test('a notice brings days off and make-up days, and those of the December before', () => {
  const preview = previewYear(
    notice([
      day('2027-10-02', true),
      day('2027-10-01', true),
      day('2027-10-09', false),
      day('2026-12-31', true, '元旦'),
    ]),
  );
  expect(preview).toMatchObject({ year: 2027, ignored: [], problems: [] });
  expect(dates(preview.off)).toEqual(['2026-12-31', '2027-10-01', '2027-10-02']);
  expect(preview.worked).toEqual([{ date: '2027-10-09', kind: 'worked', name: '国庆节' }]);
});

test('a day that stands twice is taken once, and one that is off and worked is to be mended', () => {
  const twice = previewYear(notice([day('2027-10-01', true), day('2027-10-01', true), day('2027-10-02', true)]));
  expect([dates(twice.off), skipped(twice.ignored)]).toEqual([
    ['2027-10-01', '2027-10-02'],
    [['2027-10-01', 'duplicate']],
  ]);
  expect(previewYear(notice([day('2027-10-01', true), day('2027-10-01', false)])).problems).toEqual([
    { kind: 'contradiction', date: '2027-10-01' },
  ]);
});

test('a table says it in words of either language, in any order of its columns', () => {
  const text =
    '\uFEFFname,date,kind\r\n元旦,2027-01-01,休\r\n"春节, 补班",2027-02-14,make-up\r\n端午,2027-06-09,节日\r\n\r\n';
  const preview = previewYear(text);
  expect(preview).toMatchObject({
    year: 2027,
    off: [{ date: '2027-01-01', name: '元旦' }],
    worked: [{ date: '2027-02-14', name: '春节, 补班' }],
    ignored: [{ date: '2027-06-09', why: 'cultural' }],
  });
});

test('a table of the whole year brings only what does not hold anyway', () => {
  const rows = ['2027-01-01,false', '2027-01-02,0', '2027-01-04,1', '2027-02-14,yes'];
  const preview = previewYear(['date,working', ...rows].join('\n'));
  expect([dates(preview.off), dates(preview.worked)]).toEqual([['2027-01-01'], ['2027-02-14']]);
  expect(skipped(preview.ignored)).toEqual([
    ['2027-01-02', 'plain'],
    ['2027-01-04', 'plain'],
  ]);
});

test('rows that cannot be read are named by their lines', () => {
  expect(previewYear('date,kind\n2027-02-30,off\n2027-05-01,maybe\n2027-05-03,off').problems).toEqual([
    { kind: 'wrongDay', line: 2, text: '2027-02-30' },
    { kind: 'unknownWord', line: 3, text: 'maybe' },
  ]);
});

test('an iCalendar feed brings what says itself off or worked; festivals are listed and not taken', () => {
  const preview = previewYear(
    ics(
      ['DTSTART;VALUE=DATE:20271001', 'DTEND;VALUE=DATE:20271004', 'SUMMARY:国庆节（休）'],
      ['DTSTART;VALUE=DATE:20271009', 'SUMMARY:国庆节（班）'],
      ['DTSTART;VALUE=DATE:20270101', "SUMMARY:New Year's Day", 'DESCRIPTION:Public', '  holiday'],
      ['DTSTART;VALUE=DATE:20271111', "SUMMARY:St. Martin's Day", 'DESCRIPTION:Observance\\nHide it'],
    ),
  );
  expect(dates(preview.off)).toEqual(['2027-01-01', '2027-10-01', '2027-10-02', '2027-10-03']);
  expect(dates(preview.worked)).toEqual(['2027-10-09']);
  expect(skipped(preview.ignored)).toEqual([['2027-11-11', 'cultural']]);
});

test('events that take part of a day, come back by a rule or are called off are not taken', () => {
  const preview = previewYear(
    ics(
      ['DTSTART:20271001T090000Z', 'SUMMARY:放假'],
      ['DTSTART;VALUE=DATE:20270101', 'RRULE:FREQ=YEARLY', 'SUMMARY:元旦 休'],
      ['DTSTART;VALUE=DATE:20270405', 'STATUS:CANCELLED', 'SUMMARY:清明 休'],
      ['DTSTART;VALUE=DATE:20270501', 'SUMMARY:劳动节 休'],
    ),
  );
  expect(dates(preview.off)).toEqual(['2027-05-01']);
  expect(skipped(preview.ignored)).toEqual([
    ['2027-10-01', 'timed'],
    ['2027-01-01', 'recurring'],
    ['2027-04-05', 'cancelled'],
  ]);
});

test('of a file with several years one has to be chosen', () => {
  const text = 'date,kind\n2027-05-03,off\n2028-05-01,off';
  expect(previewYear(text).problems).toEqual([{ kind: 'severalYears', years: [2027, 2028] }]);
  const preview = previewYear(text, 2028);
  expect([dates(preview.off), skipped(preview.ignored)]).toEqual([['2028-05-01'], [['2027-05-03', 'otherYear']]]);
});

test.each(['', 'hello', '{}', '[1]', 'null', 'a,b\n1,2'])('%j is no list of days', (text) => {
  expect(previewYear(text).problems).toEqual([{ kind: 'unknownFormat' }]);
});

test('a list without days is told apart from one without form', () => {
  expect(previewYear(notice([])).problems).toEqual([{ kind: 'noDays' }]);
  expect(previewYear('date,working\n2027-01-02,0').problems).toEqual([{ kind: 'noDays' }]);
});

const national = { year: 2027, off: ['2027-10-01', '2026-12-31'], worked: ['2027-10-09'] };

test('a year that is taken is published, and nothing else has changed', () => {
  const taken = withYear(chinaSpec, national);
  if (!taken.ok) throw new Error('refused');
  expect(taken.spec.published).toEqual({ from: 2018, through: 2027 });
  expect(taken.spec.holidays.slice(-2)).toEqual(['2026-12-31', '2027-10-01']);
  expect(taken.spec.holidays).toHaveLength(chinaSpec.holidays.length + 2);
  expect(calendarProblems(taken.spec)).toEqual([]);
});

test('a year that is taken again replaces what was said of it', () => {
  const once = withYear(chinaSpec, national);
  const again = once.ok ? withYear(once.spec, { year: 2027, off: ['2027-10-09'], worked: ['2026-12-31'] }) : once;
  if (!again.ok) throw new Error('refused');
  expect(again.spec.holidays.filter((date) => date >= '2026-12')).toEqual(['2027-10-09']);
  expect(again.spec.makeUpDays.filter((date) => date >= '2026-12')).toEqual(['2026-12-31']);
  expect(calendarProblems(again.spec)).toEqual([]);
});

test('no year is left out: it would pass for one without holidays', () => {
  expect(withYear(chinaSpec, { year: 2028, off: [], worked: [] })).toEqual({ ok: false, missingYear: 2027 });
  expect(withYear(chinaSpec, { year: 2016, off: [], worked: [] })).toEqual({ ok: false, missingYear: 2017 });
});
