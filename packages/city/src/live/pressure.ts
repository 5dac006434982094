import { HOUR, type Instant } from '@watchfloor/domain/time';
import { DUTY_LEADER, liaisonOf, someAgent, someoneOfLevel } from '../staff.js';
import {
  ESCALATION_ANSWERS,
  ESCALATION_REASONS,
  HOLLOW_REASONS,
  ORDER_REASONS,
  ORDER_REPLIES,
  URGE_NEXT_STEPS,
  URGE_PROGRESS,
  URGE_REASONS,
} from '../texts/floor-talk.js';
import { byCenter, type Doing, oneOf } from './act.js';
import type { OpenLeg } from './floor.js';

/** How departments are pressed, and what they say to it. */

/** Answers that say nothing. */
const HOLLOW = 0.12;

export const urge: Doing = (random, floor) => {
  if (floor.toUrge.length === 0) return null;
  const drawn = Array.from({ length: 10 }, () => random.pick(floor.toUrge));
  const { complaint, leg } = drawn.reduce((one, other) => (dueOf(other) < dueOf(one) ? other : one));
  const reason = random.pick(URGE_REASONS);
  return byCenter(random, { type: 'urge', complaintId: complaint.id, assignmentId: leg.id, reason });
};

const dueOf = ({ complaint }: OpenLeg): Instant => complaint.nextDueAt ?? Number.POSITIVE_INFINITY;

export const answerUrge: Doing = (random, floor, now) => {
  if (floor.urges.length === 0) return null;
  const { complaint, leg, urge } = random.pick(floor.urges);
  return {
    actor: liaisonOf(leg.departmentId),
    command: {
      type: 'answerUrge',
      complaintId: complaint.id,
      urgeId: urge.id,
      progress: random.pick(URGE_PROGRESS),
      nextStep: random.pick(URGE_NEXT_STEPS),
      promisedAt: now + random.int(2, 30) * HOUR,
    },
  };
};

export const judgeUrge: Doing = (random, floor) => {
  const open = oneOf(random, floor.answeredUrges);
  if (open === undefined) return null;
  const accept = !random.chance(HOLLOW);
  const reason = accept ? null : random.pick(HOLLOW_REASONS);
  return byCenter(random, { type: 'judgeUrge', complaintId: open.complaint.id, urgeId: open.id, accept, reason });
};

export const supervise: Doing = (random, floor) => {
  const open = oneOf(random, floor.toUrge);
  if (open === undefined || open.complaint.supervisions.length > 0) return null;
  const actor = random.chance(0.5) ? DUTY_LEADER : someAgent(random);
  const reason = random.pick(ORDER_REASONS);
  const complaintId = open.complaint.id;
  return {
    actor,
    command: { type: 'supervise', complaintId, assignmentId: open.leg.id, rung: 'supervision', reason },
  };
};

export const replyOrder: Doing = (random, floor) => {
  const open = oneOf(random, floor.orders);
  if (open === undefined) return null;
  const text = random.pick(ORDER_REPLIES);
  return {
    actor: liaisonOf(open.leg.departmentId),
    command: { type: 'replySupervision', complaintId: open.complaint.id, supervisionId: open.id, text },
  };
};

export const judgeOrder: Doing = (random, floor) => {
  const open = oneOf(random, floor.replies);
  if (open === undefined) return null;
  const accept = !random.chance(HOLLOW);
  const reason = accept ? null : random.pick(HOLLOW_REASONS);
  const complaintId = open.complaint.id;
  return byCenter(random, { type: 'judgeSupervision', complaintId, supervisionId: open.id, accept, reason });
};

export const escalate: Doing = (random, floor) => {
  const open = oneOf(random, floor.escalable);
  if (open === undefined) return null;
  return byCenter(random, { type: 'escalate', complaintId: open.id, reason: random.pick(ESCALATION_REASONS) });
};

export const acknowledge: Doing = (random, floor) => {
  const open = oneOf(random, floor.escalated);
  if (open === undefined || open.escalation === null) return null;
  const { id: escalationId, level } = open.escalation;
  const actor = someoneOfLevel(random, level);
  return { actor, command: { type: 'acknowledgeEscalation', complaintId: open.id, escalationId } };
};

export const answerEscalation: Doing = (random, floor) => {
  const open = oneOf(random, floor.acknowledged);
  if (open === undefined || open.escalation === null) return null;
  const { id: escalationId, level } = open.escalation;
  const text = random.pick(ESCALATION_ANSWERS);
  const actor = someoneOfLevel(random, level);
  return { actor, command: { type: 'answerEscalation', complaintId: open.id, escalationId, text } };
};
