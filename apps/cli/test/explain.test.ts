import { readInstant } from '@watchfloor/domain/instant-text';
import { describe, expect, test } from 'vitest';
import { answerLine } from '../src/explain/answer.js';
import { Calendars } from '../src/explain/calendars.js';
import { linesOf, tooLong } from '../src/explain/lines.js';

const calendars = new Calendars();
const answer = (question: unknown) =>
  JSON.parse(answerLine(typeof question === 'string' ? question : JSON.stringify(question), calendars));

const office = [
  ['09:00', '12:00'],
  ['13:30', '17:30'],
];
const shanghai = {
  timeZone: 'Asia/Shanghai',
  weekly: { mon: office, tue: office, wed: office, thu: office, fri: office },
  holidays: ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08'],
  makeUpDays: ['2025-09-28', '2025-10-11'],
};
const ask = { calendar: shanghai, startAt: '2025-11-07T16:30', budget: { amount: 90, unit: 'working-minutes' } };

describe('answers', () => {
  test('say when a budget is used up and where the time went', () => {
    expect(answer(ask)).toEqual({
      dueAt: '2025-11-10T01:30:00Z',
      provisional: false,
      segments: [
        { from: '2025-11-07T08:30:00Z', to: '2025-11-07T09:30:00Z', kind: 'counted' },
        { from: '2025-11-07T09:30:00Z', to: '2025-11-10T01:00:00Z', kind: 'offHours' },
        { from: '2025-11-10T01:00:00Z', to: '2025-11-10T01:30:00Z', kind: 'counted' },
      ],
    });
  });

  test('take times with a zone as they are, and others as local', () => {
    const dueAt = (startAt: string) => answer({ ...ask, startAt }).dueAt;
    for (const same of [
      '2025-11-07T08:30:00Z',
      '2025-11-07T08:30:00.000+00:00',
      '2025-11-07 16:30:00',
      '2025-11-07T03:30-05',
    ]) {
      expect(dueAt(same)).toBe('2025-11-10T01:30:00Z');
    }
    expect(dueAt('2025-11-07T16:30:00.250')).toBe('2025-11-10T01:30:00.250Z');
  });

  test.each([
    ['2025-11-07T24:00', '2025-11-08T00:00:00+08:00'],
    ['2025-11-07', '2025-11-07T00:00:00+08:00'],
    ['2025-11-07T10:00:30.5', '2025-11-07T10:00:30.500+08:00'],
    ['2025-11-07T10:00:00+0530', '2025-11-07T10:00:00+05:30'],
  ])('%s is read', (text, same) => {
    expect(readInstant(text, 'Asia/Shanghai')).toBe(Date.parse(same));
  });

  test.each([
    '2025-02-29',
    '2025-11-07T25:00',
    '2025-11-07T10:00:60',
    '2025-11-07T24:00:01',
    '1899-12-31',
    '2200-01-01',
    'soon',
    '',
    '2025-11-07T10',
  ])('"%s" is no time', (text) => {
    expect(readInstant(text, 'Asia/Shanghai')).toBeNull();
  });

  test('working days close by default and count from the day after; days keep the time of day', () => {
    const due = (unit: string, more = {}) => answer({ ...ask, budget: { amount: 2, unit }, ...more }).dueAt;
    expect(due('working-days')).toBe('2025-11-11T09:30:00Z');
    expect(due('working-days', { endsAt: 'same-time' })).toBe('2025-11-11T08:30:00Z');
    expect(due('working-days', { countsFrom: 'start' })).toBe('2025-11-10T09:30:00Z');
    expect(due('days')).toBe('2025-11-09T08:30:00Z');
    expect(due('days', { endsAt: 'close' })).toBe('2025-11-09T16:00:00Z');
    expect(due('hours')).toBe('2025-11-07T10:30:00Z');
    expect(due('working-hours')).toBe('2025-11-10T02:00:00Z');
  });

  test('leave pauses out, and one that goes on', () => {
    const pauses = [
      ['2025-11-07T17:00', '2025-11-09T12:00'],
      ['2025-11-10T09:10', '2025-11-10T09:20'],
      ['2025-11-10T09:35', null],
    ];
    expect(answer({ ...ask, pauses }).dueAt).toBe('2025-11-10T02:10:00Z');
    expect(answer({ ...ask, budget: undefined, elapsedTo: '2025-11-10T10:00:59', pauses })).toEqual({
      elapsedMinutes: 55,
    });
  });

  test('are provisional in a year that is not published, wherever that is said', () => {
    const late = { ...ask, startAt: '2025-12-31T17:00' };
    const published = { from: 2018, through: 2025 };
    expect(answer(late).provisional).toBe(false);
    expect(answer({ ...late, published }).provisional).toBe(true);
    expect(answer({ ...late, calendar: { ...shanghai, published } }).provisional).toBe(true);
    expect(answer({ ...late, published: { from: 2018, through: 2026 } }).provisional).toBe(false);
  });

  test('know cut-offs and closures', () => {
    const calendar = {
      ...shanghai,
      cutOff: { after: '16:00', countsAs: '08:30' },
      closures: [{ from: '2025-11-10T09:00', to: '2025-11-10T10:00', reason: 'typhoon' }],
    };
    expect(answer({ ...ask, calendar })).toMatchObject({
      dueAt: '2025-11-10T03:30:00Z',
      segments: [{ kind: 'offHours' }, { kind: 'closure' }, { kind: 'counted' }],
    });
  });

  test('to elapsed time of a zone need no working hours', () => {
    const calendar = { timeZone: 'America/New_York' };
    expect(answer({ calendar, startAt: '2026-03-07T12:00', budget: { amount: 24, unit: 'hours' } })).toMatchObject({
      dueAt: '2026-03-08T17:00:00Z',
    });
  });

  test('no working time at all ends at the next working moment, and nothing elapses backwards', () => {
    const budget = { amount: 0, unit: 'working-minutes' };
    expect(answer({ ...ask, startAt: '2025-11-08T10:00', budget }).dueAt).toBe('2025-11-10T01:00:00Z');
    expect(answer({ ...ask, budget: undefined, elapsedTo: '2025-11-06T10:00' })).toEqual({ elapsedMinutes: 0 });
  });
});

