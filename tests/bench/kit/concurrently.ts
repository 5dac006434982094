/** Works through all items, `width` at a time; answers how many a second. */
export async function perSecond<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<unknown>,
): Promise<number> {
  const left = [...items].reverse();
  const started = performance.now();
  const worker = async () => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return (items.length * 1_000) / (performance.now() - started);
}
