/**
 * Does the work for every item, so many at once, and answers in the order of the items. Where one fails no further one is
 * begun, and the failure goes to the caller once those under way have ended.
 */
export async function bounded<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const answers: R[] = [];
  const left = items.entries();
  let failed = false;
  const worker = async () => {
    for (const [nth, item] of left) {
      if (failed) return;
      try {
        answers[nth] = await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const settled = await Promise.allSettled(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  for (const one of settled) if (one.status === 'rejected') throw one.reason;
  return answers;
}
