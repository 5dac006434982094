import { mainCause } from './cause.js';
import { beyondChance } from './chance.js';
import { growth, pointsBetween, shareOf } from './rate.js';
import type { Figures, Rate } from './trends-query.js';

/** Which way a figure went, in the words papers use: 上升, 下降, 持平. */
export type Direction = 'up' | 'down' | 'level';

/** What the first sentence of the page says; the words are in messages. */
export interface Summary {
  readonly received: number;
  /** How many days the period before begins without any data; above 0 nothing is compared. */
  readonly daysWithoutData: number;
  /** Against the period before, as a part; null when nothing came in then. */
  readonly receivedChange: { readonly direction: Direction; readonly size: number } | null;
  /** On-time rate of everything that fell due, with its numbers; null when nothing did. */
  readonly due: (Rate & { readonly share: number }) | null;
  /** In percentage points; null when one of the two rates is of nothing. */
  readonly rateChange: { readonly direction: Direction; readonly size: number } | null;
  /** The category that pulled the rate down most; null where the fall may be chance, or the period is no whole working time. */
  readonly cause: string | null;
  /** Open cases at the end and how many more or fewer than at the start; null without a single day. */
  readonly backlog: { readonly open: number; readonly direction: Direction; readonly size: number } | null;
}

/** Rounded to the one decimal that is shown, so that words and figures never disagree. */
function change(value: number | null): { direction: Direction; size: number } | null {
  if (value === null) return null;
  const shown = Math.round(value * 10) / 10;
  return { direction: shown > 0 ? 'up' : shown < 0 ? 'down' : 'level', size: Math.abs(shown) };
}

/** What to say of a period against the one of equal length before it. */
export function summarise(now: Figures, before: Figures): Summary {
  const daysWithoutData = emptyAtFirst(before);
  const comparable = daysWithoutData === 0;
  const share = shareOf(now.onTimeOfDue);
  const receivedGrowth = comparable ? growth(now.received, before.received) : null;
  const rateChange = comparable ? change(pointsBetween(now.onTimeOfDue, before.onTimeOfDue)) : null;
  return {
    received: now.received,
    daysWithoutData,
    receivedChange: change(receivedGrowth === null ? null : receivedGrowth * 100),
    due: share === null ? null : { ...now.onTimeOfDue, share },
    rateChange,
    cause:
      rateChange?.direction === 'down' && isWhole(now) && beyondChance(now.onTimeOfDue, before.onTimeOfDue)
        ? mainCause(
            { groups: now.byCategory, all: now.onTimeOfDue },
            { groups: before.byCategory, all: before.onTimeOfDue },
          )
        : null,
    backlog: backlogOf(now),
  };
}

/** Whether a period is over, and work was done in it: of a weekend and of half a day no cause is told. */
export const isWhole = ({ days }: Pick<Figures, 'days'>): boolean =>
  days.some(({ working }) => working) && days.every(({ complete }) => complete);

/** Days at the beginning on which nothing came in, went out or was open: the hotline had no data yet. */
export function emptyAtFirst({ days }: Pick<Figures, 'days'>): number {
  const first = days.findIndex((day) => day.received > 0 || day.closed > 0 || day.backlog > 0);
  return first === -1 ? days.length : first;
}

function backlogOf({ days }: Figures): Summary['backlog'] {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const before = first.backlog - first.received + first.closed;
  const grown = last.backlog - before;
  return { open: last.backlog, direction: grown > 0 ? 'up' : grown < 0 ? 'down' : 'level', size: Math.abs(grown) };
}

type Format = (id: string, values: Record<string, string | number>) => string;

/**
 * The sentence in the reader's language.
 *
 * @param format gives the text of a message id with its values
 * @param numbers writes a count, and a part of a hundred with one decimal, as the language writes them
 */
export function sentence(
  summary: Summary,
  period: string,
  format: Format,
  numbers: { count(value: number): string; percent(part: number): string; decimal(value: number): string },
  category: (id: string) => string,
): string {
  const parts = [format('trends.sentence.received', { period, count: numbers.count(summary.received) })];
  const { receivedChange, rateChange } = summary;
  if (receivedChange !== null) {
    parts.push(
      format(`trends.sentence.received.${receivedChange.direction}`, {
        size: `${numbers.decimal(receivedChange.size)}%`,
      }),
    );
  }
  const first = parts.join(format('trends.sentence.comma', {}));
  if (summary.due === null) return first + format('trends.sentence.noneDue', {});
  const { denominator, numerator, share } = summary.due;
  const second = [
    format('trends.sentence.rate', {
      due: numbers.count(denominator),
      onTime: numbers.count(numerator),
      rate: numbers.percent(share),
    }),
  ];
  if (rateChange !== null) {
    second.push(format(`trends.sentence.rate.${rateChange.direction}`, { size: numbers.decimal(rateChange.size) }));
  }
  if (summary.cause !== null) second.push(format('trends.sentence.cause', { category: category(summary.cause) }));
  return first + format('trends.sentence.join', { rest: second.join(format('trends.sentence.comma', {})) });
}
