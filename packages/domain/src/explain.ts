import type { WorkingCalendar } from './calendar.js';
import type { ClockTerms } from './clock.js';
import { effectiveStart } from './limit.js';
import { type Budget, budgetOf, closedPauses } from './reckon.js';
import { elapsed, usedUpAt } from './ruler.js';
import { type Stretch, without } from './stretch.js';
import type { Instant } from './time.js';
import { instantOf, wallClock } from './zone.js';

/** What a stretch of a clock's life did to its budget. */
export const SegmentKind = {
  /** Used up budget. */
  counted: 'counted',
  /** Used up budget that is there only thanks to an extension. */
  extended: 'extended',
  /** Would have counted, but the clock stood still. */
  paused: 'paused',
  /** Nights, breaks and weekends, and what a cut-off leaves of the day; whether the clock stood still or not. */
  offHours: 'offHours',
  /** A whole day off by the list of holidays. */
  holiday: 'holiday',
  /** Would have been worked, but for a closure. */
  closure: 'closure',
} as const;
export type SegmentKind = (typeof SegmentKind)[keyof typeof SegmentKind];

export interface Segment extends Stretch {
  readonly kind: SegmentKind;
}

/** How a due came about. */
export interface Explanation {
  readonly dueAt: Instant;
  readonly provisional: boolean;
  /** From the start to the due without gaps, no two neighbours of one kind. What counted adds up to the budget. */
  readonly segments: readonly Segment[];
}

/**
 * Says where the time of a clock went. A pause that is still open is left out, as it is from the due. Where a stricter
 * limit decides, the time before it counted too, for the limit before.
 */
export function explainClock(terms: ClockTerms, calendar: WorkingCalendar): Explanation {
  const pauses = closedPauses(terms.pauses);
  const budget = budgetOf(terms, pauses, calendar);
  const { ruler, from, amount, granted } = budget;
  const extendedFrom = granted < amount ? usedUpAt(ruler, from, granted, pauses) : Number.POSITIVE_INFINITY;
  const line = new Line(terms.startedAt);
  for (const span of countedSpans(terms, budget, calendar)) {
    addTimeOff(line, span.from, calendar);
    addCounted(line, span, extendedFrom, pauses);
  }
  addTimeOff(line, budget.dueAt, calendar);
  const { dueAt, countsWork } = budget;
  return { dueAt, provisional: countsWork && !calendar.knows(dueAt), segments: line.segments };
}

function countedSpans(
  terms: ClockTerms,
  { ruler, from, dueAt }: Budget,
  calendar: WorkingCalendar,
): readonly Stretch[] {
  const { startedAt, limit } = terms;
  if (ruler === elapsed) return startedAt < dueAt ? [{ from: startedAt, to: dueAt }] : [];
  return calendar.spansWithin(Math.min(from, limit ? effectiveStart(limit, startedAt, calendar) : from), dueAt);
}

function addCounted(line: Line, span: Stretch, extendedFrom: Instant, pauses: readonly Stretch[]): void {
  for (const { from, to } of without([span], pauses)) {
    line.add('paused', from);
    line.add('counted', Math.min(to, extendedFrom));
    line.add('extended', to);
  }
  line.add('paused', span.to);
}

function addTimeOff(line: Line, to: Instant, calendar: WorkingCalendar): void {
  for (const closed of calendar.closedWithin(line.end, to)) {
    addDaysOff(line, closed.from, calendar);
    line.add('closure', closed.to);
  }
  addDaysOff(line, to, calendar);
}

function addDaysOff(line: Line, to: Instant, calendar: WorkingCalendar): void {
  const { timeZone } = calendar;
  while (line.end < to) {
    const { day } = wallClock(timeZone, line.end);
    line.add(calendar.isHoliday(day) ? 'holiday' : 'offHours', Math.min(to, instantOf(timeZone, day + 1, 0)));
  }
}

/** Segments laid end to end. */
class Line {
  readonly segments: Segment[] = [];
  end: Instant;

  constructor(start: Instant) {
    this.end = start;
  }

  /** Goes on as one kind until an instant; not at all where the line is past it. */
  add(kind: SegmentKind, to: Instant): void {
    if (to <= this.end) return;
    const last = this.segments.at(-1);
    const from = last?.kind === kind ? (this.segments.pop() ?? last).from : this.end;
    this.segments.push({ kind, from, to });
    this.end = to;
  }
}
