import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRows, type QueueChange } from './queue-batch.js';
import { type CalmReason, QueueStore } from './queue-store.js';
import { batch, changed, entered, left, row, snapshot, type TestRow } from './testing/rows.js';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('put' as const),
      id: fc.constantFrom(...ids),
      key: fc.integer({ min: 0, max: 30 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('leave' as const), id: fc.constantFrom(...ids) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('resync' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('calm' as const),
      reason: fc.constantFrom<CalmReason>('pointer', 'selection'),
      begins: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('release' as const) }) },
);

/** The list as a plain map would have it: the truth that the store must show whenever nothing holds it. */
class Truth {
  readonly rows = new Map<string, TestRow>();
  position = 0;

  get order(): readonly string[] {
    return [...this.rows.values()].sort(compareRows).map(({ id }) => id);
  }
}

const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));

test(`whatever happens in whatever order, a list at rest equals a fresh one (FUZZ_SEED=${seed})`, () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const store = new QueueStore<TestRow>(() => 0);
      const truth = new Truth();
      store.apply(snapshot(0, []));
      const give = (change: QueueChange<TestRow>) => {
        const from = truth.position;
        truth.position += 1;
        expect(store.apply(batch(from, truth.position, [change], truth.rows.size))).toBe('applied');
      };
      for (const next of steps) {
        if (next.kind === 'put') {
          const known = truth.rows.has(next.id);
          const put = row(next.id, String(next.key).padStart(2, '0'), truth.position + 1, String(next.key));
          truth.rows.set(next.id, put);
          give(known ? changed(put) : entered(put));
        } else if (next.kind === 'leave' && truth.rows.delete(next.id)) give(left(next.id));
        else if (next.kind === 'resync') {
          store.expectSnapshot(false);
          store.apply(snapshot(truth.position, [...truth.rows.values()]));
        } else if (next.kind === 'calm') next.begins ? store.calmBegan(next.reason) : store.calmEnded(next.reason);
        else if (next.kind === 'release') store.release();

        const shown = store.ids();
        expect(new Set(shown).size).toBe(shown.length);
        for (const id of shown) {
          expect(store.row(id)?.gone).toBe(!truth.rows.has(id));
          if (truth.rows.has(id)) expect(store.row(id)?.row).toEqual(truth.rows.get(id));
        }
        if (!store.summary().calm) expect(shown).toEqual(truth.order);
      }
      store.release();
      expect(store.ids()).toEqual(truth.order);
      for (const id of ids) expect(store.row(id)?.row).toEqual(truth.rows.get(id));
    }),
    { seed, numRuns: 400 },
  );
});
