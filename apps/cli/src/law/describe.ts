import { type CalendarSpec, weekdays } from '@watchfloor/domain/calendar';
import type { Limit, LimitUnit } from '@watchfloor/domain/clock';
import type { LimitRule, Policy } from '@watchfloor/domain/policy';
import { table } from '../terminal/table.js';

const units: Readonly<Record<LimitUnit, string>> = {
  minutes: 'minutes',
  hours: 'hours',
  days: 'days',
  workingMinutes: 'working minutes',
  workingHours: 'working hours',
  workingDays: 'working days',
};

/** The limits and warnings of a policy for people; the whole of it is in the document. */
export function describePolicy({ limits, warnings }: Policy): readonly string[] {
  const rows = Object.entries(limits).map(([metric, rules]) => [
    metric,
    rules.length === 0 ? 'no limit' : rules.map(ruleText).join('; '),
  ]);
  return [...table(rows), `Warnings when ${percent(warnings.early)} and ${percent(warnings.near)} of it is used.`];
}

/** When work is done by a calendar, for people. */
export function describeCalendar(spec: CalendarSpec): readonly string[] {
  const { timeZone, weekly, holidays, makeUpDays, published, closures = [], districts = {} } = spec;
  const hours = weekdays.map((day) => [day, (weekly[day] ?? []).map((span) => span.join('–')).join(', ') || 'off']);
  return [
    ...table([['zone', timeZone], ...hours]),
    `${holidays.length} days off, ${makeUpDays.length} make-up days`,
    published === null ? 'Holidays play no part.' : `Published from ${published.from} through ${published.through}.`,
    ...closures.map(({ from, to, reason }) => `Closed from ${from} to ${to}: ${reason}`),
    ...Object.keys(districts).map((district) => `${district} departs from it.`),
  ];
}

const percent = (part: number): string => `${Math.round(part * 100)} %`;

export const limitText = ({ amount, unit }: Limit): string => `${amount} ${units[unit]}`;

function ruleText({ limit, step, reopened, ...lists }: LimitRule): string {
  const conditions = [
    ...Object.values(lists).flatMap((list) => (Array.isArray(list) ? [list.join(', ')] : [])),
    ...(step === undefined ? [] : [`step ${step}`]),
    ...(reopened === true ? ['answered anew'] : []),
  ];
  return limitText(limit) + (conditions.length === 0 ? '' : ` (${conditions.join('; ')})`);
}
