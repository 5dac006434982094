import type { RequestContext } from './context.js';
import { turns } from './turns.js';

/** Values that GraphQL completes as they come. */
export type Sliced<T> = readonly (T | Promise<T>)[];

/** So few rows that completing them holds the event loop for some milliseconds at most. */
const SLICE = 25;

/**
 * A long list for GraphQL to complete piece by piece, with other work in between; a short one as it is. The values of an
 * ordinary list are all completed in one go.
 *
 * @param context of whoever asks: when they have gone, the rest is not completed
 */
export function inSlices<T>(
  items: readonly T[],
  { viewer, signal }: Pick<RequestContext, 'viewer' | 'signal'>,
): Sliced<T> {
  if (items.length <= SLICE) return items;
  let ready = Promise.resolve();
  return items.map((item, index) => {
    if (index % SLICE === 0) {
      ready = turns.take({ person: viewer.actor.id, signal });
      // where GraphQL has given the list up nobody else hears that they have gone
      ready.catch(() => undefined);
    }
    const value = ready.then(() => item);
    value.catch(() => undefined);
    return value;
  });
}
