import type { Person } from '@watchfloor/domain/actor';
import type { DepartmentId } from '@watchfloor/domain/directory';
import { DEPARTMENTS, departmentOf } from './departments.js';
import { AGENTS } from './people.js';
import type { Random } from './random.js';

/** The people of the hotline center: they register, dispatch, urge, accept and close. */
export const CENTER_STAFF: readonly Person[] = AGENTS.map((name, position) => ({
  id: `center-${String(position + 1).padStart(2, '0')}`,
  name,
  role: 'supervisor',
  departmentId: null,
}));

/** The leader on duty, who takes on some of the escalations. */
export const DUTY_LEADER: Person = { id: 'duty-leader', name: '梅若川', role: 'leader', departmentId: null };

/** The liaison of a department as an actor. */
export function liaisonOf(departmentId: DepartmentId): Person {
  const { id, liaisonName } = departmentOf(departmentId);
  return { id: `liaison-${id}`, name: liaisonName, role: 'liaison', departmentId: id };
}

/** Everybody whom the city's history and traffic name as an actor. */
export const CITY_STAFF: readonly Person[] = [
  ...CENTER_STAFF,
  DUTY_LEADER,
  ...DEPARTMENTS.map((department) => liaisonOf(department.id)),
];

/** Somebody of the center. */
export const someAgent = (random: Random): Person => random.pick(CENTER_STAFF);
