import type { SeenCase } from '../../../../app/actions.js';
import { Hold } from '../targets.js';

/** One leg to be moved, decided on the version its row showed. */
export interface Move {
  readonly complaintId: string;
  readonly assignmentId: string;
  readonly expectedVersion: number;
}

/** What would be done to one of many: its leg moves, or it is left out and why. */
export type Plan =
  | { readonly seen: SeenCase; readonly from: string; readonly move: Move }
  | { readonly seen: SeenCase; readonly hold: Hold };

/** The leg of each that moves: the lead's, else the first assistant's. Who has it already is left out. */
export const planOf = (seen: readonly SeenCase[], toDepartmentId: string | null): readonly Plan[] =>
  seen.map((one): Plan => {
    if (one.legs.some(({ departmentId }) => departmentId === toDepartmentId)) return { seen: one, hold: Hold.taken };
    const movable = one.legs.filter(({ state }) => state !== 'accepted');
    const leg = movable.find(({ role }) => role === 'lead') ?? movable[0];
    if (leg === undefined) return { seen: one, hold: Hold.nobodyOwes };
    const move = { complaintId: one.id, assignmentId: leg.id, expectedVersion: one.version };
    return { seen: one, from: leg.departmentId, move };
  });

export const movesIn = (plan: readonly Plan[]): readonly Move[] =>
  plan.flatMap((one) => ('move' in one ? [one.move] : []));

/** So many legs go in one command; the server takes no more. */
export const mostAtOnce = 500;

/** All of them, in commands of no more than the server takes. */
export function batchesOf<Item>(items: readonly Item[], most = mostAtOnce): readonly (readonly Item[])[] {
  const batches: (readonly Item[])[] = [];
  for (let start = 0; start < items.length; start += most) batches.push(items.slice(start, start + most));
  return batches;
}
