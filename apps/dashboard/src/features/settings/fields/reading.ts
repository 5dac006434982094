import type { Hours } from '@watchfloor/domain/calendar';
import { LimitUnit } from '@watchfloor/domain/clock';
import { greatestAmount } from '@watchfloor/domain/policy-limit';
import { plainForm } from '@watchfloor/domain/text-form';
import { daysText, parseDays } from '../calendar/days-text.js';
import { hoursText, parseHours } from '../calendar/hours-text.js';
import { parseWords, wordsText } from '../policy/words-text.js';

/** How a value of the law is written as a text, and read from one. */
export interface Reading<T> {
  /** Null for a text that says no such value. */
  read(text: string): T | null;
  write(value: T): string;
  /** The value that the arrow keys lead to, one up (1) or down (-1); absent where there is no next one. */
  step?(value: T, by: 1 | -1): T;
}

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** A number of things, from `least` to `most`. */
export const wholeNumber = (least: number, most = Number.MAX_SAFE_INTEGER): Reading<number> => ({
  read: (text) => {
    const plain = plainForm(text);
    const value = Number(plain);
    return /^\d+$/.test(plain) && value >= least && value <= most ? value : null;
  },
  write: String,
  step: (value, by) => within(value + by, least, most),
});

const hundredth = wholeNumber(0, 100);

/** A part of a whole, from 0 to 1, written in hundredths. */
export const percent: Reading<number> = {
  read: (text) => {
    const parts = hundredth.read(plainForm(text).replace(/\s*%$/, ''));
    return parts === null ? null : parts / 100;
  },
  write: (value) => String(Math.round(value * 100)),
  step: (value, by) => within(Math.round(value * 100) + by, 0, 100) / 100,
};

const inDays: ReadonlySet<LimitUnit> = new Set([LimitUnit.days, LimitUnit.workingDays]);

/** How much time: some, of days whole ones, and no more than can be promised. */
export const amount = (unit: LimitUnit): Reading<number> =>
  inDays.has(unit)
    ? wholeNumber(1, greatestAmount[unit])
    : {
        read: (text) => {
          const plain = plainForm(text);
          return /^\d+(\.\d+)?$/.test(plain) && Number(plain) > 0 && Number(plain) <= greatestAmount[unit]
            ? Number(plain)
            : null;
        },
        write: String,
        step: (value, by) => within(value + by, 1, greatestAmount[unit]),
      };

/** Hours of a day of the week; none for a day off. */
export const hours: Reading<readonly Hours[]> = { read: parseHours, write: hoursText };

export const days: Reading<readonly string[]> = { read: parseDays, write: daysText };

/** Every text is a list of words. */
export const wordList: Reading<readonly string[]> = { read: parseWords, write: wordsText };
