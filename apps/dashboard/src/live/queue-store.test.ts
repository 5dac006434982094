import { beforeEach, describe, expect, test } from 'vitest';
import { QueueStore } from './queue-store.js';
import { FakeClock } from './testing/fake-clock.js';
import { batch, changed, entered, left, row, snapshot, type TestRow } from './testing/rows.js';

let clock: FakeClock;
let store: QueueStore<TestRow>;

/** Every id whose listeners were told since the last call. */
let told: () => readonly string[];

beforeEach(() => {
  clock = new FakeClock();
  store = new QueueStore(() => clock.elapsed());
  const heard: string[] = [];
  for (const id of ['a', 'b', 'c', 'd', 'e']) store.subscribeRow(id, () => heard.push(id));
  told = () => heard.splice(0);
  store.apply(snapshot(10, [row('b', '2'), row('a', '1'), row('c', '3')], 9));
  told();
});

describe('batches', () => {
  test('a snapshot is sorted by key, code unit by code unit', () => {
    store.apply(snapshot(20, [row('a', 'Z'), row('b', 'a'), row('c', 'é'), row('d', '9')]));
    expect(store.ids()).toEqual(['d', 'a', 'b', 'c']);
  });

  test('one that follows what is held is applied', () => {
    const result = store.apply(batch(10, 12, [entered(row('d', '15')), left('b'), changed(row('a', '4', 11))], 9));
    expect(result).toBe('applied');
    expect(store.position).toBe(12);
    expect(store.ids()).toEqual(['d', 'c', 'a']);
    expect(store.summary()).toMatchObject({ phase: 'ready', total: 9 });
  });

  test('one that does not is refused whole, and nothing has changed', () => {
    for (const from of [9, 11]) {
      expect(store.apply(batch(from, 12, [left('a')]))).toBe('gap');
      expect(store.position).toBe(10);
      expect(store.ids()).toEqual(['a', 'b', 'c']);
    }
    expect(told()).toEqual([]);
  });

  test('a heartbeat tells no row and moves the position', () => {
    const ids = store.ids();
    const summary = store.summary();
    expect(store.apply(batch(10, 15, [], 9))).toBe('applied');
    expect(store.position).toBe(15);
    expect([store.ids(), store.summary()]).toEqual([ids, summary]);
    expect(store.ids()).toBe(ids);
    expect(store.summary()).toBe(summary);
    expect(told()).toEqual([]);
  });

  test('only the listeners of a changed row are told', () => {
    store.apply(batch(10, 11, [changed(row('b', '2', 11, 'new'))]));
    expect(told()).toEqual(['b']);
    expect(store.row('b')?.row.word).toBe('new');
  });

  test('a snapshot after a gap keeps the rows that are the same', () => {
    const before = store.row('a');
    store.expectSnapshot(false);
    expect(store.position).toBeNull();
    store.apply(snapshot(30, [row('a', '1'), row('b', '2', 25, 'new'), row('d', '4', 28)]));
    expect(store.row('a')).toBe(before);
    expect(told()).toEqual(['c', 'b', 'd']);
    expect(store.ids()).toEqual(['a', 'b', 'd']);
  });

  test('while an answer to another question is awaited the old rows are shown as such', () => {
    store.expectSnapshot(true);
    expect(store.summary().phase).toBe('refreshing');
    expect(store.ids()).toEqual(['a', 'b', 'c']);
    store.apply(snapshot(31, [row('e', '1')], 1));
    expect(store.summary()).toMatchObject({ phase: 'ready', total: 1 });
    expect(store.ids()).toEqual(['e']);
    expect(store.row('a')).toBeUndefined();
  });

  test('a server that fails is told apart from one that is quiet', () => {
    store.failed();
    expect(store.summary().failing).toBe(true);
    store.apply(batch(10, 11, []));
    expect(store.summary().failing).toBe(false);
  });
});

describe('a change flashes', () => {
  test('once, while it is fresh', () => {
    expect(store.before('b')).toBeUndefined();
    const old = store.row('b')?.row;
    store.apply(batch(10, 11, [changed(row('b', '2', 11, 'new'))]));
    expect(store.before('b')).toBe(old);
    clock.pass(601);
    expect(store.before('b')).toBeUndefined();
  });

  test('and so does a row that has entered', () => {
    store.apply(batch(10, 11, [entered(row('d', '4', 11))]));
    expect(store.before('d')).toBeNull();
  });

  test('but not the rows of a first snapshot or of another question', () => {
    store.expectSnapshot(true);
    store.apply(snapshot(31, [row('a', '1'), row('e', '2')]));
    expect([store.before('a'), store.before('e')]).toEqual([undefined, undefined]);
  });
});
