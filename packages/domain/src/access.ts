import type { Actor, Person } from './actor.js';
import type { Command } from './command.js';
import { type Complaint, isCurrent, membersOf } from './complaint.js';
import type { DepartmentId } from './directory.js';
import type { Asked, RequestId } from './request.js';
import type { Role } from './vocabulary.js';

/** Which complaints a viewer may see; viewers of equal scope may share every byte. */
export type Scope = { readonly kind: 'all' } | { readonly kind: 'department'; readonly departmentId: DepartmentId };

/** Liaisons see the complaints of whose audience their department is; everybody else at the center sees all. */
export function scopeOf(person: Person): Scope {
  if (person.role !== 'liaison') return { kind: 'all' };
  return { kind: 'department', departmentId: person.departmentId ?? '' };
}

/** Equal for equal scopes, for use in group keys. */
export function scopeKey(scope: Scope): string {
  return scope.kind === 'all' ? 'all' : `department:${scope.departmentId}`;
}

/** The departments that see a complaint. */
export interface Audience {
  /** Those with a current leg. */
  readonly legs: readonly { readonly departmentId: DepartmentId }[];
  /** Those of the group that is to settle it, until it has decided. */
  readonly memberDepartmentIds: readonly DepartmentId[];
}

/** Who sees a complaint; of a row of the queue its own fields say it. */
export const audienceOf = (complaint: Complaint): Audience => ({
  legs: complaint.assignments.filter(isCurrent),
  memberDepartmentIds: membersOf(complaint),
});

/** Each department of an audience once, those with a leg first. */
export const departmentsOf = ({ legs, memberDepartmentIds }: Audience): readonly DepartmentId[] => [
  ...new Set([...legs.map(({ departmentId }) => departmentId), ...memberDepartmentIds]),
];

/** Whether a scope covers a complaint of this audience. */
export function covers(scope: Scope, { legs, memberDepartmentIds }: Audience): boolean {
  if (scope.kind === 'all') return true;
  const { departmentId } = scope;
  return legs.some((leg) => leg.departmentId === departmentId) || memberDepartmentIds.includes(departmentId);
}

/** Whether a scope covers a complaint. */
export function visible(scope: Scope, complaint: Complaint): boolean {
  return covers(scope, audienceOf(complaint));
}

const center: readonly Role[] = ['supervisor', 'admin'];
const command: readonly Role[] = ['supervisor', 'leader', 'admin'];
const liaison: readonly Role[] = ['liaison'];

/** Whether a role may rule, order and take escalations on. */
export const mayCommand = (role: Role): boolean => command.includes(role);

/** Which roles may give a command. The product's own commands are nobody's. */
const rights: Readonly<Record<Command['type'], readonly Role[]>> = {
  register: center,
  notAccept: center,
  callAgain: center,
  withdraw: center,
  reclassify: center,
  revealCaller: ['supervisor', 'liaison', 'admin'],
  dispatch: center,
  addAssistant: center,
  reassign: center,
  undoReassign: center,
  sign: liaison,
  recordContact: liaison,
  reportProgress: liaison,
  answer: liaison,
  rejectAnswer: center,
  acceptAnswer: center,
  close: center,
  reopen: center,
  resume: ['supervisor', 'liaison', 'admin'],
  ask: ['supervisor', 'liaison', 'admin'],
  withdrawRequest: ['supervisor', 'liaison', 'admin'],
  rule: command,
  urge: center,
  readUrge: liaison,
  answerUrge: liaison,
  judgeUrge: center,
  withdrawUrge: center,
  supervise: command,
  replySupervision: liaison,
  judgeSupervision: command,
  lowerSupervision: command,
  escalate: command,
  acknowledgeEscalation: command,
  answerEscalation: command,
  withdrawEscalation: command,
  recordCallback: center,
  convene: command,
  decideCoordination: command,
  absorb: [],
  mergeAway: center,
  splitInto: center,
  passTime: [],
  applyLaw: [],
};

/** Whether an actor may give a command at all; liaisons only on legs of their own department. */
export function mayGive(actor: Actor, command: Command, complaint: Complaint | null): boolean {
  if (actor.role === 'system') return true;
  if (!rights[command.type].includes(actor.role)) return false;
  if (command.type === 'withdrawRequest') return mayWithdraw(actor, command.requestId, complaint);
  if (actor.role !== 'liaison') return true;
  if (command.type === 'revealCaller') return complaint === null || worksOn(actor, complaint);
  if (command.type === 'ask' && command.asked.kind === 'lowerUrgency') return false;
  const assignmentId = legOf(command, complaint);
  if (assignmentId === null) return true;
  const leg = complaint?.assignments.find((candidate) => candidate.id === assignmentId);
  return leg === undefined || leg.departmentId === actor.departmentId;
}

/** A member of a group who has no leg advises on the matter, and need not know who called. */
const worksOn = ({ departmentId }: Person, { assignments }: Complaint): boolean =>
  assignments.some((leg) => isCurrent(leg) && leg.departmentId === departmentId);

/**
 * Who asked takes it back, or of a department anybody who answers for its leg. What a department has asked the center rules
 * on: it is not to make the question disappear.
 */
function mayWithdraw(person: Person, requestId: RequestId, complaint: Complaint | null): boolean {
  const request = complaint?.requests.find(({ id }) => id === requestId);
  if (request === undefined || request.askedBy === person.id) return true;
  if (person.role !== 'liaison') return false;
  const assignmentId = legOfAsked(request, complaint);
  return complaint?.assignments.find(({ id }) => id === assignmentId)?.departmentId === person.departmentId;
}

/** The leg a liaison's command speaks of; null when it speaks of none. */
function legOf(command: Command, complaint: Complaint | null): string | null {
  switch (command.type) {
    case 'sign':
    case 'recordContact':
    case 'reportProgress':
    case 'answer':
    case 'resume':
      return command.assignmentId;
    case 'ask':
      return legOfAsked(command.asked, complaint);
    case 'readUrge':
    case 'answerUrge':
      return complaint?.urges.find((urge) => urge.id === command.urgeId)?.assignmentId ?? null;
    case 'replySupervision':
      return complaint?.supervisions.find((order) => order.id === command.supervisionId)?.assignmentId ?? null;
    default:
      return null;
  }
}

/** The leg that a request is about, by the clock where it speaks of one. */
function legOfAsked(asked: Asked, complaint: Complaint | null): string | null {
  if ('assignmentId' in asked) return asked.assignmentId;
  if (!('clockId' in asked)) return null;
  const subjectId = complaint?.clocks.find(({ id }) => id === asked.clockId)?.subjectId ?? null;
  const pressing =
    complaint?.urges.find(({ id }) => id === subjectId) ?? complaint?.supervisions.find(({ id }) => id === subjectId);
  return pressing?.assignmentId ?? subjectId;
}

/** `张*`, `欧阳**`: the family name stays, one star for each further character (domain.md §7). */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  if (characters.length === 0) return '';
  const kept = characters.length > 3 ? 2 : 1;
  return characters.slice(0, kept).join('') + '*'.repeat(Math.max(1, characters.length - kept));
}

/** `138****8000`: the first three and last four digits stay; of shorter numbers the last two (domain.md §7). */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (digits.length >= 11) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return `****${digits.slice(-2)}`;
}
