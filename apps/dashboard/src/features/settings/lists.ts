/** The same list with another item at a place. */
export const replaced = <T>(items: readonly T[], place: number, item: T): readonly T[] =>
  items.map((other, index) => (index === place ? item : other));

/** The same list without what is at a place. */
export const without = <T>(items: readonly T[], place: number): readonly T[] =>
  items.filter((_, index) => index !== place);
