import { type Clock, endPauses, isLive } from '../clock.js';
import type { Complaint } from '../complaint.js';
import type { ClockChange, ClockEvent } from '../event.js';
import type { Instant } from '../time.js';
import type { ClockState } from '../vocabulary.js';

type Of<T extends ClockEvent['type']> = Extract<ClockEvent, { type: T }>;

/**
 * Folds what the clockwork said.
 *
 * @param at the instant of the entry
 */
export function clockEvent(complaint: Complaint, event: ClockEvent, at: Instant): Complaint {
  switch (event.type) {
    case 'clockStarted':
      return { ...complaint, clocks: [...complaint.clocks, event.clock] };
    case 'clockStopped':
      return withClock(complaint, event.clockId, (clock) => doneAt(clock, event.at));
    case 'clockMissed':
      return withClock(complaint, event.clockId, (clock) => passedOver(clock, event.at));
    case 'clockCancelled':
      return withClock(complaint, event.clockId, () => ({ state: 'cancelled', stoppedAt: at }));
    case 'clockChanged':
      return withClock(complaint, event.clockId, () => ({ ...event.change, state: stateOf(event.change) }));
    case 'clockRestored':
      return withClock(complaint, event.clockId, (clock) => ({ state: stateOf(clock), stoppedAt: null }));
    case 'clockCrossed':
      return withClock(complaint, event.clockId, (clock) => crossed(clock, event));
    case 'breachMarked':
      return withClock(complaint, event.clockId, ({ breach }) =>
        breach === null ? {} : { breach: { ...breach, state: event.state } },
      );
    case 'clockCorrected':
      return withClock(complaint, event.clockId, (clock) => doneAt(clock, event.stoppedAt));
  }
}

const stateOf = ({ pauses }: Pick<ClockChange, 'pauses'>): ClockState =>
  pauses.some((pause) => pause.to === null) ? 'paused' : 'running';

function crossed({ breach }: Clock, { threshold, at }: Of<'clockCrossed'>): Partial<Clock> {
  const ranOut = threshold === 'due' && (breach === null || breach.state === 'waived');
  return ranOut ? { crossed: threshold, breach: { at, state: 'standing' } } : { crossed: threshold };
}

/** Kept means done by the deadline, and not after an earlier one that had already passed (case S18). */
const keptAt = ({ dueAt, breach }: Clock, at: Instant): boolean =>
  at <= dueAt && (breach === null || breach.state === 'waived' || at <= breach.at);

/** A breach that turned out to be none stays on record, out of the figures (S42, S55). */
function doneAt(clock: Clock, stoppedAt: Instant): Partial<Clock> {
  const kept = keptAt(clock, stoppedAt);
  return {
    stoppedAt,
    state: kept ? 'met' : 'missed',
    pauses: endPauses(clock.pauses, stoppedAt),
    breach: clock.breach !== null && kept ? { ...clock.breach, state: 'waived' } : clock.breach,
  };
}

function passedOver({ pauses, breach }: Clock, at: Instant): Partial<Clock> {
  const counts = breach !== null && breach.state !== 'waived';
  return {
    stoppedAt: at,
    state: 'missed',
    pauses: endPauses(pauses, at),
    breach: counts ? breach : { at, state: 'standing' },
  };
}

function withClock(complaint: Complaint, id: string, change: (clock: Clock) => Partial<Clock>): Complaint {
  const clocks = complaint.clocks.map((clock) => (clock.id === id ? { ...clock, ...change(clock) } : clock));
  return { ...complaint, clocks };
}

/** The clocks that a leg's department owes on: the leg's own, and those of its urges, orders and requests. */
export function clocksOfLeg(complaint: Complaint, assignmentId: string): readonly Clock[] {
  const subjects = new Set([assignmentId]);
  for (const urge of complaint.urges) if (urge.assignmentId === assignmentId) subjects.add(urge.id);
  for (const order of complaint.supervisions) if (order.assignmentId === assignmentId) subjects.add(order.id);
  for (const request of complaint.requests) {
    if ('assignmentId' in request && request.assignmentId === assignmentId) subjects.add(request.id);
  }
  return complaint.clocks.filter(({ subjectId }) => subjectId !== null && subjects.has(subjectId));
}

/** Of those, the ones that still run or stand still. */
export const liveClocksOfLeg = (complaint: Complaint, assignmentId: string): readonly Clock[] =>
  clocksOfLeg(complaint, assignmentId).filter(isLive);
