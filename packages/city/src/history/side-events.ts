import { HOUR, type Instant, MINUTE } from '@watchfloor/domain/time';
import type { Intent } from '../intent.js';
import type { Random } from '../random.js';
import { DIRECTOR, DUTY_LEADER, liaisonOf, someAgent } from '../staff.js';
import {
  CALL_AGAIN_NOTES,
  ESCALATION_ANSWERS,
  ESCALATION_REASONS,
  HOLLOW_REASONS,
  PROGRESS_REPORTS,
  URGE_NEXT_STEPS,
  URGE_PROGRESS,
  URGE_REASONS,
} from '../texts/floor-talk.js';
import { inOffice, urgeReplyTime } from './pace.js';
import { type Work, within } from './work.js';

/** Answers to urges that say nothing. */
const HOLLOW = 0.12;

/** Urges on the lead with their answers; each is answered before the next is sent and before the result is in. */
export function urges(random: Random, work: Work): Intent[] {
  const { slow } = work;
  const count = random.chance(slow ? 0.65 : 0.085) ? (slow && random.chance(0.35) ? 2 : 1) : 0;
  const intents: Intent[] = [];
  let from = slow ? 0.55 : 0.3;
  for (let nth = 1; nth <= count; nth++) {
    const sentAt = within(work, from + random.next() * 0.2);
    const answeredAt = Math.min(urgeReplyTime(random, sentAt, work.pressing), work.answeredAt - 2 * MINUTE);
    const free = intents.at(-1)?.at ?? work.signedAt;
    if (sentAt <= free || answeredAt < sentAt + 2 * MINUTE) break;
    const { complaintId, assignmentId } = work;
    const reason = random.pick(URGE_REASONS);
    intents.push(
      { at: sentAt, actor: someAgent(random), command: { type: 'urge', complaintId, assignmentId, reason } },
      ...answersTo(random, work, `u${nth}`, answeredAt),
    );
    from = 0.78;
  }
  return intents;
}

/** The answer, what the center says to it, and a better one where it was hollow. */
function answersTo(random: Random, work: Work, urgeId: string, at: Instant): Intent[] {
  const promisedAt = promiseOf(random, work, at);
  const judgedAt = at + random.int(4, 50) * MINUTE;
  const hollow = random.chance(HOLLOW) && judgedAt < work.answeredAt - 2 * HOUR;
  const first = [answer(random, work, urgeId, at, promisedAt), ...judge(random, work, urgeId, judgedAt, !hollow)];
  if (!hollow) return [...first, ...report(random, work, at, promisedAt)];
  const again = judgedAt + random.int(10, 60) * MINUTE;
  const better = promiseOf(random, work, again);
  return [
    ...first,
    answer(random, work, urgeId, again, better),
    ...judge(random, work, urgeId, again + random.int(4, 50) * MINUTE, true),
    ...report(random, work, again, better),
  ];
}

/** Those who will be late promise their deadline, the others what they can keep. */
function promiseOf(random: Random, { pressing, slow, dueAt }: Work, at: Instant): Instant {
  const soon = pressing ? at + random.int(1, 6) * HOUR : inOffice(at, random.int(3, 14) * HOUR);
  return slow ? Math.max(soon, dueAt) : soon;
}

function answer(random: Random, work: Work, urgeId: string, at: Instant, promisedAt: Instant): Intent {
  const [progress, nextStep] = [random.pick(URGE_PROGRESS), random.pick(URGE_NEXT_STEPS)];
  const { complaintId, departmentId } = work;
  return {
    at,
    actor: liaisonOf(departmentId),
    command: { type: 'answerUrge', complaintId, urgeId, progress, nextStep, promisedAt },
  };
}

/** Nobody judges an answer once the result is in: that settles it. */
function judge(random: Random, work: Work, urgeId: string, at: Instant, accept: boolean): Intent[] {
  const { complaintId, answeredAt } = work;
  const reason = accept ? null : random.pick(HOLLOW_REASONS);
  const actor = someAgent(random);
  return at < answeredAt ? [{ at, actor, command: { type: 'judgeUrge', complaintId, urgeId, accept, reason } }] : [];
}

/** What was promised before the result is in is kept with a report. */
function report(random: Random, work: Work, from: Instant, promisedAt: Instant): Intent[] {
  const at = Math.round(from + (promisedAt - from) * (0.6 + random.next() * 0.35));
  if (promisedAt >= work.answeredAt || at <= from || work.slow) return [];
  const { complaintId, assignmentId, departmentId } = work;
  const text = random.pick(PROGRESS_REPORTS);
  return [{ at, actor: liaisonOf(departmentId), command: { type: 'reportProgress', complaintId, assignmentId, text } }];
}

/** The caller calls again while nothing seems to happen. */
export function callsAgain(random: Random, work: Work): Intent[] {
  const count = random.chance(work.slow ? 0.35 : 0.05) ? random.int(1, 2) : 0;
  return Array.from({ length: count }, (_, nth) => ({
    at: within(work, 0.25 + 0.3 * nth + random.next() * 0.2),
    actor: someAgent(random),
    command: { type: 'callAgain' as const, complaintId: work.complaintId, note: random.pick(CALL_AGAIN_NOTES) },
  }));
}

/** An escalation by hand: soon for what is critical, late for what goes nowhere. */
export function escalation(random: Random, work: Work, critical: boolean): Intent[] {
  if (!random.chance(critical ? 0.7 : work.slow ? 0.14 : work.pressing ? 0.04 : 0.004)) return [];
  const raisedAt = critical ? work.signedAt + random.int(1, 6) * MINUTE : within(work, 0.8 + random.next() * 0.1);
  const { complaintId } = work;
  const raising: Intent = {
    at: raisedAt,
    actor: someAgent(random),
    command: { type: 'escalate', complaintId, reason: random.pick(ESCALATION_REASONS) },
  };
  return [raising, ...takenOn(random, complaintId, raisedAt)];
}

/** Somebody acknowledges `e1` and says what is done; what nobody has taken on in time has climbed to the top. */
export function takenOn(random: Random, complaintId: string, raisedAt: Instant): Intent[] {
  const late = random.chance(0.06);
  const takenAt = raisedAt + (late ? random.int(33, 80) : random.int(2, 24)) * MINUTE;
  const actor = late ? DIRECTOR : random.chance(0.5) ? DUTY_LEADER : someAgent(random);
  const text = random.pick(ESCALATION_ANSWERS);
  const answeredAt = takenAt + random.int(15, 100) * MINUTE;
  return [
    { at: takenAt, actor, command: { type: 'acknowledgeEscalation', complaintId, escalationId: 'e1' } },
    { at: answeredAt, actor, command: { type: 'answerEscalation', complaintId, escalationId: 'e1', text } },
  ];
}
