import { chinaCalendar } from '@watchfloor/domain/calendars/china';
import type { Command } from '@watchfloor/domain/command';
import type { Asked } from '@watchfloor/domain/request';
import { DAY, HOUR, type Instant, MINUTE } from '@watchfloor/domain/time';
import type { Intent } from '../intent.js';
import type { Random } from '../random.js';
import { after } from '../rules.js';
import { DUTY_LEADER, liaisonOf, someAgent } from '../staff.js';
import { returnBasis } from '../texts/answer.js';
import {
  CALLER_NOTICES,
  ESCALATION_REASONS,
  EXTENSION_REASONS,
  GRANT_REASONS,
  ORDER_REASONS,
  SUSPENSION_REASONS,
  URGE_REASONS,
} from '../texts/floor-talk.js';
import type { Course } from './course.js';
import { type Standing, type StandingLeg, standingOf } from './standing.js';

/** A complaint whose lead is at work. */
type Working = Standing & { readonly leg: StandingLeg };

/** Something that the floor waits for at `now`. */
interface LooseEnd {
  /** Part of the open complaints. */
  readonly part: number;
  /** Whether it can happen to a complaint at all. */
  readonly fits: (standing: Working, now: Instant) => boolean;
  /** Its commands, all later than the complaint's last one and none later than `now`; none where there is no time for them. */
  readonly tie: (random: Random, standing: Working, now: Instant) => readonly Intent[];
}

/**
 * What the floor is waiting for at `now`: urges without answers, one of them so old that it has climbed, orders, escalations
 * that nobody has acknowledged or not yet answered, and what departments have asked for. One of them for each complaint.
 */
export function looseEnds(random: Random, courses: readonly Course[], now: Instant): Intent[] {
  const left = courses.map((course) => standingOf(course, now)).filter(isWorking);
  return kinds.flatMap(({ part, fits, tie }) =>
    chosen(random, left, Math.round(courses.length * part), (standing) => fits(standing, now)).flatMap((standing) =>
      tie(random, standing, now),
    ),
  );
}

const isWorking = (standing: Standing): standing is Working => standing.leg !== null;

const isLate = ({ course }: Standing, now: Instant): boolean => course.dueAt < now;
const isCalm = ({ course, leg }: Working, now: Instant): boolean =>
  leg.signed && !course.pressing && course.dueAt > now + 4 * HOUR;
/** Nothing has happened to it for so long. */
const restsSince = ({ lastAt }: Standing, since: Instant): boolean => lastAt < since;

