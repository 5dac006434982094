import { type Clock, thresholdAt, thresholdsAhead } from '../clock.js';
import type { ClockEvent } from '../event.js';
import type { Instant } from '../time.js';

/** What time alone says of a clock. */
export type Crossing = Extract<ClockEvent, { type: 'clockCrossed' | 'clockStopped' }>;

/**
 * Every threshold that has passed and that nobody has recorded, each with its true instant however late it is noticed
 * (case S46), in the order in which time reached them. Of several of one clock only the worst speaks (S48). The end of a
 * return window is nobody's failure: it is over, and that is all.
 */
export const crossingsOf = (clocks: readonly Clock[], now: Instant): readonly Crossing[] =>
  clocks.flatMap((clock) => ofClock(clock, now)).sort((one, other) => one.at - other.at);

function ofClock(clock: Clock, now: Instant): readonly Crossing[] {
  const passed = thresholdsAhead(clock).filter((threshold) => thresholdAt(clock, threshold) <= now);
  const { id: clockId } = clock;
  if (clock.metric === 'returnWindow') {
    return passed.includes('due') ? [{ type: 'clockStopped', clockId, at: clock.dueAt }] : [];
  }
  const worst = passed.at(-1);
  return passed.map((threshold): Crossing => {
    const at = thresholdAt(clock, threshold);
    return { type: 'clockCrossed', clockId, threshold, at, skipped: threshold !== worst };
  });
}
