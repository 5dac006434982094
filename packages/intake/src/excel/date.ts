import { DAY, type Millis, SECOND } from '@watchfloor/domain/time';
import type { WallTime } from '../date-format.js';

/** Day 0 of Excel's count, chosen so that days after February 1900, a month it gives 29 days, come out right. */
const DAY_ZERO = Date.UTC(1899, 11, 30) / DAY;
/** Day 0 of the count of workbooks that begin with 1904, counted as the others do. */
const DAYS_TO_1904 = 1_462;
/** 1 March 1900 and the last day of 2199: what lies outside is a number that means something else. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 109_574;

/**
 * The day and time that Excel means by a number of days, to the second; null where it cannot be meant as a date.
 * @param from1904 whether it is counted from 1904
 */
export function excelSerial(count: number, from1904: boolean): WallTime | null {
  const serial = from1904 ? count + DAYS_TO_1904 : count;
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return null;
  return split(DAY_ZERO * DAY + toSecond(serial * DAY), Number.isInteger(serial));
}

/** The same for a cell that the workbook itself marks as a date; its reader gives the wall clock as if it were UTC. */
export function excelDate(cell: Date): WallTime | null {
  const wall = cell.getTime();
  if (Number.isNaN(wall) || wall < (DAY_ZERO + FIRST_SERIAL) * DAY) return null;
  return split(toSecond(wall), wall % DAY === 0);
}

/** The time of day in a cell that shows no more than a time; null for any other cell. */
export function excelTimeOfDay(cell: unknown): Millis | null {
  const days = cell instanceof Date ? cell.getTime() / DAY - DAY_ZERO : cell;
  return typeof days === 'number' && days >= 0 && days < 1 ? toSecond(days * DAY) : null;
}

/** A number of days cannot hold a second exactly: 08:37:20 comes as 08:37:19.9999. */
const toSecond = (wall: Millis): Millis => Math.round(wall / SECOND) * SECOND;

function split(wall: Millis, dateOnly: boolean): WallTime {
  const day = Math.floor(wall / DAY);
  return { day, sinceMidnight: wall - day * DAY, dateOnly };
}
