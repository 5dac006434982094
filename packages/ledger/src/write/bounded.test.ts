import { expect, test } from 'vitest';
import { bounded } from './bounded.js';

/** Work that ends when it is told to. */
function staged() {
  const ends: (() => void)[] = [];
  let most = 0;
  let running = 0;
  const work = async (item: number) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
    if (item < 0) throw new Error(`no ${item}`);
    return item * 2;
  };
  const endAll = async () => {
    for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
      end();
      await Promise.resolve().then(() => new Promise(setImmediate));
    }
  };
  return { work, endAll, most: () => most };
}

test('answers come in the order of the items, whoever ends first, and no more run at once than asked for', async () => {
  const { work, endAll, most } = staged();
  const answers = bounded([1, 2, 3, 4, 5, 6, 7], 3, work);
  await endAll();
  expect(await answers).toEqual([2, 4, 6, 8, 10, 12, 14]);
  expect(most()).toBe(3);
});

test('after a failure nothing more is begun, and it is told when the others have ended', async () => {
  const begun: number[] = [];
  const { work, endAll } = staged();
  const failing = bounded([1, -1, 3, 4, 5], 2, (item) => {
    begun.push(item);
    return work(item);
  });
  failing.catch(() => undefined);
  await endAll();
  await expect(failing).rejects.toThrow('no -1');
  expect(begun.length).toBeLessThanOrEqual(3);
});

test('no items, no answers', async () => {
  expect(await bounded([], 4, () => Promise.reject(new Error('asked')))).toEqual([]);
});
