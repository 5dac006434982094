import { beforeEach, expect, test, vi } from 'vitest';
import { QueueStore } from '../../live/queue-store.js';
import { batch, entered, row, snapshot, type TestRow } from '../../live/testing/rows.js';
import { whenShown } from './when-shown.js';

let store: QueueStore<TestRow>;
const say = vi.fn<(ids: readonly string[]) => void>();

beforeEach(() => {
  say.mockClear();
  store = new QueueStore(() => 0);
  store.apply(snapshot(1, [row('a', '1'), row('b', '2')], 4));
});

/** The same question with a larger window: the rows that were held stay. */
const grown = () => store.apply(batch(1, 1, [entered(row('c', '3')), entered(row('d', '4'))], 4));

test('what is there already is said at once', () => {
  whenShown(store, 2, say);
  expect(say).toHaveBeenCalledExactlyOnceWith(['a', 'b']);
});

test('rows that are still to come are waited for, and said once', () => {
  whenShown(store, 4, say);
  expect(say).not.toHaveBeenCalled();
  grown();
  store.release();
  expect(say).toHaveBeenCalledExactlyOnceWith(['a', 'b', 'c', 'd']);
});

test('a list that holds still for a selection is let go for the rows asked for', () => {
  store.calmBegan('selection');
  whenShown(store, 4, say);
  grown();
  expect(say).toHaveBeenCalledExactlyOnceWith(['a', 'b', 'c', 'd']);
});

test('nobody who waits asks for more than there are', () => {
  whenShown(store, 2_000, say);
  grown();
  expect(say).toHaveBeenCalledOnce();
});

test('whoever has left is told nothing', () => {
  whenShown(store, 4, say)();
  grown();
  expect(say).not.toHaveBeenCalled();
});
