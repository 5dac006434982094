import type { GraphQLError } from 'graphql';
import { badInput } from '../user-error.js';

/** Of one list of a document of the law, the longest there are. */
const MOST_IN_ANY_LIST = 2_000;
const MOST_VALUES = 20_000;
const DEEPEST = 20;

/**
 * Looks at variables before anything else does: coercing sixty thousand wrong values takes as long as it takes.
 *
 * @returns what is wrong with them; null where nothing is
 */
export function problemOf(variables: unknown): GraphQLError | null {
  // without recursion, which a deep value would exhaust
  const left: { readonly value: unknown; readonly depth: number }[] = [{ value: variables, depth: 0 }];
  let values = 0;
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, depth } = next;
    values += 1;
    if (values > MOST_VALUES) return badInput(`variables hold at most ${MOST_VALUES} values`);
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) return badInput(`variables are at most ${DEEPEST} levels deep`);
    const inner = Array.isArray(value) ? value : Object.values(value);
    if (Array.isArray(value) && inner.length > MOST_IN_ANY_LIST) {
      return badInput(`a list holds at most ${MOST_IN_ANY_LIST} values`);
    }
    if (inner.length > MOST_VALUES) return badInput(`variables hold at most ${MOST_VALUES} values`);
    for (const each of inner) left.push({ value: each, depth: depth + 1 });
  }
  return null;
}
