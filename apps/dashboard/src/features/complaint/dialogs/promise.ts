import { HOUR, type Instant, MINUTE } from '@watchfloor/domain/time';
import { instantOf, wallClock } from '@watchfloor/domain/zone';

/** The times people promise most, as ids of words and instants. */
export interface QuickPromise {
  readonly id: 'inOneHour' | 'inTwoHours' | 'today' | 'tomorrowMorning' | 'tomorrow';
  readonly at: Instant;
}

const closeOfDay = 18 * HOUR;
const noon = 12 * HOUR;
const dayLength = 24 * HOUR;

/**
 * Choices for a promised time, soonest first: none of them is already past, and "by six today" is offered only while
 * it is at least an hour away. Hours are rounded up to five minutes: nobody promises 10:32:41.
 */
export function quickPromises(now: Instant, timeZone: string): readonly QuickPromise[] {
  const { day } = wallClock(timeZone, now);
  const rounded = (at: Instant): Instant => Math.ceil(at / (5 * MINUTE)) * 5 * MINUTE;
  const choices: QuickPromise[] = [
    { id: 'inOneHour', at: rounded(now + HOUR) },
    { id: 'inTwoHours', at: rounded(now + 2 * HOUR) },
    { id: 'today', at: instantOf(timeZone, day, closeOfDay) },
    { id: 'tomorrowMorning', at: instantOf(timeZone, day, dayLength + noon) },
    { id: 'tomorrow', at: instantOf(timeZone, day, dayLength + closeOfDay) },
  ];
  return choices.filter((choice) => choice.at >= now + HOUR).toSorted((one, other) => one.at - other.at);
}
