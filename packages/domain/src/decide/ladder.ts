import type { ClockId } from '../clock.js';
import { type Complaint, clockById, isOwed, isPending, legById, openSupervisionOf, type Urge } from '../complaint.js';
import type { Context } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import { dueOf } from '../limit.js';
import { reminderAt } from '../reminders.js';
import type { Instant } from '../time.js';
import { type ClockMetric, rungRank } from '../vocabulary.js';
import { climb, raise } from './escalate.js';
import { appointmentId } from './ids.js';
import { order, orderClimbs } from './supervise.js';

/** What a missed deadline brings by itself, by the policy's ladder. */
export function afterBreach(complaint: Complaint, clockId: ClockId, context: Context): readonly ComplaintEvent[] {
  const clock = clockById(complaint, clockId);
  if (clock === undefined) return [];
  const { metric } = clock;
  const subjectId = clock.subjectId ?? '';
  switch (metric) {
    case 'urgeReply': {
      const urge = complaint.urges.find(({ id }) => id === subjectId);
      return urge === undefined || !isOwed(urge) ? [] : climbUrge(complaint, urge, context);
    }
    case 'supervisionReply':
      return laterRung(complaint, subjectId, context);
    case 'escalationAck':
    case 'escalationAnswer': {
      const found = complaint.escalations.find(({ id }) => id === subjectId);
      if (found === undefined) return [];
      return climb(found, metric === 'escalationAck' ? 'notAcknowledged' : 'notAnswered', context);
    }
    default:
      return [...overdue(complaint, metric, subjectId, context), ...escalating(complaint, metric, context)];
  }
}

/**
 * An unanswered urge goes one rung up; a reminder that would fall into quiet hours waits for their end. Where an order is open
 * on the leg, that presses already.
 */
export function climbUrge(complaint: Complaint, urge: Urge, context: Context): readonly ComplaintEvent[] {
  const { law, now } = context;
  const { next } = law.policy.ladder.rungs[urge.rung];
  if (next === null || openSupervisionOf(complaint, urge.assignmentId) !== undefined) return [];
  if (rungRank[next] >= rungRank.supervision) {
    return [order(complaint, urge.assignmentId, next, 'urge', urge.reason, context)];
  }
  const at = reminderAt(now, complaint.urgency, law.policy.urging.quiet, law.calendarIn(complaint.districtId));
  if (at > now) return [appointed(complaint, urge.id, at)];
  const { copiedTo } = law.policy.ladder.rungs[next];
  return [{ type: 'urgeClimbed', urgeId: urge.id, rung: next, copiedTo }];
}

/** An order that was not replied to: the next rung, at once or after the policy's delay (case S51). */
function laterRung(complaint: Complaint, supervisionId: string, context: Context): readonly ComplaintEvent[] {
  const found = complaint.supervisions.find(({ id }) => id === supervisionId);
  if (found?.state !== 'issued') return [];
  const { law, now } = context;
  const { next, nextAfter } = law.policy.ladder.rungs[found.rung];
  if (next === null) return [];
  if (nextAfter === null) return [orderClimbs(supervisionId, next, law)];
  return [appointed(complaint, supervisionId, dueOf(nextAfter, now, law.calendarIn(complaint.districtId)).dueAt)];
}

/**
 * A leg that is overdue is ordered to account for it, so long from now, unless an order says so already. Cases that came from
 * elsewhere are as late as they are, but whoever looked after them there is not ordered about it here by itself.
 */
export function overdue(
  complaint: Complaint,
  metric: ClockMetric,
  assignmentId: string,
  { law, now }: Context,
): readonly ComplaintEvent[] {
  const rule = law.policy.ladder.overdue;
  const leg = legById(complaint, assignmentId);
  if (rule === null || !rule.metrics.includes(metric) || leg === undefined || !isPending(leg)) return [];
  if (complaint.source !== null) return [];
  return [appointed(complaint, leg.id, dueOf(rule.after, now, law.calendarIn(complaint.districtId)).dueAt)];
}

/** A breach that the policy names escalates by itself, unless an escalation is open. */
function escalating(complaint: Complaint, metric: ClockMetric, context: Context): readonly ComplaintEvent[] {
  const { urgencies, metrics } = context.law.policy.escalation.onBreach;
  if (!urgencies.includes(complaint.urgency) || !metrics.includes(metric)) return [];
  return raise(complaint, { cause: 'breach', level: 1, reason: metric }, context);
}

function appointed(complaint: Complaint, subjectId: string, at: Instant): ComplaintEvent {
  return { type: 'appointed', appointment: { id: appointmentId(complaint), purpose: 'climb', subjectId, at } };
}
