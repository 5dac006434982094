import { type Clock, thresholdAt, thresholdsAhead } from '../clock.js';
import { type Complaint, openEscalationOf } from '../complaint.js';
import type { Context } from '../decision.js';
import type { ComplaintEvent } from '../event.js';

/**
 * Every threshold that time has passed and nobody has recorded, with its true instant, however late it is noticed
 * (peers.md S46), in the order of time; a breach that the policy names escalates by itself.
 */
export function passedThresholds(complaint: Complaint, context: Context): readonly ComplaintEvent[] {
  const crossed = complaint.clocks.flatMap((clock) => crossings(clock, context.now));
  crossed.sort((one, other) => one.at - other.at);
  const escalation = escalationFor(complaint, crossed, context);
  return escalation === null ? crossed : [...crossed, escalation];
}

type Crossing = Extract<ComplaintEvent, { type: 'clockCrossed' }>;

function crossings(clock: Clock, now: number): Crossing[] {
  return thresholdsAhead(clock)
    .map(
      (threshold): Crossing => ({
        type: 'clockCrossed',
        clockId: clock.id,
        threshold,
        at: thresholdAt(clock, threshold),
      }),
    )
    .filter((crossing) => crossing.at <= now);
}

function escalationFor(complaint: Complaint, crossed: readonly Crossing[], context: Context): ComplaintEvent | null {
  const { urgencies, metrics } = context.policy.escalateOnBreach;
  if (!urgencies.includes(complaint.urgency) || openEscalationOf(complaint) !== undefined) return null;
  const breach = crossed.find((crossing) => {
    const clock = complaint.clocks.find((candidate) => candidate.id === crossing.clockId);
    return crossing.threshold === 'due' && clock !== undefined && metrics.includes(clock.metric);
  });
  if (breach === undefined) return null;
  return {
    type: 'escalated',
    escalationId: `e${complaint.escalations.length + 1}`,
    cause: 'breach',
    level: 1,
    reason: complaint.clocks.find((clock) => clock.id === breach.clockId)?.metric ?? '',
  };
}
