import type { Person } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { DepartmentId } from '@watchfloor/domain/directory';
import { categoryOf } from '../categories.js';
import { localGovernment } from '../departments.js';
import type { Merging } from '../intent.js';
import type { Random } from '../random.js';
import { someAgent } from '../staff.js';
import type { Floor, OpenComplaint } from './floor.js';

/** A command and who gives it. */
export interface Act {
  readonly actor: Person;
  readonly command: Command | Merging;
}

/** Somebody does something on the floor; null when there is nothing of the kind to do. */
export type Doing = (random: Random, floor: Floor, now: number) => Act | null;

export const byCenter = (random: Random, command: Act['command']): Act => ({ actor: someAgent(random), command });

/** One of them, or undefined where there is none. */
export const oneOf = <T>(random: Random, items: readonly T[]): T | undefined =>
  items.length === 0 ? undefined : random.pick(items);

/** A department that could take part and has no leg yet. */
export function someoneElse(complaint: OpenComplaint, taken: readonly DepartmentId[] = []): DepartmentId | undefined {
  // the floor does not show who has returned it, and it does not go there again
  if (complaint.bounces > 0) return undefined;
  const category = categoryOf(complaint.categoryId);
  const busy = [...taken, ...complaint.legs.map((leg) => leg.departmentId)];
  const able = category ? [category.departmentId, ...category.assist, localGovernment(complaint.districtId)] : [];
  return able.find((departmentId) => !busy.includes(departmentId));
}
