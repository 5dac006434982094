import { expect, test } from 'vitest';
import { random } from './random.js';

const draw = (seed: string | number, count = 50) => {
  const source = random(seed);
  return Array.from({ length: count }, () => source.next());
};

test('the same seed draws the same numbers, another seed other ones', () => {
  expect(draw(7)).toEqual(draw('7'));
  expect(draw(7)).not.toEqual(draw(8));
});

test('a fork draws the same numbers however much its parent was asked before', () => {
  const fresh = random(7);
  const asked = random(7);
  for (let i = 0; i < 100; i++) asked.next();
  expect(asked.fork('callers').next()).toBe(fresh.fork('callers').next());
});

test('numbers fill [0, 1) evenly', () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const number of draw('even', 20_000)) {
    expect(number).toBeGreaterThanOrEqual(0);
    expect(number).toBeLessThan(1);
    tenths[Math.floor(number * 10)] = (tenths[Math.floor(number * 10)] ?? 0) + 1;
  }
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
});

test('weights decide how often an item is drawn, and a weight of nothing means never', () => {
  const source = random('weights');
  const drawn = Array.from({ length: 10_000 }, () =>
    source.weighted(['often', 'seldom', 'never'], (word) => (word === 'often' ? 9 : word === 'seldom' ? 1 : 0)),
  );
  expect(drawn.filter((word) => word === 'seldom').length / 10_000).toBeCloseTo(0.1, 1);
  expect(drawn).not.toContain('never');
});

test('nothing to choose from is a fault', () => {
  expect(() => random(1).pick([])).toThrow('nothing to choose from');
});
