import { seededRandom } from '@watchfloor/testkit/random';
import { describe, expect, test } from 'vitest';
import { Frontier, type Offer, type Spot } from './frontier.js';

const offer = (to: string, given: Partial<Offer> = {}): Offer => ({
  hand: 'click',
  to,
  count: 1,
  many: false,
  first: false,
  ...given,
});
const spot = (place: string): Spot => ({ place, url: `/${place}`, steps: [], trail: [] });
const frontier = (ofEachKind = 1, seed = 1) => new Frontier({ random: seededRandom(seed), ofEachKind });

/** Everything that is taken until there is nothing new. */
function takeAll(from: Frontier, offers: readonly Offer[]): readonly string[] {
  const taken: string[] = [];
  for (let step = from.take(offers); step !== null; step = from.take(offers)) taken.push(`${step.hand} ${step.to}`);
  return taken;
}

describe('what is tried', () => {
  test('each kind of thing once, by click and by key', () => {
    const offers = [offer('a'), offer('a', { hand: 'key' }), offer('b')];
    expect([...takeAll(frontier(), offers)].sort()).toEqual(['click a', 'click b', 'key a']);
  });

  test('of many alike a few, and any of them', () => {
    const rows = offer('row', { many: true, count: 40 });
    const from = frontier(3);
    const steps = [from.take([rows]), from.take([rows]), from.take([rows])];
    expect(new Set(steps.map((step) => step?.nth)).size).toBeGreaterThan(1);
    expect(from.take([rows])).toBeNull();
  });

  test('what sends a form before anything in it is touched', () => {
    const offers = [offer('field'), offer('other'), offer('send', { first: true })];
    for (let seed = 0; seed < 10; seed += 1) expect(frontier(1, seed).take(offers)?.to).toBe('send');
  });

  test('the same, in the same order, by the same seed', () => {
    const offers = Array.from({ length: 20 }, (_, index) => offer(String(index)));
    expect(takeAll(frontier(1, 7), offers)).toEqual(takeAll(frontier(1, 7), offers));
    expect(takeAll(frontier(1, 7), offers)).not.toEqual(takeAll(frontier(1, 8), offers));
  });
});

test('what an earlier walk has tried is not tried again', () => {
  const tried = new Map<string, number>();
  const walk = () => new Frontier({ random: seededRandom(1), ofEachKind: 1, tried });
  expect(takeAll(walk(), [offer('a')])).toEqual(['click a']);
  expect(takeAll(walk(), [offer('a'), offer('b')])).toEqual(['click b']);
});

describe('where it goes next', () => {
  test('back to a place as long as it shows something that was not tried', () => {
    const from = frontier();
    from.found(spot('floor'), [offer('a'), offer('b')]);
    expect(from.next()?.place).toBe('floor');
    from.take([offer('a')]);
    from.found(spot('floor'), [offer('a'), offer('b')]);
    expect(from.next()?.place).toBe('floor');
    from.take([offer('b')]);
    from.found(spot('floor'), [offer('a'), offer('b')]);
    expect(from.next()).toBeNull();
    expect(from.reached).toEqual({ places: 1, kinds: 2 });
  });

  test('a place is new once', () => {
    const from = frontier();
    expect(from.found(spot('floor'), [])).toBe(true);
    expect(from.found(spot('floor'), [])).toBe(false);
  });
});
