import type { FloorRowData } from './row-document.js';

/** The parts of a row that can flash by themselves. */
export type Cell = 'urgency' | 'title' | 'why' | 'department' | 'state' | 'clocks' | 'urges';

/** What each cell shows, as text to compare. Time is left out: a label that counts is no change. */
const shown: { readonly [Name in Cell]: (row: FloorRowData) => string } = {
  urgency: (row) => row.urgency,
  title: (row) => `${row.title}|${row.categoryId}|${row.districtId}|${row.repeats}`,
  why: (row) => `${row.need}|${row.needClockId ?? ''}`,
  department: (row) => row.legs.map((leg) => leg.departmentId).join(),
  state: (row) =>
    [
      row.state,
      row.escalation?.id,
      row.escalation?.level,
      row.escalation?.state,
      row.requests.map(({ id }) => id),
      row.bounces,
      row.memberDepartmentIds,
      row.cycle,
    ].join('|'),
  clocks: (row) => row.clocks.map((clock) => `${clock.id}${clock.dueAt}${clock.pausedAt ?? ''}`).join(),
  urges: (row) =>
    [
      row.urgeCount,
      row.openUrges.map(({ id, state, rung }) => `${id}${state}${rung}`),
      row.supervisions.map(({ id, state, rung }) => `${id}${state}${rung}`),
    ].join('|'),
};

const nothing: ReadonlySet<Cell> = new Set();
const cells = Object.keys(shown) as Cell[];
const everything: ReadonlySet<Cell> = new Set(cells);

/**
 * Which cells of a row flash.
 *
 * @param before the row before its latest change, null for one that has just entered, undefined for one long unchanged
 */
export function freshCells(before: FloorRowData | null | undefined, row: FloorRowData): ReadonlySet<Cell> {
  if (before === undefined) return nothing;
  if (before === null) return everything;
  return new Set(cells.filter((cell) => shown[cell](before) !== shown[cell](row)));
}
