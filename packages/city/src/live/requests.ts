import type { Asked } from '@watchfloor/domain/request';
import { DAY } from '@watchfloor/domain/time';
import type { Random } from '../random.js';
import { DIRECTOR, liaisonOf, someAgent } from '../staff.js';
import { returnBasis } from '../texts/answer.js';
import {
  CALLER_NOTICES,
  EXTENSION_REASONS,
  GRANT_REASONS,
  REFUSAL_REASONS,
  RESUME_REASONS,
  RETURN_GRANTS,
  RETURN_REFUSALS,
  SUSPENSION_REASONS,
} from '../texts/floor-talk.js';
import { type Act, type Doing, oneOf, someoneElse } from './act.js';
import type { OpenLeg, OpenRequest } from './floor.js';

/** What departments ask of the center, and what it rules. */

/** Requests that are turned down. */
const REFUSED = 0.25;

const asks = ({ complaint, leg }: OpenLeg, asked: Asked): Act => ({
  actor: liaisonOf(leg.departmentId),
  command: { type: 'ask', complaintId: complaint.id, asked },
});

export const askReturn: Doing = (random, floor) => {
  const open = oneOf(random, floor.fresh);
  if (open === undefined) return null;
  const { id: assignmentId, departmentId } = open.leg;
  const basis = returnBasis(random, departmentId);
  return asks(open, { kind: 'return', assignmentId, basis, toDepartmentId: null });
};

export const askExtension: Doing = (random, floor) => {
  const open = oneOf(random, floor.calm);
  if (open === undefined) return null;
  const limit = { amount: random.int(1, 3), unit: 'workingDays' } as const;
  const reason = random.pick(EXTENSION_REASONS);
  return asks(open, { kind: 'extension', assignmentId: open.leg.id, limit, reason });
};

export const askSuspension: Doing = (random, floor, now) => {
  const open = oneOf(random, floor.calm);
  if (open === undefined) return null;
  const promisedAt = now + random.int(3, 20) * DAY;
  const reason = random.pick(SUSPENSION_REASONS);
  return asks(open, { kind: 'suspension', assignmentId: open.leg.id, cause: 'appraisal', promisedAt, reason });
};

/** What a leg was suspended for is there sooner than was promised. */
export const resume: Doing = (random, floor) => {
  const open = oneOf(random, floor.suspended);
  if (open === undefined) return null;
  const { id: assignmentId, departmentId } = open.leg;
  const reason = random.pick(RESUME_REASONS);
  return {
    actor: liaisonOf(departmentId),
    command: { type: 'resume', complaintId: open.complaint.id, assignmentId, reason },
  };
};

/** Only what the city itself asks for is ruled on: appeals and the like are left to people. */
export const rule: Doing = (random, floor) => {
  const open = oneOf(random, floor.requests);
  switch (open?.request.kind) {
    case 'return':
      return ruleOnReturn(random, open);
    case 'extension':
      return ruleOn(random, open, standsAt(open, 'awaitingSignature', 'signed'));
    case 'suspension':
      return ruleOn(random, open, standsAt(open, 'signed'));
    default:
      return null;
  }
};

/** Whether the leg of a request stands so that it can still be granted. */
function standsAt({ complaint, request }: OpenRequest, ...states: readonly string[]): boolean {
  return complaint.legs.some(({ id, state }) => id === request.assignmentId && states.includes(state));
}

function ruleOn(random: Random, { complaint, request }: OpenRequest, possible: boolean): Act {
  const grant = possible && !random.chance(REFUSED);
  const reason = random.pick(grant ? GRANT_REASONS : REFUSAL_REASONS);
  // whatever the cause of a suspension is, the director may grant it
  const actor = request.kind === 'suspension' ? DIRECTOR : someAgent(random);
  const ruling = { complaintId: complaint.id, requestId: request.id, grant, reason, expectedVersion: null };
  return { actor, command: { type: 'rule', ...ruling, callerNotice: random.pick(CALLER_NOTICES) } };
}

/** From the second time on a return is settled for good: whoever gets it keeps it. */
function ruleOnReturn(random: Random, open: OpenRequest): Act {
  const { complaint, request } = open;
  const to = someoneElse(complaint);
  const grant = to !== undefined && standsAt(open, 'awaitingSignature', 'signed') && !random.chance(REFUSED);
  const ruling = { complaintId: complaint.id, requestId: request.id, expectedVersion: null };
  const actor = someAgent(random);
  if (!grant) {
    const reason = random.pick(RETURN_REFUSALS);
    return { actor, command: { type: 'rule', ...ruling, grant, reason } };
  }
  const reason = random.pick(RETURN_GRANTS);
  const designate = complaint.bounces > 1;
  return { actor, command: { type: 'rule', ...ruling, grant, reason, toDepartmentId: to, designate } };
}
