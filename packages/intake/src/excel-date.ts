import { DAY, type Millis, SECOND } from '@watchfloor/domain/time';
import type { WallTime } from './date-format.js';

/** Day 0 of Excel's count, chosen so that days after February 1900, a month it gives 29 days, come out right. */
const DAY_ZERO = Date.UTC(1899, 11, 30) / DAY;
/** 1 March 1900 and the last day of 2199: what lies outside is a number that means something else. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 109_574;

/** The day and time that Excel means by a number of days, to the second; null where it cannot be meant as a date. */
export function excelSerial(serial: number): WallTime | null {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return null;
  return split(DAY_ZERO * DAY + toSecond(serial * DAY), Number.isInteger(serial));
}

/** The same for a cell that the workbook itself marks as a date; its reader gives the wall clock as if it were UTC. */
export function excelDate(cell: Date): WallTime | null {
  const wall = cell.getTime();
  return Number.isNaN(wall) ? null : split(toSecond(wall), wall % DAY === 0);
}

/** A number of days cannot hold a second exactly: 08:37:20 comes as 08:37:19.9999. */
const toSecond = (wall: Millis): Millis => Math.round(wall / SECOND) * SECOND;

function split(wall: Millis, dateOnly: boolean): WallTime {
  const day = Math.floor(wall / DAY);
  return { day, sinceMidnight: wall - day * DAY, dateOnly };
}
