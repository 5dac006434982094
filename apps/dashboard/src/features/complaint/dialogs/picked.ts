/** The chosen one of a list, or its first: what was chosen may be gone by now. */
export const picked = <Item extends { readonly id: string }>(
  items: readonly Item[],
  chosen: string | null,
): Item | undefined => items.find(({ id }) => id === chosen) ?? items[0];