describe('what cannot be answered is said in a sentence', () => {
  const budget = (amount: unknown, unit: unknown) => ({ ...ask, budget: { amount, unit } });
  const calendar = (change: object) => ({ ...ask, calendar: { ...shanghai, ...change } });

  test.each([
    ['{"calendar"', 'the line is no JSON'],
    ['[1]', 'the line is no object: [1]'],
    ['null', 'the line is no object: null'],
    [{ startAt: '2025-11-07T16:30' }, 'calendar is missing'],
    [{ calendar: {} }, 'calendar.timeZone is missing'],
    [{ ...ask, startAt: undefined }, 'startAt is missing'],
    [{ ...ask, startAt: 'soon' }, 'startAt is no time of the years 1900 to 2199: "soon"'],
    [{ ...ask, startAt: 5 }, 'startAt is no text: 5'],
    [{ ...ask, budget: undefined }, 'budget, or elapsedTo, is missing'],
    [{ ...ask, elapsedTo: '2025-11-08' }, 'give budget or elapsedTo, not both'],
    [budget(0, 'minutes'), 'S60 budget.amount is more than 0, not 0'],
    [budget(0, 'working-days'), 'S60 budget.amount is more than 0, not 0'],
    [budget(-1, 'working-minutes'), 'S60 budget.amount is more than 0, not -1'],
    [budget(1.5, 'days'), 'budget.amount of days is a whole number, not 1.5'],
    [budget('1', 'days'), 'budget.amount is no number: "1"'],
    [
      budget(1, 'weeks'),
      'budget.unit is one of minutes, hours, days, working-minutes, working-hours, working-days, not "weeks"',
    ],
    [
      budget(1, 'toString'),
      'budget.unit is one of minutes, hours, days, working-minutes, working-hours, working-days, not "toString"',
    ],
    [budget(1e9, 'working-hours'), 'budget.amount is at most 24000, not 1000000000'],
    [budget(1e300, 'minutes'), 'budget.amount is at most 5270400, not 1e+300'],
    [budget(1e7, 'days'), 'budget.amount is at most 3660, not 10000000'],
    [{ ...ask, endsAt: 'noon' }, 'endsAt is one of same-time, close, not "noon"'],
    [{ ...ask, countsFrom: 'now' }, 'countsFrom is one of start, day-after, not "now"'],
    [{ ...ask, pauses: ['2025-11-07'] }, 'each of pauses is no list: "2025-11-07"'],
    [{ ...ask, pauses: [['2025-11-07']] }, 'each of pauses has a beginning and an end, not ["2025-11-07"]'],
    [{ ...ask, pauses: [['2025-11-08', '2025-11-07']] }, 'a pause ends before it begins: ["2025-11-08","2025-11-07"]'],
    [calendar({ timeZone: 'Asia/Peking2' }), 'there is no time zone "Asia/Peking2"'],
    [calendar({ weekly: { monday: office } }), 'calendar.weekly has no day "monday": mon, tue … sun'],
    [
      calendar({ weekly: {}, makeUpDays: [] }),
      'S40 a budget of working time needs a calendar with working hours in calendar.weekly',
    ],
    [
      calendar({ weekly: { mon: [['09:00', '09:00']] } }),
      'S40 calendar.weekly.mon has no hours from "09:00" to "09:00"',
    ],
    [
      calendar({
        weekly: {
          mon: [
            ['09:00', '12:00'],
            ['11:00', '13:00'],
          ],
        },
      }),
      'S40 the hours of calendar.weekly.mon from "09:00" overlap the next',
    ],
    [calendar({ holidays: ['2025-10-11'] }), 'S40 2025-10-11 is both a holiday and a make-up day'],
    [calendar({ holidays: ['10-11'] }), '"10-11" is no day'],
    [calendar({ cutOff: { after: '17' } }), 'calendar.cutOff.countsAs is missing'],
    [calendar({ cutOff: { after: '17', countsAs: '08:30' } }), 'calendar.cutOff has a time that is none: "17"'],
    [
      calendar({ closures: [{ from: '2025-11-07', to: '2025-11-08' }] }),
      'a closure from "2025-11-07" to "2025-11-08" is none',
    ],
    [{ ...ask, published: { from: 2026, through: 2025 } }, 'published.from is 2026, after published.through, 2025'],
  ])('%j', (question, sentence) => {
    expect(answer(question)).toEqual({ error: sentence.replace(/^S\d+ /, '') });
  });
});

describe('lines', () => {
  async function lines(...pieces: readonly (string | Uint8Array)[]) {
    const bytes = async function* () {
      for (const piece of pieces) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
    };
    const found = [];
    for await (const some of linesOf(bytes())) found.push(...some);
    return found;
  }

  test('are cut at line ends only, wherever the pieces are', async () => {
    expect(await lines('a\nb', 'c\r', '\n\n  \nd')).toEqual(['a', 'bc\r', 'd']);
    const [first, second] = [new TextEncoder().encode('督').slice(0, 1), new TextEncoder().encode('督').slice(1)];
    expect(await lines(new Uint8Array([0xef, 0xbb, 0xbf]), first, second)).toEqual(['督']);
  });

  test('that have no end are not held', async () => {
    const much = 'x'.repeat(3 * 1024 * 1024);
    expect(await lines('a\n', much, much, much, 'x\nb\n', much, '\nc')).toEqual(['a', tooLong, 'b', much, 'c']);
  });
});
