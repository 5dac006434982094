import { HOUR, type Instant } from '@watchfloor/domain/time';

/** The floor works in three shifts of eight hours, by the hotline's own clock. */
export type Shift = 'night' | 'morning' | 'evening';

const shifts: readonly Shift[] = ['night', 'morning', 'evening'];

const hourIn = (zone: string, at: Instant): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(at));

/** Which shift is on at an instant, in a zone. */
export const shiftAt = (at: Instant, zone: string): Shift => shifts[Math.floor(hourIn(zone, at) / 8)] ?? 'night';

/** An instant after `now`, not later than the next change of shift. Zones differ from UTC by quarter hours at most. */
export const shiftMayChangeAt = (now: Instant): Instant => (Math.floor(now / (HOUR / 4)) + 1) * (HOUR / 4);
