import type { WorkingCalendar } from './calendar.js';
import type { ClockTerms, Limit, Pause, Schedule, Warnings } from './clock.js';
import { beforeDue, countsWork, dueOf, effectiveStart, extendedDue } from './limit.js';
import { elapsed, leftAt, type Ruler, usedBetween, usedUpAt } from './ruler.js';
import { type Stretch, union } from './stretch.js';
import type { Instant, Millis } from './time.js';

/**
 * When a clock speaks. A pure function of what was granted and how long it stood still: in whatever order pauses,
 * resumptions and extensions were written down, no time is gained or lost (cases S13-S18, S21, S37, S49).
 *
 * @param warnings fractions of the budget in use, so that neither pauses nor hours off bring a warning on; with `minGap`
 *   the later one comes at the latest so long before due, or at once where the whole budget is shorter than that
 */
export function reckon(terms: ClockTerms, warnings: Warnings, calendar: WorkingCalendar): Schedule {
  const pauses = closedPauses(terms.pauses);
  const budget = budgetOf(terms, pauses, calendar);
  const { dueAt, from } = budget;
  const { minGap } = warnings;
  let nearAt = warningAt(warnings.near, budget, pauses);
  if (minGap !== undefined) nearAt = Math.min(nearAt, Math.max(from, gapBefore(dueAt, minGap, pauses, calendar)));
  const earlyAt = Math.min(warningAt(warnings.early, budget, pauses), nearAt);
  return { earlyAt, nearAt, dueAt, provisional: budget.countsWork && !calendar.knows(dueAt) };
}

/** How much of the budget is used at an instant, past the due too; time within pauses, open ones included, is not. */
export function usedAt(terms: ClockTerms, calendar: WorkingCalendar, at: Instant): Millis {
  const { ruler, from } = budgetOf(terms, closedPauses(terms.pauses), calendar);
  const pauses = union(terms.pauses.map((pause) => ({ from: pause.from, to: pause.to ?? Number.POSITIVE_INFINITY })));
  return usedBetween(
    ruler,
    from,
    at,
    pauses.map((pause) => ({ from: pause.from, to: Math.min(pause.to, at) })),
  );
}

/** How much of the budget is left at an instant; below zero past the due. */
export function remainingAt(terms: ClockTerms, calendar: WorkingCalendar, at: Instant): Millis {
  return budgetOf(terms, closedPauses(terms.pauses), calendar).amount - usedAt(terms, calendar, at);
}

/** The budget that decides when a clock is due. */
export interface Budget {
  /** When it begins to be used. */
  readonly from: Instant;
  readonly amount: Millis;
  /** How much of it there was before extensions. */
  readonly granted: Millis;
  readonly ruler: Ruler;
  /** Whether holidays had a say in it. */
  readonly countsWork: boolean;
  readonly dueAt: Instant;
}

/** The budget that is used up first: the first one granted, or a stricter one put beside it later. */
export function budgetOf(terms: ClockTerms, pauses: readonly Stretch[], calendar: WorkingCalendar): Budget {
  return candidatesOf(terms, calendar)
    .map((candidate) => budgetFor(candidate, pauses))
    .reduce((first, other) => (other.dueAt < first.dueAt ? other : first));
}

/** The pauses that are over, each moment once; one that is still open costs nothing yet. */
export function closedPauses(pauses: readonly Pause[]): readonly Stretch[] {
  return union(pauses.flatMap(({ from, to }) => (to !== null && from < to ? [{ from, to }] : [])));
}

/** A promise as if nothing had ever stood still. */
interface Candidate {
  readonly from: Instant;
  readonly ruler: Ruler;
  readonly countsWork: boolean;
  readonly grantedAt: Instant;
  readonly dueAt: Instant;
}

function candidatesOf(terms: ClockTerms, calendar: WorkingCalendar): readonly Candidate[] {
  let candidates: readonly Candidate[] = [firstCandidate(terms, calendar)];
  for (const amendment of terms.amendments) {
    candidates =
      amendment.kind === 'tightened'
        ? [...candidates, candidateOf(amendment.limit, amendment.from, calendar)]
        : candidates.map((candidate) => ({
            ...candidate,
            countsWork: candidate.countsWork || countsWork(amendment.limit),
            dueAt: extendedDue(amendment.limit, candidate.dueAt, calendar),
          }));
  }
  return candidates;
}

function firstCandidate(terms: ClockTerms, calendar: WorkingCalendar): Candidate {
  const { startedAt, limit, givenDueAt, capAt } = terms;
  if (givenDueAt !== null) {
    return { from: startedAt, ruler: elapsed, countsWork: false, grantedAt: givenDueAt, dueAt: givenDueAt };
  }
  if (limit === null) throw new TypeError('a clock has a limit or a due given from outside');
  const own = candidateOf(limit, startedAt, calendar);
  return capAt !== null && capAt < own.dueAt ? { ...own, grantedAt: capAt, dueAt: capAt } : own;
}

function candidateOf(limit: Limit, startedAt: Instant, calendar: WorkingCalendar): Candidate {
  const from = effectiveStart(limit, startedAt, calendar);
  const { dueAt } = dueOf(limit, startedAt, calendar);
  return { from, ...rulerOf(limit, calendar), grantedAt: dueAt, dueAt };
}

const rulerOf = (limit: Limit, calendar: WorkingCalendar) =>
  countsWork(limit) ? { ruler: calendar, countsWork: true } : { ruler: elapsed, countsWork: false };

/** A due on a moment off (same time of day, a cap) stays there unless a pause took time from the budget. */
function budgetFor(candidate: Candidate, pauses: readonly Stretch[]): Budget {
  const { from, ruler, grantedAt, countsWork } = candidate;
  const amount = ruler.between(from, candidate.dueAt);
  const dueAt = amount > 0 ? Math.max(candidate.dueAt, usedUpAt(ruler, from, amount, pauses)) : candidate.dueAt;
  return { from, amount, granted: ruler.between(from, grantedAt), ruler, countsWork, dueAt };
}

/** Where nothing of the budget is working time, the part is one of the time that elapses. */
function warningAt(part: number, { from, amount, ruler, dueAt }: Budget, pauses: readonly Stretch[]): Instant {
  const at =
    amount > 0 ? usedUpAt(ruler, from, Math.round(amount * part), pauses) : Math.round(from + (dueAt - from) * part);
  return Math.min(at, dueAt);
}

function gapBefore(dueAt: Instant, gap: Limit, pauses: readonly Stretch[], calendar: WorkingCalendar): Instant {
  const { ruler } = rulerOf(gap, calendar);
  return leftAt(ruler, dueAt, ruler.between(beforeDue(gap, dueAt, calendar), dueAt), pauses);
}
