import { type Clock, liveClock, type Pause, pausedSince } from '../clock.js';
import type { Complaint } from '../complaint.js';
import type { Context } from '../decision.js';
import { dueOf, extendedDue } from '../limit.js';
import type { PauseCause } from '../policy.js';
import { limitProblem } from '../policy-limit.js';
import type { Refusal } from '../refusal.js';
import type { Asked } from '../request.js';
import { type Stretch, union } from '../stretch.js';
import { textRefusal } from '../text.js';
import type { Instant, Millis } from '../time.js';
import { legIn } from './find-leg.js';

/** 延期: asked before the deadline, so many times, each so long at the most (case S37). */
export function askExtension(
  complaint: Complaint,
  asked: Extract<Asked, { kind: 'extension' }>,
  context: Context,
): Refusal | null {
  const { assignmentId, limit } = asked;
  const found = legIn(complaint, assignmentId, 'awaitingSignature', 'signed');
  if ('refusal' in found) return found.refusal;
  const clock = liveClock(complaint.clocks, 'handle', assignmentId);
  if (clock === undefined) return { kind: 'noDeadline', assignmentId };
  const { now, law } = context;
  // one that stands still has used no time since
  if ((pausedSince(clock) ?? now) > clock.dueAt) return { kind: 'tooLate', until: clock.dueAt };
  const { most, longest } = law.policy.extension;
  const granted = complaint.requests.filter(
    (request) => request.kind === 'extension' && request.state === 'granted' && request.assignmentId === assignmentId,
  );
  if (granted.length >= most) return { kind: 'tooMany', asked: 'extension', most };
  const calendar = law.calendarIn(complaint.districtId);
  const { dueAt } = clock;
  const tooLong =
    limitProblem(limit) !== null || extendedDue(limit, dueAt, calendar) > extendedDue(longest, dueAt, calendar);
  if (tooLong) return { kind: 'tooLong', longest };
  return textRefusal(context.actor, 'reason', asked.reason, 2);
}

/** 挂账, now or after the fact: for a cause the policy knows, for a leg at work, no longer than the cause allows. */
export function askPause(
  complaint: Complaint,
  asked: Extract<Asked, { kind: 'suspension' | 'backdate' }>,
  context: Context,
): Refusal | null {
  const found = legIn(complaint, asked.assignmentId, 'signed');
  if ('refusal' in found) return found.refusal;
  const clock = liveClock(complaint.clocks, 'handle', asked.assignmentId);
  if (clock === undefined) return { kind: 'noDeadline', assignmentId: asked.assignmentId };
  const cause = causeOf(asked.cause, context);
  if (cause === undefined) {
    const known = context.law.policy.pausing.causes.map(({ id }) => id);
    return { kind: 'unknownPauseCause', cause: asked.cause, known };
  }
  return (
    (asked.kind === 'suspension'
      ? (aheadRefusal(asked, context) ?? textRefusal(context.actor, 'reason', asked.reason, 2))
      : (behindRefusal(clock, asked, context) ?? textRefusal(context.actor, 'evidence', asked.evidence, 4))) ??
    lengthRefusal(complaint, asked, cause, context)
  );
}

/** A cause for which the policy stops a clock; a review of an answer is none. */
export const causeOf = (id: string, { law }: Pick<Context, 'law'>): PauseCause | undefined =>
  law.policy.pausing.causes.find((cause) => cause.id === id);

function aheadRefusal({ promisedAt }: Extract<Asked, { kind: 'suspension' }>, { now }: Context): Refusal | null {
  return promisedAt > now ? null : { kind: 'promiseInPast', now };
}

function behindRefusal(
  clock: Clock,
  { from, to }: Extract<Asked, { kind: 'backdate' }>,
  { now }: Context,
): Refusal | null {
  const lies = from >= clock.startedAt && from < (to ?? now) && (to ?? now) <= now;
  return lies ? null : { kind: 'notInPast', now };
}

/** Of one pause the cause's longest, of all pauses of the clock the policy's. */
function lengthRefusal(
  complaint: Complaint,
  asked: Extract<Asked, { kind: 'suspension' | 'backdate' }>,
  cause: PauseCause,
  { now, law }: Context,
): Refusal | null {
  const calendar = law.calendarIn(complaint.districtId);
  const from = asked.kind === 'suspension' ? now : asked.from;
  const to = asked.kind === 'suspension' ? asked.promisedAt : (asked.to ?? now);
  if (to > dueOf(cause.longest, from, calendar).dueAt) return { kind: 'tooLong', longest: cause.longest };
  const { longestTotal } = law.policy.pausing;
  const total = lengthOf([{ from, to }, ...suspensionsOf(complaint, asked.assignmentId, { now, law })]);
  return total > dueOf(longestTotal, from, calendar).dueAt - from ? { kind: 'tooLong', longest: longestTotal } : null;
}

/** Until when a suspension that begins now may be promised at the latest; `now` or before it where no time is left. */
export function suspendableUntil(
  complaint: Complaint,
  assignmentId: string,
  cause: PauseCause,
  { now, law }: Pick<Context, 'now' | 'law'>,
): Instant {
  const calendar = law.calendarIn(complaint.districtId);
  const used = lengthOf(suspensionsOf(complaint, assignmentId, { now, law }));
  const byAll = dueOf(law.policy.pausing.longestTotal, now, calendar).dueAt - used;
  return Math.min(dueOf(cause.longest, now, calendar).dueAt, byAll);
}

/** What a leg's clock has stood still so far for causes of the policy; a review of an answer is none. */
const suspensionsOf = (
  complaint: Complaint,
  assignmentId: string,
  { now, law }: Pick<Context, 'now' | 'law'>,
): readonly Stretch[] =>
  (liveClock(complaint.clocks, 'handle', assignmentId)?.pauses ?? [])
    .filter((pause) => causeOf(pause.cause, { law }) !== undefined)
    .map(({ from, to }) => ({ from, to: to ?? now }));

const lengthOf = (stretches: readonly Stretch[]): Millis =>
  union(stretches).reduce((sum, { from, to }) => sum + to - from, 0);

/** The pause in which a leg's clock stands still, or null. */
export const pauseOf = (complaint: Complaint, assignmentId: string): Pause | null =>
  liveClock(complaint.clocks, 'handle', assignmentId)?.pauses.find(({ to }) => to === null) ?? null;
