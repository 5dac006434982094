import type { Person } from '@watchfloor/domain/actor';
import type { DepartmentId } from '@watchfloor/domain/directory';
import { DEPARTMENTS, departmentOf } from './departments.js';
import { AGENTS } from './people.js';
import type { Random } from './random.js';

/** The people of the hotline center: they register, dispatch, urge, rule, accept, call back and close. */
export const CENTER_STAFF: readonly Person[] = AGENTS.map((name, position) => ({
  id: `center-${String(position + 1).padStart(2, '0')}`,
  name,
  role: 'supervisor',
  departmentId: null,
}));

/** The leader on duty, who takes on some of the escalations. */
export const DUTY_LEADER: Person = { id: 'duty-leader', name: '梅若川', role: 'leader', departmentId: null };

/** Answers for the whole hotline: takes on what has climbed to the top. */
export const DIRECTOR: Person = { id: 'center-director', name: '贺明川', role: 'admin', departmentId: null };

/** The liaison of a department as an actor. */
export function liaisonOf(departmentId: DepartmentId): Person {
  const { id, liaisonName } = departmentOf(departmentId);
  return { id: `liaison-${id}`, name: liaisonName, role: 'liaison', departmentId: id };
}

/** Everybody whom the city's history and traffic name as an actor. */
export const CITY_STAFF: readonly Person[] = [
  ...CENTER_STAFF,
  DUTY_LEADER,
  DIRECTOR,
  ...DEPARTMENTS.map((department) => liaisonOf(department.id)),
];

/** Somebody of the center. */
export const someAgent = (random: Random): Person => random.pick(CENTER_STAFF);

/** Somebody who may take on an escalation at a level. */
export function someoneOfLevel(random: Random, level: number): Person {
  if (level > 2) return DIRECTOR;
  return level === 2 || random.chance(0.5) ? DUTY_LEADER : someAgent(random);
}
