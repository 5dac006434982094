import { type CalendarSpec, forDistrict, type Hours, weekdays } from '../calendar.js';
import type { Limit } from '../clock.js';
import type { DistrictId } from '../directory.js';
import { HORIZON_YEARS } from '../growing-table.js';
import { countsWork } from '../limit.js';
import type { Policy } from '../policy.js';
import { limitsOf } from '../policy-problems.js';
import { DAY, HOUR, MINUTE, type Millis } from '../time.js';
import { localInstant, parseTimeOfDay } from '../zone.js';

/** A limit that a calendar has not enough working time for: its promise would never fall due. */
export interface OutOfReach {
  readonly kind: 'outOfReach';
  /** Of the policy. */
  readonly path: string;
  readonly limit: Limit;
  /** Of the calendar: the district that works too little; null for the city. */
  readonly districtId: DistrictId | null;
}

/**
 * The limits of a policy that a calendar, or that of one of its districts, cannot reckon from every start. Both documents have no
 * problem of their own.
 */
export function limitsOutOfReach(policy: Policy, spec: CalendarSpec): readonly OutOfReach[] {
  const limits = limitsOf(policy).filter(([, limit]) => countsWork(limit));
  const districts = [null, ...Object.keys(spec.districts ?? {})];
  return districts.flatMap((districtId) => {
    const room = roomOf(districtId === null ? spec : forDistrict(spec, districtId));
    return limits
      .filter(([, limit]) => !fits(limit, room))
      .map(([path, limit]): OutOfReach => ({ kind: 'outOfReach', path, limit, districtId }));
  });
}

/** What is worked at the least within the horizon, whenever it begins. */
interface Room {
  readonly days: number;
  readonly time: Millis;
}

const fits = ({ amount, unit }: Limit, { days, time }: Room): boolean =>
  unit === 'workingDays' ? amount <= days : amount * (unit === 'workingHours' ? HOUR : MINUTE) <= time;

/** Weeks of a year that are counted on: clocks that skip an hour, and the ends of the horizon, may cost the others. */
const SURE_WEEKS = 50;

/** Every day that is off or closed is taken for a whole day of work lost, so that nothing depends on when a clock starts. */
function roomOf({ weekly, holidays, closures = [], timeZone }: CalendarSpec): Room {
  const week = weekdays.map((weekday) => (weekly[weekday] ?? []).reduce((sum, hours) => sum + lengthOf(hours), 0));
  const closed = closures.reduce((sum, { from, to }) => {
    const [begins, ends] = [localInstant(timeZone, from), localInstant(timeZone, to)];
    return begins === null || ends === null ? sum : sum + Math.ceil((ends - begins) / DAY) + 1;
  }, 0);
  const weeks = HORIZON_YEARS * SURE_WEEKS;
  const lost = holidays.length + closed;
  return {
    days: weeks * week.filter((work) => work > 0).length - lost,
    time: weeks * week.reduce((sum, work) => sum + work, 0) - lost * Math.max(...week),
  };
}

function lengthOf([from, to]: Hours): Millis {
  const [opens, closes] = [parseTimeOfDay(from) ?? 0, parseTimeOfDay(to) ?? 0];
  return closes > opens ? closes - opens : closes + DAY - opens;
}
