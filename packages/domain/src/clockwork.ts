import type { Clock } from './clock.js';
import type { Complaint } from './complaint.js';
import type { Context } from './decision.js';
import type { ComplaintEvent } from './event.js';
import { evolve } from './evolve.js';
import { type Due, dueOf, fractionAt } from './limit.js';
import { limitFor } from './policy.js';
import type { ClockMetric } from './vocabulary.js';

/**
 * Which clocks the events of a command start, stop and cancel. The only place that knows it.
 *
 * @param before the complaint before the events; null when they register it
 */
export function clockEvents(
  before: Complaint | null,
  events: readonly ComplaintEvent[],
  context: Context,
): readonly ComplaintEvent[] {
  const { now, actor } = context;
  const after = evolve(before, { version: (before?.version ?? 0) + 1, at: now, actor: actor.id, events });
  const work = new Clockwork(after, context);
  for (const event of events) work.hear(event);
  return work.said;
}

class Clockwork {
  readonly said: ComplaintEvent[] = [];
  readonly #complaint: Complaint;
  readonly #context: Context;
  #started = 0;

  constructor(complaint: Complaint, context: Context) {
    this.#complaint = complaint;
    this.#context = context;
  }

  hear(event: ComplaintEvent): void {
    switch (event.type) {
      case 'registered':
        this.#start('citizen', null);
        this.#start('dispatch', null);
        break;
      case 'assigned':
        this.#stop('dispatch', null);
        if (event.replaces !== null) this.#abandonLeg(event.replaces);
        this.#start('sign', event.assignmentId);
        this.#start('handle', event.assignmentId);
        break;
      case 'signed':
        this.#stop('sign', event.assignmentId);
        break;
      case 'answered':
        this.#stop('handle', event.assignmentId);
        break;
      case 'answerAccepted':
        if (this.#complaint.state === 'accepted') this.#stop('citizen', null);
        break;
      case 'closed':
        for (const clock of this.#complaint.clocks) if (clock.state === 'running') this.#cancel(clock);
        break;
      case 'urged':
        this.#start('urgeReply', event.urgeId);
        break;
      case 'urgeAnswered':
        this.#stop('urgeReply', event.urgeId);
        break;
      case 'escalated':
        this.#start('escalationAck', event.escalationId);
        break;
      case 'escalationAcknowledged':
        this.#stop('escalationAck', event.escalationId);
        break;
      case 'calledAgain':
      case 'callerRevealed':
      case 'clockStarted':
      case 'clockStopped':
      case 'clockCancelled':
      case 'clockCrossed':
        break;
    }
  }

  #start(metric: ClockMetric, subjectId: string | null): void {
    const clock = this.#clockFor(metric, subjectId);
    if (clock === null) return;
    this.#started += 1;
    this.said.push({ type: 'clockStarted', clock });
  }

  #stop(metric: ClockMetric, subjectId: string | null): void {
    const clock = this.#running(metric, subjectId);
    if (clock !== undefined) this.said.push({ type: 'clockStopped', clockId: clock.id });
  }

  #cancel(clock: Clock): void {
    this.said.push({ type: 'clockCancelled', clockId: clock.id });
  }

  /** The department leaves: its own clocks and those of its unanswered urges are in no statistic. */
  #abandonLeg(assignmentId: string): void {
    const urgeIds = this.#complaint.urges.filter((urge) => urge.assignmentId === assignmentId).map((urge) => urge.id);
    for (const clock of this.#complaint.clocks) {
      if (clock.state !== 'running' || clock.subjectId === null) continue;
      if (clock.subjectId === assignmentId || urgeIds.includes(clock.subjectId)) this.#cancel(clock);
    }
  }

  #running(metric: ClockMetric, subjectId: string | null): Clock | undefined {
    return this.#complaint.clocks.find(
      (clock) => clock.metric === metric && clock.subjectId === subjectId && clock.state === 'running',
    );
  }

  #clockFor(metric: ClockMetric, subjectId: string | null): Clock | null {
    const { now, policy, calendar } = this.#context;
    const limit = this.#isGiven(metric) ? null : limitFor(policy, metric, this.#complaint);
    const due = this.#dueFor(metric, limit);
    if (due === null) return null;
    return {
      id: `c${this.#complaint.clocks.length + this.#started + 1}`,
      metric,
      subjectId,
      startedAt: now,
      limit,
      earlyAt: fractionAt(policy.warnings.early, now, due.dueAt, limit, calendar),
      nearAt: fractionAt(policy.warnings.near, now, due.dueAt, limit, calendar),
      ...due,
      policyVersion: policy.version,
      calendarVersion: calendar.version,
      state: 'running',
      stoppedAt: null,
      crossed: null,
    };
  }

  /** Whether somebody outside set the deadline of this metric, or set that there is none. */
  #isGiven(metric: ClockMetric): boolean {
    return (metric === 'citizen' || metric === 'handle') && this.#complaint.deadline.kind !== 'policy';
  }

  #dueFor(metric: ClockMetric, limit: Clock['limit']): Due | null {
    const { deadline } = this.#complaint;
    if (this.#isGiven(metric)) {
      return deadline.kind === 'given' ? { dueAt: deadline.dueAt, provisional: false } : null;
    }
    if (limit === null) return null;
    const due = dueOf(limit, this.#context.now, this.#context.calendar);
    const citizen = metric === 'handle' ? this.#running('citizen', null) : undefined;
    // A department never gets more time than the caller was promised (peers.md S29).
    return citizen !== undefined && citizen.dueAt < due.dueAt && citizen.dueAt > this.#context.now
      ? { dueAt: citizen.dueAt, provisional: citizen.provisional }
      : due;
  }
}
