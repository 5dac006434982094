let last: Promise<void> = Promise.resolve();

/**
 * Resolves in a turn of the event loop that nobody else has: those who wait get theirs one after the other, and whatever
 * has come in meanwhile is served in between.
 */
export function turn(): Promise<void> {
  last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
  return last;
}
