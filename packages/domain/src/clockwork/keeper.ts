import { type Clock, type ClockTerms, endPauses, liveClock, type Schedule, thresholdAt, thresholds } from '../clock.js';
import { partOf, termsFor } from '../clock-terms.js';
import type { Complaint } from '../complaint.js';
import type { Context } from '../decision.js';
import type { ClockChange, ClockEvent } from '../event.js';
import { clockEvent } from '../evolve/clocks.js';
import { reckon } from '../reckon.js';
import { same } from '../same.js';
import type { Instant } from '../time.js';
import type { BreachState, CancelCause, ChangeCause, ClockMetric } from '../vocabulary.js';
import { capFor } from './cap.js';

/** What the clockwork may depend on besides the complaint. */
export type ClockworkContext = Pick<Context, 'now' | 'law'>;

/** The two versions that a clock runs by. */
export type Versions = Pick<Clock, 'policyVersion' | 'calendarVersion'>;

/** Keeps the clocks of one complaint through the events of one command, and says everything it does to them. */
export class ClockKeeper {
  readonly said: ClockEvent[] = [];
  /** The complaint before the events; null when they register it. */
  readonly before: Complaint | null;
  readonly context: ClockworkContext;
  #complaint: Complaint;

  constructor(before: Complaint | null, after: Complaint, context: ClockworkContext) {
    this.before = before;
    this.#complaint = after;
    this.context = context;
  }

  /** The complaint after the events, with everything that was said so far. */
  get complaint(): Complaint {
    return this.#complaint;
  }

  get now(): Instant {
    return this.context.now;
  }

