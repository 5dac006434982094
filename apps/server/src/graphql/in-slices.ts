import { turn } from './timers.js';

/** Values that GraphQL completes as they come. */
export type Sliced<T> = readonly (T | Promise<T>)[];

/** So few rows that completing them holds the event loop for some milliseconds at most. */
const SLICE = 25;

/**
 * A long list for GraphQL to complete piece by piece, with other work in between; a short one as it is. The values of an
 * ordinary list are all completed in one go.
 */
export function inSlices<T>(items: readonly T[]): Sliced<T> {
  if (items.length <= SLICE) return items;
  let ready = Promise.resolve();
  return items.map((item, index) => {
    if (index % SLICE === 0) ready = turn();
    return ready.then(() => item);
  });
}
