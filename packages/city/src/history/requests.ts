import { chinaCalendar } from '@watchfloor/domain/calendars/china';
import type { Limit } from '@watchfloor/domain/clock';
import type { DepartmentId } from '@watchfloor/domain/directory';
import { extendedDue } from '@watchfloor/domain/limit';
import type { Asked } from '@watchfloor/domain/request';
import { type Instant, MINUTE } from '@watchfloor/domain/time';
import type { Intent } from '../intent.js';
import type { Random } from '../random.js';
import { liaisonOf, someAgent } from '../staff.js';
import { returnBasis } from '../texts/answer.js';
import {
  CALLER_NOTICES,
  EXTENSION_REASONS,
  GRANT_REASONS,
  RETURN_GRANTS,
  RETURN_REFUSALS,
} from '../texts/floor-talk.js';
import { inOffice } from './pace.js';
import type { Leg } from './work.js';

interface Asking {
  readonly complaintId: string;
  readonly leg: Leg;
  /** `r1`, `r2` … */
  readonly requestId: string;
}

/** The center needs some of the four hours that it has. */
const ruling = (random: Random, askedAt: Instant): Instant =>
  inOffice(askedAt, 15 * MINUTE + Math.min(random.wait(50 * MINUTE), 200 * MINUTE));

/** The department says that it is not its duty, and the center moves the leg at `ruledAt`. */
export function grantedReturn(
  random: Random,
  { complaintId, leg, requestId }: Asking,
  toDepartmentId: DepartmentId,
  ruledAt: Instant,
): Intent[] {
  const askedAt = Math.round(leg.openedAt + (ruledAt - leg.openedAt) * (0.3 + random.next() * 0.5));
  return [
    asks(random, complaintId, leg, askedAt, toDepartmentId),
    {
      at: ruledAt,
      actor: someAgent(random),
      command: {
        type: 'rule',
        complaintId,
        requestId,
        grant: true,
        reason: random.pick(RETURN_GRANTS),
        toDepartmentId,
        expectedVersion: null,
      },
    },
  ];
}

/** The department says so, and the center that it is; null where there is no time for it before `until`. */
export function refusedReturn(
  random: Random,
  { complaintId, leg, requestId }: Asking,
  until: Instant,
): readonly Intent[] | null {
  const askedAt = inOffice(leg.openedAt, random.int(5, 110) * MINUTE);
  const ruledAt = ruling(random, askedAt);
  if (ruledAt >= until) return null;
  const reason = random.pick(RETURN_REFUSALS);
  return [
    asks(random, complaintId, leg, askedAt, null),
    {
      at: ruledAt,
      actor: someAgent(random),
      command: { type: 'rule', complaintId, requestId, grant: false, reason, expectedVersion: null },
    },
  ];
}

function asks(
  random: Random,
  complaintId: string,
  { assignmentId, departmentId }: Leg,
  at: Instant,
  toDepartmentId: DepartmentId | null,
): Intent {
  const basis = returnBasis(random, departmentId);
  const asked: Asked = { kind: 'return', assignmentId, basis, toDepartmentId };
  return { at, actor: liaisonOf(departmentId), command: { type: 'ask', complaintId, asked } };
}

/** A later deadline. */
export interface Extension {
  readonly intents: readonly Intent[];
  readonly ruledAt: Instant;
  readonly dueAt: Instant;
}

/** 延期: asked when more than half of the time is used, and granted before it is over; null where it would come too late. */
export function extension(random: Random, { complaintId, leg, requestId }: Asking, dueAt: Instant): Extension | null {
  const budget = chinaCalendar.between(leg.signedAt, dueAt);
  const askedAt = inOffice(leg.signedAt, budget * (0.45 + random.next() * 0.25));
  const ruledAt = ruling(random, askedAt);
  if (ruledAt >= dueAt - 10 * MINUTE) return null;
  const limit: Limit = { amount: random.int(1, 3), unit: 'workingDays' };
  const { assignmentId, departmentId } = leg;
  const asked: Asked = { kind: 'extension', assignmentId, limit, reason: random.pick(EXTENSION_REASONS) };
  const reason = random.pick(GRANT_REASONS);
  const callerNotice = random.pick(CALLER_NOTICES);
  return {
    ruledAt,
    dueAt: extendedDue(limit, dueAt, chinaCalendar),
    intents: [
      { at: askedAt, actor: liaisonOf(departmentId), command: { type: 'ask', complaintId, asked } },
      {
        at: ruledAt,
        actor: someAgent(random),
        command: { type: 'rule', complaintId, requestId, grant: true, reason, callerNotice, expectedVersion: null },
      },
    ],
  };
}