const kinds: readonly LooseEnd[] = [
  {
    part: 0.0025,
    fits: (standing, now) =>
      standing.leg.signed && !standing.escalated && (isLate(standing, now) || standing.course.pressing),
    tie: (random, standing, now) => escalate(random, standing, now - random.int(1, 22) * MINUTE),
  },
  {
    part: 0.0015,
    fits: (standing, now) => standing.leg.signed && !standing.escalated && restsSince(standing, now - 100 * MINUTE),
    tie(random, standing, now) {
      const raisedAt = now - random.int(35, 95) * MINUTE;
      const { complaintId } = standing.course;
      return [
        ...escalate(random, standing, raisedAt),
        {
          at: raisedAt + random.int(4, 26) * MINUTE,
          actor: DUTY_LEADER,
          command: { type: 'acknowledgeEscalation', complaintId, escalationId: 'e1' },
        },
      ];
    },
  },
  {
    part: 0.013,
    fits: ({ leg, urged }) => leg.signed && !urged,
    tie: (random, standing, now) => urge(random, standing, now - random.int(4, 200) * MINUTE),
  },
  {
    // unanswered for more than the four hours of work it had: a notice by now, and not yet an order
    part: 0.003,
    fits: (standing, now) =>
      isCalm(standing, now) && !standing.urged && restsSince(standing, chinaCalendar.subtract(now, 7 * HOUR)),
    tie: (random, standing, now) => urge(random, standing, chinaCalendar.subtract(now, random.int(255, 400) * MINUTE)),
  },
  {
    part: 0.002,
    fits: ({ leg, course, lastAt }) => leg.signed && (course.pressing || lastAt < course.dueAt),
    tie(random, { course, leg, lastAt }, now) {
      const at = between(random, lastAt, now, 5 * HOUR);
      const { assignmentId } = leg;
      const reason = random.pick(ORDER_REASONS);
      return given(at, random.chance(0.5) ? DUTY_LEADER : someAgent(random), {
        type: 'supervise',
        complaintId: course.complaintId,
        assignmentId,
        rung: 'supervision',
        reason,
      });
    },
  },
  {
    part: 0.004,
    fits: ({ course, leg, requests }, now) =>
      !course.pressing && requests === 0 && after({ amount: 1, unit: 'workingDays' }, leg.openedAt) > now,
    tie(random, standing, now) {
      const { leg } = standing;
      const { assignmentId, departmentId } = leg;
      const basis = returnBasis(random, departmentId);
      const asked: Asked = { kind: 'return', assignmentId, basis, toDepartmentId: null };
      return ask(standing, between(random, standing.lastAt, now, 3 * HOUR), asked);
    },
  },
  {
    part: 0.004,
    fits: isCalm,
    tie(random, standing, now) {
      const { assignmentId } = standing.leg;
      const limit = { amount: random.int(1, 3), unit: 'workingDays' } as const;
      const asked: Asked = { kind: 'extension', assignmentId, limit, reason: random.pick(EXTENSION_REASONS) };
      return ask(standing, between(random, standing.lastAt, now, 4 * HOUR), asked);
    },
  },
  {
    part: 0.003,
    fits: (standing, now) => isCalm(standing, now) && restsSince(standing, now - HOUR),
    tie(random, standing, now) {
      const { assignmentId } = standing.leg;
      const { complaintId } = standing.course;
      const askedAt = between(random, standing.lastAt, now - 30 * MINUTE, 6 * HOUR);
      const promisedAt = now + random.int(4, 20) * DAY;
      const reason = random.pick(SUSPENSION_REASONS);
      const asked: Asked = { kind: 'suspension', assignmentId, cause: 'appraisal', promisedAt, reason };
      const ruling: Command = {
        type: 'rule',
        complaintId,
        requestId: `r${standing.requests + 1}`,
        grant: true,
        reason: random.pick(GRANT_REASONS),
        callerNotice: random.pick(CALLER_NOTICES),
        expectedVersion: null,
      };
      return [
        ...ask(standing, askedAt, asked),
        ...given(between(random, askedAt, now, HOUR), someAgent(random), ruling),
      ];
    },
  },
];

/**
 * Takes some of them out of `left`; those whose time is nearest first among the few that chance puts side by side.
 */
function chosen(
  random: Random,
  left: Working[],
  count: number,
  fits: (standing: Working) => boolean,
): readonly Working[] {
  const pool = left.filter(fits);
  const picked: Working[] = [];
  while (picked.length < count && pool.length > 0) {
    const draw = [random.int(0, pool.length - 1), random.int(0, pool.length - 1), random.int(0, pool.length - 1)];
    const best = draw.reduce((one, other) =>
      (pool[other]?.course.dueAt ?? 0) < (pool[one]?.course.dueAt ?? 0) ? other : one,
    );
    for (const standing of pool.splice(best, 1)) {
      picked.push(standing);
      left.splice(left.indexOf(standing), 1);
    }
  }
  return picked;
}

/** An instant after `from` and up to `to`, in the last `span` of it. */
function between(random: Random, from: Instant, to: Instant, span: number): Instant {
  const since = Math.max(from, to - span);
  return Math.min(to, since + Math.max(1, Math.round((to - since) * random.next())));
}

const given = (at: Instant, actor: Intent['actor'], command: Command): readonly Intent[] => [{ at, actor, command }];

const ask = ({ course, leg }: Working, at: Instant, asked: Asked): readonly Intent[] =>
  given(at, liaisonOf(leg.departmentId), { type: 'ask', complaintId: course.complaintId, asked });

function urge(random: Random, { course, leg, lastAt }: Working, at: Instant): readonly Intent[] {
  if (at <= lastAt) return [];
  const { complaintId } = course;
  const reason = random.pick(URGE_REASONS);
  return given(at, someAgent(random), { type: 'urge', complaintId, assignmentId: leg.assignmentId, reason });
}

function escalate(random: Random, { course, lastAt }: Standing, at: Instant): readonly Intent[] {
  if (at <= lastAt) return [];
  const { complaintId } = course;
  return given(at, someAgent(random), { type: 'escalate', complaintId, reason: random.pick(ESCALATION_REASONS) });
}
