import { beforeEach, describe, expect, test } from 'vitest';
import { QueueStore } from './queue-store.js';
import { batch, changed, entered, left, row, snapshot, type TestRow } from './testing/rows.js';

let store: QueueStore<TestRow>;

beforeEach(() => {
  store = new QueueStore(() => 0);
  store.apply(snapshot(1, [row('a', '1'), row('b', '2'), row('c', '3'), row('d', '4')]));
  store.calmBegan('pointer');
});

const stir = () =>
  store.apply(
    batch(1, 5, [
      entered(row('e', '0', 2)),
      left('b'),
      changed(row('a', '9', 4, 'moved')),
      changed(row('c', '3', 5, 'new')),
    ]),
  );

describe('while somebody is busy with the list', () => {
  test('no row moves, enters or leaves, and what is held back is counted', () => {
    stir();
    expect(store.ids()).toEqual(['a', 'b', 'c', 'd']);
    expect(store.summary()).toMatchObject({ calm: true, held: { entered: 1, left: 1, moved: 1 } });
  });

  test('a row that has left stays, marked as gone, with what it said last', () => {
    stir();
    expect(store.row('b')).toMatchObject({ gone: true, row: { id: 'b' } });
  });

  test('contents change in place', () => {
    stir();
    expect(store.row('c')).toMatchObject({ gone: false, row: { word: 'new' } });
    expect(store.row('a')).toMatchObject({ row: { word: 'moved' } });
  });

  test('rows that others passed have not moved', () => {
    store.apply(batch(1, 2, [changed(row('d', '0', 2))]));
    expect(store.summary().held).toEqual({ entered: 0, left: 0, moved: 1 });
  });

  test('a row that moved there and back has not moved', () => {
    store.apply(batch(1, 2, [changed(row('a', '9', 2))]));
    store.apply(batch(2, 3, [changed(row('a', '1', 3))]));
    expect(store.summary().held).toEqual({ entered: 0, left: 0, moved: 0 });
  });

  test('a row that left and came back is neither gone nor counted', () => {
    store.apply(batch(1, 2, [left('b')]));
    store.apply(batch(2, 3, [entered(row('b', '2', 3))]));
    expect(store.row('b')?.gone).toBe(false);
    expect(store.summary().held).toEqual({ entered: 0, left: 0, moved: 0 });
  });

  test('a row that came and went was never there', () => {
    store.apply(batch(1, 2, [entered(row('e', '0', 2))]));
    store.apply(batch(2, 3, [left('e')]));
    expect(store.summary().held.entered).toBe(0);
    expect(store.row('e')).toBeUndefined();
  });

  test('a snapshot of the same question is held back too', () => {
    store.expectSnapshot(false);
    store.apply(snapshot(9, [row('z', '0', 9), row('a', '1'), row('c', '3'), row('d', '4')]));
    expect(store.ids()).toEqual(['a', 'b', 'c', 'd']);
    expect(store.summary().held).toEqual({ entered: 1, left: 1, moved: 0 });
  });

  test('another question is answered at once', () => {
    store.expectSnapshot(true);
    store.apply(snapshot(9, [row('z', '0', 9)]));
    expect(store.ids()).toEqual(['z']);
    expect(store.summary().held).toEqual({ entered: 0, left: 0, moved: 0 });
  });
});

describe('a list that grows while somebody is busy with it', () => {
  /** The same question with a larger window: the rows held, and what stands behind them. */
  const grown = (...among: readonly TestRow[]) => {
    store.expectSnapshot(false);
    const held = [row('a', '1'), row('b', '2'), row('c', '3'), row('d', '4')];
    store.apply(snapshot(9, [...among, ...held, row('e', '5'), row('f', '6')]));
  };

  test('C1 growing the window is not news: what stands behind the last row is shown at once', () => {
    grown();
    expect(store.ids()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(store.row('f')).toMatchObject({ gone: false, row: { id: 'f' } });
    expect(store.summary()).toMatchObject({ calm: true, held: { entered: 0, left: 0, moved: 0 } });
  });

  test('C1 what arrives among the rows shown is held back and counted while the list grows behind them', () => {
    grown(row('x', '2', 9));
    expect(store.ids()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(store.summary().held).toEqual({ entered: 1, left: 0, moved: 0 });
    store.release();
    expect(store.ids()).toEqual(['a', 'b', 'x', 'c', 'd', 'e', 'f']);
  });

  test('C1 a row that takes the place of one that left the window is shown behind the others', () => {
    store.apply(batch(1, 2, [left('b'), entered(row('e', '5', 2))]));
    expect(store.ids()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(store.summary().held).toEqual({ entered: 0, left: 1, moved: 0 });
  });

  test('C1 the end of the list is where its last row stood, wherever that row has moved', () => {
    store.apply(batch(1, 3, [changed(row('d', '0', 2)), entered(row('x', '3.5', 3)), entered(row('e', '5', 3))]));
    expect(store.ids()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(store.summary().held).toEqual({ entered: 1, left: 0, moved: 1 });
    store.apply(batch(3, 4, [entered(row('f', '6', 4))]));
    expect(store.ids()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('C1 a list released and held again grows behind the row that is last now', () => {
    store.apply(batch(1, 2, [changed(row('d', '7', 2))]));
    store.release();
    store.apply(batch(2, 3, [entered(row('e', '5', 3)), entered(row('f', '8', 3))]));
    expect(store.ids()).toEqual(['a', 'b', 'c', 'd', 'f']);
    expect(store.summary().held.entered).toBe(1);
  });
});

describe('everything takes its place', () => {
  test('when the pill is clicked, and the list holds still again', () => {
    stir();
    store.release();
    expect(store.ids()).toEqual(['e', 'c', 'd', 'a']);
    expect(store.row('b')).toBeUndefined();
    expect(store.summary()).toMatchObject({ calm: true, held: { entered: 0, left: 0, moved: 0 } });
    store.apply(batch(5, 6, [left('e')]));
    expect(store.ids()).toEqual(['e', 'c', 'd', 'a']);
  });

  test('when the last reason to hold still has ended', () => {
    store.calmBegan('selection');
    stir();
    store.calmEnded('pointer');
    expect(store.ids()).toEqual(['a', 'b', 'c', 'd']);
    store.calmEnded('selection');
    expect(store.ids()).toEqual(['e', 'c', 'd', 'a']);
    expect(store.summary().calm).toBe(false);
  });

  test('and a row that had left is let go for good', () => {
    let told = 0;
    store.subscribeRow('b', () => told++);
    stir();
    store.calmEnded('pointer');
    expect(told).toBe(2);
    expect(store.row('b')).toBeUndefined();
  });
});
