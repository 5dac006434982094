import { type Complaint, openEscalationOf } from '../complaint.js';
import type { Context } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import { dueOf } from '../limit.js';
import type { Instant } from '../time.js';
import { appointmentId } from './ids.js';

/** A complaint that is there, or is just being registered. */
type Watched = Pick<Complaint, 'id' | 'version' | 'appointments' | 'districtId'>;

/**
 * Appoints the next look at whether a complaint still moves; nothing where the policy ends none for want of it, or where a
 * look is appointed. It counts from now: a rule that comes into force ends nothing that has lain still before it for longer.
 */
export function watch(complaint: Watched, context: Context): readonly ComplaintEvent[] {
  const watched = complaint.appointments.some(({ purpose }) => purpose === 'endStale');
  const at = watched ? null : lyingUntil(complaint, context.now, context);
  return at === null ? [] : [look(complaint, at)];
}

/**
 * Ends a complaint that nobody has moved for as long as the policy allows, where it is in a state that the rule speaks of: a
 * distinct outcome, by the product, which keeps no promise (case S56). Looks again later where it has moved since, or where
 * the center owes an answer on it.
 */
export function endIfStale(complaint: Complaint, context: Context): readonly ComplaintEvent[] {
  const { now, law } = context;
  const rightState = law.policy.stale?.states.includes(complaint.state) ?? false;
  const at = lyingUntil(complaint, rightState && !isAwaited(complaint) ? complaint.movedAt : now, context);
  if (at === null) return [];
  return at <= now ? [{ type: 'closed', ending: 'stale', note: null, mergedInto: null }] : [look(complaint, at)];
}

/** Only an answer ends an escalation, and only a ruling what was asked: the center's own delay is no want of movement. */
const isAwaited = (complaint: Complaint): boolean =>
  openEscalationOf(complaint) !== undefined || complaint.requests.some(({ state }) => state === 'pending');

/** Until when it may lie still since an instant; null where the policy has no such rule. */
function lyingUntil({ districtId }: Watched, since: Instant, { law }: Context): Instant | null {
  const { stale } = law.policy;
  return stale === undefined ? null : dueOf(stale.after, since, law.calendarIn(districtId)).dueAt;
}

const look = (complaint: Watched, at: Instant): ComplaintEvent => ({
  type: 'appointed',
  appointment: { id: appointmentId(complaint), purpose: 'endStale', subjectId: complaint.id, at },
});
