import type { WorkingCalendar } from '../calendar.js';
import type { Complaint } from '../complaint.js';
import { suspendableUntil } from '../decide/ask-pause.js';
import type { Context } from '../decision.js';
import type { Instant } from '../time.js';
import { type DayNumber, wallClock } from '../zone.js';

/** How long a suspension is asked for most: in working days, and in weeks. */
export const PauseLength = {
  oneDay: 'oneDay',
  threeDays: 'threeDays',
  oneWeek: 'oneWeek',
  twoWeeks: 'twoWeeks',
} as const;
export type PauseLength = (typeof PauseLength)[keyof typeof PauseLength];

/** The day on which each ends, from today. */
const endOf: Readonly<Record<PauseLength, (today: DayNumber, calendar: WorkingCalendar) => DayNumber>> = {
  oneDay: (today, calendar) => calendar.workingDayAfter(today, 1),
  threeDays: (today, calendar) => calendar.workingDayAfter(today, 3),
  // a week later nobody may be at work: then on the day when somebody is
  oneWeek: (today, calendar) => calendar.workingDayAfter(today + 6, 1),
  twoWeeks: (today, calendar) => calendar.workingDayAfter(today + 13, 1),
};

/** What somebody who asks for a suspension may promise. */
export interface PauseOutlook {
  /** The usual lengths, each to the end of work on its day; a length that ends with another is left out. */
  readonly choices: readonly { readonly length: PauseLength; readonly at: Instant }[];
  /** For each cause that the policy knows the last instant that may be promised: by its longest, and by what is used up. */
  readonly causes: readonly { readonly cause: string; readonly until: Instant }[];
}

/** What may be promised for a suspension of a leg that begins now. */
export function pauseOutlook(
  complaint: Complaint,
  assignmentId: string,
  { now, law }: Pick<Context, 'now' | 'law'>,
): PauseOutlook {
  const calendar = law.calendarIn(complaint.districtId);
  const { day } = wallClock(calendar.timeZone, now);
  const all = Object.values(PauseLength).map((length) => ({
    length,
    at: calendar.closeOf(endOf[length](day, calendar)),
  }));
  return {
    choices: all.filter(({ at }, index) => all.findIndex((other) => other.at === at) === index),
    causes: law.policy.pausing.causes.map((cause) => ({
      cause: cause.id,
      until: suspendableUntil(complaint, assignmentId, cause, { now, law }),
    })),
  };
}
