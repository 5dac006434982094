import type { Category } from '@watchfloor/domain/directory';
import type { QueueFilter } from '@watchfloor/domain/queue';
import { lengthOf } from '@watchfloor/domain/text-limits';
import { LONGEST_SEARCH } from '../text-input.js';
import { badInput } from '../user-error.js';
import type { QueueFilterInput } from './queue-filter.input.js';

/**
 * The filter as the domain wants it: null is absent, and a class of the category tree is its leaves.
 * @param categories the directory's
 * @throws GraphQLError BAD_USER_INPUT for a text longer than anybody searches for
 */
export function queueFilterOf(
  input: QueueFilterInput | null | undefined,
  categories: readonly Category[],
): QueueFilter {
  if (input === null || input === undefined) return {};
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== undefined));
  const filter: QueueFilter = given;
  const { categoryIds, text = '' } = filter;
  if (lengthOf(text) > LONGEST_SEARCH) throw badInput(`filter.text has more than ${LONGEST_SEARCH} characters`);
  return categoryIds === undefined ? filter : { ...filter, categoryIds: withLeaves(categoryIds, categories) };
}

function withLeaves(ids: readonly string[], categories: readonly Category[]): string[] {
  const wanted = new Set(ids);
  // classes come in any order and nest two deep: go on until nothing is added
  for (let before = -1; before !== wanted.size; ) {
    before = wanted.size;
    for (const { id, parentId } of categories) if (parentId !== null && wanted.has(parentId)) wanted.add(id);
  }
  return [...wanted];
}
