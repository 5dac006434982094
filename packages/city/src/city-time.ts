import { chinaCalendar } from '@watchfloor/domain/calendars/china';
import { DAY, HOUR, type Instant } from '@watchfloor/domain/time';

/** The city's wall clock is eight hours ahead of UTC all year, which makes its arithmetic plain addition. */
const AHEAD = 8 * HOUR;

/** What the city's wall clock shows at an instant. */
export interface CityMoment {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  /** 0 to 23. */
  readonly hour: number;
  /** Whether offices work on this day at all. */
  readonly working: boolean;
}

/** Reads the city's wall clock. */
export function cityMoment(at: Instant): CityMoment {
  const wall = at + AHEAD;
  const day = Math.floor(wall / DAY);
  return {
    day,
    month: new Date(wall).getUTCMonth() + 1,
    hour: Math.floor((wall - day * DAY) / HOUR),
    working: chinaCalendar.worksOn(day),
  };
}

/** The instant at which an hour of a day begins; `hour` may have a fraction. */
export const cityInstant = (day: number, hour: number): Instant => day * DAY + hour * HOUR - AHEAD;
