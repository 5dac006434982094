import type { Category, CategoryId, DepartmentId } from '@watchfloor/domain/directory';
import type { Kind } from '@watchfloor/domain/vocabulary';
import type { DayShape, Leaf, Season } from './category-leaf.js';
import { BUILT_BRANCHES } from './category-rows.js';
import { SOCIAL_BRANCHES } from './category-rows-social.js';
import { localGovernment } from './departments.js';
import type { TextCase } from './texts/case.js';
import { CASES } from './texts/cases.js';

/** A second-level category: where its complaints go, how often and when they come, and how people tell them. */
export interface CityCategory extends Omit<Leaf, 'lead'>, Category {
  readonly parentId: CategoryId;
  readonly departmentId: DepartmentId;
  readonly cases: readonly TextCase[];
  /** The kinds in which it comes, the usual one first. */
  readonly kinds: readonly Kind[];
}

const BRANCHES = [...BUILT_BRANCHES, ...SOCIAL_BRANCHES];

/** The first level: classes that only group. */
export const CATEGORY_GROUPS: readonly Category[] = BRANCHES.map(([id, name, nameEn]) => ({
  id,
  parentId: null,
  name,
  nameEn,
  departmentId: null,
}));

/** The second level, which complaints carry. */
export const CATEGORIES: readonly CityCategory[] = BRANCHES.flatMap(([parentId, , , leaves]) =>
  leaves.map(({ lead, ...leaf }) => {
    const cases = CASES[leaf.id];
    if (!cases) throw new Error(`category ${leaf.id} has no texts`);
    return {
      ...leaf,
      parentId,
      departmentId: lead,
      cases,
      kinds: [...new Set(cases.filter((told) => told.urgency === 'normal').map((told) => told.kind))],
    };
  }),
);

const byId = new Map(CATEGORIES.map((category) => [category.id, category]));

/** The second-level category with this id, or undefined when the city has none. */
export const categoryOf = (id: CategoryId): CityCategory | undefined => byId.get(id);

/** Who leads a category's complaints in a district: its department, or the district's own government. */
export function leadFor(category: CityCategory, districtId: string, local: boolean): DepartmentId {
  return local ? localGovernment(districtId) : category.departmentId;
}

/** Relative frequency in each month, January first. */
const SEASONS: Readonly<Record<Season, readonly number[]>> = {
  even: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  winter: [1.5, 1.2, 0.5, 0.05, 0.02, 0.02, 0.02, 0.02, 0.05, 0.3, 1.3, 1.6],
  summer: [0.7, 0.7, 0.8, 0.9, 1.1, 1.4, 1.7, 1.7, 1.2, 0.9, 0.8, 0.7],
  rain: [0.5, 0.5, 0.8, 1.1, 1.3, 1.9, 1.9, 1.6, 1.1, 0.7, 0.5, 0.5],
  yearEnd: [2, 1.2, 0.7, 0.7, 0.7, 0.8, 0.8, 0.8, 0.9, 1, 1.3, 1.9],
  term: [0.6, 0.7, 0.8, 1, 1.3, 1.8, 2, 2.2, 1.2, 0.5, 0.5, 0.5],
  dry: [1.2, 1.1, 1.3, 1.2, 0.9, 0.8, 0.7, 0.7, 0.9, 1.4, 1.3, 1.2],
};

/** Relative frequency in each hour of the city's day, midnight first. */
const DAY_SHAPES: Readonly<Record<DayShape, readonly number[]>> = {
  office: shape(
    [0, 0.05],
    [7, 0.4],
    [8, 0.9],
    [9, 1.6],
    [11, 1.2],
    [12, 0.6],
    [14, 1.5],
    [17, 0.8],
    [18, 0.4],
    [21, 0.15],
  ),
  round: shape([0, 0.4], [6, 0.8], [8, 1.2], [12, 1], [18, 1.3], [22, 0.7]),
  evening: shape([0, 0.1], [7, 0.6], [9, 1], [12, 0.8], [14, 1], [17, 1.4], [19, 1.7], [22, 0.5]),
  night: shape([0, 1.1], [2, 0.4], [6, 0.6], [9, 0.8], [18, 1], [21, 2.4], [23, 1.9]),
  morning: shape([0, 0.05], [6, 0.9], [7, 1.7], [9, 1.4], [12, 0.8], [17, 1.1], [20, 0.4]),
};

/** Steps, each from its hour until the next step. */
function shape(...steps: readonly (readonly [fromHour: number, weight: number])[]): readonly number[] {
  return Array.from({ length: 24 }, (_, hour) => steps.findLast(([from]) => from <= hour)?.[1] ?? 0);
}

/**
 * How much a category weighs among the calls of an hour.
 *
 * @param month 1 to 12
 * @param hour 0 to 23
 */
export function categoryWeight(category: CityCategory, month: number, hour: number): number {
  return category.weight * (SEASONS[category.season][month - 1] ?? 1) * (DAY_SHAPES[category.day][hour] ?? 1);
}
