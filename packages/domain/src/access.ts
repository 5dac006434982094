import type { Person } from './actor.js';
import { type Complaint, isCurrent, membersOf } from './complaint.js';
import type { DepartmentId } from './directory.js';
import type { Role } from './vocabulary.js';

/** Which complaints a viewer may see; viewers of equal scope may share every byte. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'department'; readonly departmentId: DepartmentId }
  | { readonly kind: 'nothing' };

const everything: Scope = { kind: 'all' };
const nothing: Scope = { kind: 'nothing' };

/** Each role's scope. A role without a line does not compile. */
const scopes: Readonly<Record<Role, (person: Person) => Scope>> = {
  supervisor: () => everything,
  /** The complaints of whose audience the department is. */
  liaison: ({ departmentId }) => (departmentId === null ? nothing : { kind: 'department', departmentId }),
  leader: () => everything,
  admin: () => everything,
};

/** What a person sees; nothing for a role that this version does not know. */
export const scopeOf = (person: Person): Scope => scopes[person.role]?.(person) ?? nothing;

/** Equal for equal scopes, for use in group keys. */
export const scopeKey = (scope: Scope): string =>
  scope.kind === 'department' ? `department:${scope.departmentId}` : scope.kind;

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
  switch (scope.kind) {
    case 'all':
      return true;
    case 'nothing':
      return false;
    case 'department': {
      const { departmentId } = scope;
      return legs.some((leg) => leg.departmentId === departmentId) || memberDepartmentIds.includes(departmentId);
    }
  }
}

/** Whether a scope covers a complaint. */
export function visible(scope: Scope, complaint: Complaint): boolean {
  return covers(scope, audienceOf(complaint));
}

/** No department has it. */
const NO_DEPARTMENT: DepartmentId = '';

/**
 * Whose figures a viewer is told where only sums are told.
 *
 * @param wanted the department that was asked for; null for all of them
 * @returns the department to count; null for all of them
 */
export function departmentWithin(scope: Scope, wanted: DepartmentId | null): DepartmentId | null {
  switch (scope.kind) {
    case 'all':
      return wanted;
    case 'department':
      return scope.departmentId;
    case 'nothing':
      return NO_DEPARTMENT;
  }
}

/** `张*`, `欧阳**`: the family name stays, one star for each further character (docs/domain.md, privacy). */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  if (characters.length === 0) return '';
  const kept = characters.length > 3 ? 2 : 1;
  return characters.slice(0, kept).join('') + '*'.repeat(Math.max(1, characters.length - kept));
}

/** `138****8000`: the first three and last four digits stay; of shorter numbers the last two (docs/domain.md, privacy). */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (digits.length >= 11) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return `****${digits.slice(-2)}`;
}
