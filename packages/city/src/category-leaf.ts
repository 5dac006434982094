import type { DepartmentId } from '@watchfloor/domain/directory';

/** How a category's frequency moves over the year. */
export type Season = 'even' | 'winter' | 'summer' | 'rain' | 'yearEnd' | 'term' | 'dry';

/** At what time of the day people call about it. */
export type DayShape = 'office' | 'round' | 'evening' | 'night' | 'morning';

/** What a second-level category is, beside its names. */
export interface Leaf {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly lead: DepartmentId;
  /** How often it comes (relative). */
  readonly weight: number;
  /** Part of its complaints that go to the government of the district instead of the city's department. */
  readonly local: number;
  /** Part that is urgent or critical. The text of the case says why. */
  readonly pressing: number;
  readonly season: Season;
  readonly day: DayShape;
  /** Who is asked to assist when one department is not enough. */
  readonly assist: readonly DepartmentId[];
}

type More = Partial<Pick<Leaf, 'local' | 'pressing' | 'season' | 'day'>> & { readonly assist?: string };

/** One row of the catalogue. */
export const leaf = (
  id: string,
  name: string,
  nameEn: string,
  lead: string,
  weight: number,
  more: More = {},
): Leaf => ({
  id,
  name,
  nameEn,
  lead,
  weight,
  local: more.local ?? 0,
  pressing: more.pressing ?? 0,
  season: more.season ?? 'even',
  day: more.day ?? 'office',
  assist: more.assist?.split(' ') ?? [],
});

/** A first-level category: id, Chinese and English name, and its leaves. */
export type Branch = readonly [id: string, name: string, nameEn: string, leaves: readonly Leaf[]];
