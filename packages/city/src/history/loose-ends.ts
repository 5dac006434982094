import { type Instant, MINUTE } from '@watchfloor/domain/time';
import type { Intent } from '../intent.js';
import type { Random } from '../random.js';
import { someAgent } from '../staff.js';
import { ESCALATION_REASONS, URGE_REASONS } from '../texts/floor-talk.js';
import type { Course } from './course.js';

/** Part of the open complaints whose lead owes an answer to an urge of the last hours. */
const URGED = 0.013;
/** Part of the open complaints with an escalation that nobody has acknowledged yet. */
const ESCALATED = 0.0025;

/** What an open complaint looks like at an instant. */
interface Standing {
  readonly course: Course;
  /** The lead's leg while it owes an answer; null otherwise. */
  readonly pendingLegId: string | null;
  readonly lastAt: Instant;
  readonly urged: boolean;
  readonly escalated: boolean;
}

/** What the floor is waiting for at `now`: urges without answers and escalations without acknowledgement. */
export function looseEnds(random: Random, courses: readonly Course[], now: Instant): Intent[] {
  const standings = courses.map((course) => standingOf(course, now));
  const urgent = (standing: Standing): boolean => standing.course.dueAt < now || standing.course.pressing;
  const urgeable = standings.filter((standing) => standing.pendingLegId !== null && !standing.urged);
  const escalable = standings.filter(
    (standing) => standing.pendingLegId !== null && !standing.escalated && urgent(standing),
  );
  return [
    ...chosen(random, urgeable, Math.round(courses.length * URGED)).flatMap((standing) =>
      unansweredUrge(random, standing, now - random.int(4, 200) * MINUTE),
    ),
    ...chosen(random, escalable, Math.round(courses.length * ESCALATED)).flatMap((standing) =>
      unseenEscalation(random, standing, now - random.int(1, 22) * MINUTE),
    ),
  ];
}

function standingOf(course: Course, now: Instant): Standing {
  let legs = 0;
  let leadId: string | null = null;
  let pendingLegId: string | null = null;
  const past = course.intents.filter((intent) => intent.at <= now);
  for (const { command } of past) {
    if (command.type === 'dispatch') legs += 1 + command.assistDepartmentIds.length;
    if (command.type === 'addAssistant' || command.type === 'reassign') legs += 1;
    if (command.type === 'dispatch') leadId = 'a1';
    if (command.type === 'reassign') leadId = `a${legs}`;
    if (command.type === 'sign' && command.assignmentId === leadId) pendingLegId = leadId;
    if (command.type === 'reassign') pendingLegId = null;
    if (command.type === 'answer' && command.assignmentId === leadId) pendingLegId = null;
  }
  return {
    course,
    pendingLegId,
    lastAt: past.at(-1)?.at ?? course.receivedAt,
    urged: past.some((intent) => intent.command.type === 'urge'),
    escalated: past.some((intent) => intent.command.type === 'escalate'),
  };
}

/** Some of them; those whose time is nearest first among the few that chance puts side by side. */
function chosen(random: Random, standings: readonly Standing[], count: number): Standing[] {
  const left = [...standings];
  const picked: Standing[] = [];
  while (picked.length < count && left.length > 0) {
    const draw = [random.int(0, left.length - 1), random.int(0, left.length - 1), random.int(0, left.length - 1)];
    const best = draw.reduce((one, other) =>
      (left[other]?.course.dueAt ?? 0) < (left[one]?.course.dueAt ?? 0) ? other : one,
    );
    picked.push(...left.splice(best, 1));
  }
  return picked;
}

function unansweredUrge(random: Random, standing: Standing, at: Instant): Intent[] {
  const { course, pendingLegId, lastAt } = standing;
  const { complaintId } = course;
  if (pendingLegId === null || at <= lastAt) return [];
  const reason = random.pick(URGE_REASONS);
  return [{ at, actor: someAgent(random), command: { type: 'urge', complaintId, assignmentId: pendingLegId, reason } }];
}

function unseenEscalation(random: Random, { course, lastAt }: Standing, at: Instant): Intent[] {
  const { complaintId } = course;
  if (at <= lastAt) return [];
  return [
    {
      at,
      actor: someAgent(random),
      command: { type: 'escalate', complaintId, reason: random.pick(ESCALATION_REASONS) },
    },
  ];
}
