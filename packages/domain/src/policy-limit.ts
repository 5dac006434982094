import type { Limit, LimitUnit } from './clock.js';
import { HORIZON_YEARS } from './growing-table.js';

/** Why a limit cannot be promised (case S60). */
export type LimitProblem = 'notPositive' | 'notWholeDays' | 'tooLong';

/** What is promised is this much at the most, so that the horizon leaves room for pauses, extensions and days off. */
const GREATEST_YEARS = HORIZON_YEARS / 6;
/** A year of work is counted as 300 days of 8 hours. */
const WORKING_DAYS = GREATEST_YEARS * 300;
const DAYS = GREATEST_YEARS * 366;

/** The greatest amount of each unit that a limit may have. */
export const greatestAmount: Readonly<Record<LimitUnit, number>> = {
  minutes: DAYS * 24 * 60,
  hours: DAYS * 24,
  days: DAYS,
  workingMinutes: WORKING_DAYS * 8 * 60,
  workingHours: WORKING_DAYS * 8,
  workingDays: WORKING_DAYS,
};

/** What is wrong with a limit of a policy; null where it can be promised. */
export function limitProblem({ amount, unit }: Limit): LimitProblem | null {
  if (!(amount > 0 && Number.isFinite(amount))) return 'notPositive';
  if ((unit === 'days' || unit === 'workingDays') && !Number.isInteger(amount)) return 'notWholeDays';
  return amount > greatestAmount[unit] ? 'tooLong' : null;
}
