import { testRandom } from '@watchfloor/testkit/random';
import { expect, test } from 'vitest';
import { type Keyed, SortedList } from '../src/sorted-list.js';

const random = testRandom('sorted list');

test('after any inserts and removals it equals the sorted array of what is left', () => {
  const list = new SortedList<Keyed>();
  const model = new Set<string>();
  for (let round = 0; round < 20; round += 1) {
    const growing = random.chance(0.6);
    for (let n = random.int(0, 3_000); n > 0; n -= 1) {
      const key = String(random.int(0, 20_000)).padStart(5, '0');
      if (!model.has(key)) {
        if (growing || random.chance(0.2)) {
          model.add(key);
          list.insert({ key });
        }
      } else if (!growing || random.chance(0.2)) {
        model.delete(key);
        list.remove(key);
      }
    }
    const sorted = [...model].sort();
    expect(list.size).toBe(sorted.length);
    expect(Array.from(list, ({ key }) => key)).toEqual(sorted);
    const count = random.int(0, sorted.length + 10);
    expect(list.take(count).map(({ key }) => key)).toEqual(sorted.slice(0, count));
    const index = random.int(0, sorted.length + 10);
    expect(list.at(index)?.key).toBe(sorted[index]);
  }
});

test('a key that is taken, or that nobody has, is an error and changes nothing', () => {
  const list = new SortedList<Keyed>();
  expect(() => list.remove('a')).toThrow('no member with the key a');
  list.insert({ key: 'a' });
  expect(() => list.insert({ key: 'a' })).toThrow('two members with the key a');
  expect(() => list.remove('b')).toThrow('no member with the key b');
  expect(list.size).toBe(1);
});

test('a list that shrinks to a few members stays whole', () => {
  const list = new SortedList<Keyed>();
  for (let n = 0; n < 50_000; n += 1) list.insert({ key: String(n).padStart(6, '0') });
  for (let n = 0; n < 49_990; n += 1) list.remove(String(n).padStart(6, '0'));
  expect(Array.from(list, ({ key }) => Number(key))).toEqual([
    49990, 49991, 49992, 49993, 49994, 49995, 49996, 49997, 49998, 49999,
  ]);
});