  /** What begins now begins by these. */
  get versionsInForce(): Versions {
    const { law } = this.context;
    return {
      policyVersion: law.policy.version,
      calendarVersion: law.calendarIn(this.#complaint.districtId).version,
    };
  }

  live(metric: ClockMetric, subjectId: string | null): Clock | undefined {
    return liveClock(this.#complaint.clocks, metric, subjectId);
  }

  say(event: ClockEvent): void {
    this.said.push(event);
    this.#complaint = clockEvent(this.#complaint, event, this.now);
  }

  /** Starts a clock by the law in force; not at all where the policy has no such promise. */
  start(metric: ClockMetric, subjectId: string | null, startedAt: Instant = this.now): void {
    const { cycle } = this.#complaint;
    const part = partOf(this.#complaint, subjectId);
    const terms = termsFor(this.#complaint, { metric, startedAt, cycle, part }, this.context.law.policy);
    if (terms !== null) this.#begin(metric, subjectId, terms);
  }

  /** Starts a clock whose deadline is given: what a department promised by itself, in place of what it promised before. */
  promise(subjectId: string, promisedAt: Instant): void {
    this.cancel('promise', subjectId, 'withdrawn');
    const bare = { limit: null, capAt: null, amendments: [], pauses: [] };
    this.#begin('promise', subjectId, { ...bare, startedAt: this.now, givenDueAt: promisedAt });
  }

  #begin(metric: ClockMetric, subjectId: string | null, given: ClockTerms): void {
    const versions = this.versionsInForce;
    const { cycle } = this.#complaint;
    const terms = { ...given, ...capFor(this.#complaint, { metric, cycle, ...given, ...versions }, this.context.law) };
    const schedule = this.schedule(metric, terms, versions);
    const clock: Clock = {
      id: `c${this.#complaint.clocks.length + 1}`,
      metric,
      subjectId,
      cycle,
      ...terms,
      ...schedule,
      originalDueAt: schedule.dueAt,
      ...versions,
      state: 'running',
      stoppedAt: null,
      crossed: null,
      breach: null,
    };
    this.say({ type: 'clockStarted', clock });
  }

  schedule(metric: ClockMetric, terms: ClockTerms, { policyVersion, calendarVersion }: Versions): Schedule {
    const { law } = this.context;
    const schedule = reckon(terms, law.policyOf(policyVersion).warnings, law.calendarOf(calendarVersion));
    // the end of the window is nobody's failure: nothing warns of it
    return metric === 'returnWindow' ? { ...schedule, earlyAt: schedule.dueAt, nearAt: schedule.dueAt } : schedule;
  }

  /** What it measures was done: the verdict follows. One that stands still is told with the whole pause in its deadline. */
  stop(metric: ClockMetric, subjectId: string | null, doneAt: Instant = this.now): void {
    const clock = this.live(metric, subjectId);
    if (clock === undefined) return;
    const at = Math.max(doneAt, clock.startedAt);
    if (clock.state === 'paused') this.change(clock, 'resumed', { pauses: endPauses(clock.pauses, at) });
    this.say({ type: 'clockStopped', clockId: clock.id, at });
  }

  /** What it measures was not done, and will not be: missed, even before its deadline. */
  miss(metric: ClockMetric, subjectId: string | null): void {
    const clock = this.live(metric, subjectId);
    if (clock !== undefined) this.say({ type: 'clockMissed', clockId: clock.id, at: this.now });
  }

  /** It is out of every statistic. */
  cancel(metric: ClockMetric, subjectId: string | null, cause: CancelCause): void {
    const clock = this.live(metric, subjectId);
    if (clock !== undefined) this.say({ type: 'clockCancelled', clockId: clock.id, cause });
  }

  /** Something else takes its place before it was done: missed where it had run out, out of every statistic where not. */
  overtake(metric: ClockMetric, subjectId: string | null): void {
    const clock = this.live(metric, subjectId);
    if (clock === undefined) return;
    // what was not done by the deadline was not done at it, even when it is overtaken in that very millisecond
    const at = Math.max(this.now, clock.dueAt + 1);
    if (clock.crossed === 'due') this.say({ type: 'clockStopped', clockId: clock.id, at });
    else this.say({ type: 'clockCancelled', clockId: clock.id, cause: 'withdrawn' });
  }

  mark(clockId: string, state: BreachState): void {
    this.say({ type: 'breachMarked', clockId, state });
  }

  /**
   * Puts a clock on other terms, or other versions of the law, and says what that brings forward past its instant: a breach at
   * the moment of the change (case S21). Nothing where it leaves everything as it is.
   */
  change(clock: Clock, cause: ChangeCause, changed: Partial<Changeable>, versions: Versions = clock): void {
    const { policyVersion, calendarVersion } = versions;
    const { startedAt } = clock;
    const { limit, givenDueAt, capAt, amendments, pauses } = termsOf(clock, changed);
    const terms = { startedAt, limit, givenDueAt, capAt, amendments, pauses };
    const schedule = this.schedule(clock.metric, terms, versions);
    const { earlyAt, nearAt, dueAt, provisional } = schedule;
    const passed = thresholds.filter((threshold) => thresholdAt(schedule, threshold) <= this.now);
    const known = clock.crossed === null ? -1 : thresholds.indexOf(clock.crossed);
    const crossed = passed.findLast((threshold) => thresholds.indexOf(threshold) <= known) ?? null;
    // every open clock comes by here when the law changes: written out, it is made several times faster than by spreading
    const change: ClockChange = {
      limit,
      givenDueAt,
      capAt,
      amendments,
      pauses,
      earlyAt,
      nearAt,
      dueAt,
      provisional,
      crossed,
      policyVersion,
      calendarVersion,
    };
    const sameVersions = policyVersion === clock.policyVersion && calendarVersion === clock.calendarVersion;
    if (sameVersions && same({ ...clock, ...change }, clock)) return;
    this.say({ type: 'clockChanged', clockId: clock.id, cause, change });
    // a pause brings no deadline forward: what passes all the same, as the end of a window, time tells with its true instant
    const paused = cause === 'paused' || cause === 'resumed' || pauses.some(({ to }) => to === null);
    if (paused || clock.metric === 'returnWindow') return;
    for (const threshold of passed) {
      if (thresholds.indexOf(threshold) <= known) continue;
      this.say({ type: 'clockCrossed', clockId: clock.id, threshold, at: this.now, skipped: threshold !== 'due' });
    }
  }
}

type Changeable = Omit<ClockTerms, 'startedAt'>;

/** The terms of a clock with some of them changed. */
const termsOf = (
  { limit, givenDueAt, capAt, amendments, pauses }: Clock,
  changed: Partial<Changeable>,
): Changeable => ({
  limit,
  givenDueAt,
  capAt,
  amendments,
  pauses,
  ...changed,
});
