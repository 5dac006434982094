import type { Actor, Person } from './actor.js';
import type { Command } from './command.js';
import { type Complaint, isCurrent } from './complaint.js';
import type { DepartmentId } from './directory.js';
import type { Role } from './vocabulary.js';

/** Which complaints a viewer may see; viewers of equal scope may share every byte. */
export type Scope = { readonly kind: 'all' } | { readonly kind: 'department'; readonly departmentId: DepartmentId };

/** Liaisons see the complaints on which their department has a current leg; everybody else at the center sees all. */
export function scopeOf(person: Person): Scope {
  if (person.role !== 'liaison') return { kind: 'all' };
  return { kind: 'department', departmentId: person.departmentId ?? '' };
}

/** Equal for equal scopes, for use in group keys. */
export function scopeKey(scope: Scope): string {
  return scope.kind === 'all' ? 'all' : `department:${scope.departmentId}`;
}

/** Whether a scope covers a complaint with these current legs. */
export function covers(scope: Scope, currentLegs: readonly { readonly departmentId: DepartmentId }[]): boolean {
  return scope.kind === 'all' || currentLegs.some((leg) => leg.departmentId === scope.departmentId);
}

/** Whether a scope covers a complaint. */
export function visible(scope: Scope, complaint: Complaint): boolean {
  return covers(scope, complaint.assignments.filter(isCurrent));
}

const center: readonly Role[] = ['supervisor', 'admin'];
const command: readonly Role[] = ['supervisor', 'leader', 'admin'];
const liaison: readonly Role[] = ['liaison'];

/** Which roles may give a command. `passTime` is nobody's: only the product gives it. */
const rights: Readonly<Record<Command['type'], readonly Role[]>> = {
  register: center,
  dispatch: center,
  sign: liaison,
  answer: liaison,
  acceptAnswer: center,
  close: center,
  reassign: center,
  addAssistant: center,
  callAgain: center,
  urge: center,
  answerUrge: liaison,
  escalate: command,
  acknowledgeEscalation: command,
  revealCaller: ['supervisor', 'liaison', 'admin'],
  passTime: [],
};

/** Whether an actor may give a command at all; liaisons only on legs of their own department. */
export function mayGive(actor: Actor, command: Command, complaint: Complaint | null): boolean {
  if (actor.role === 'system') return true;
  if (!rights[command.type].includes(actor.role)) return false;
  const assignmentId = legOf(command, complaint);
  if (assignmentId === null || actor.role !== 'liaison') return true;
  const leg = complaint?.assignments.find((candidate) => candidate.id === assignmentId);
  return leg === undefined || leg.departmentId === actor.departmentId;
}

/** The leg a liaison's command speaks of; null when it speaks of none. */
function legOf(command: Command, complaint: Complaint | null): string | null {
  if (command.type === 'sign' || command.type === 'answer') return command.assignmentId;
  if (command.type !== 'answerUrge') return null;
  return complaint?.urges.find((urge) => urge.id === command.urgeId)?.assignmentId ?? null;
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
