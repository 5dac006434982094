import { useRef, useState } from 'react';

/** Which of several things a form is about. */
interface Picked<Item> {
  /** Undefined where there was none at all. */
  readonly one: Item | undefined;
  /** All that it may be about, and the one it is about wherever that is now. */
  readonly all: readonly Item[];
  choose(id: string): void;
}

/**
 * The chosen one of a list, or the one it began with. It stays that one, as it was known last, when somebody else has dealt with
 * it meanwhile: what is written about one thing never turns to another.
 *
 * @param first what it begins with; the first of the list where absent
 */
export function usePicked<Item extends { readonly id: string }>(
  items: readonly Item[],
  first: Item | undefined = items[0],
): Picked<Item> {
  const [chosen, choose] = useState<string | null>(null);
  const known = useRef(new Map<string, Item>());
  for (const item of items) known.current.set(item.id, item);
  if (chosen === null && first !== undefined) choose(first.id);
  const one = known.current.get(chosen ?? first?.id ?? '');
  return { one, all: one === undefined || items.includes(one) ? items : [...items, one], choose };
}
