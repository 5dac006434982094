import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Gapless } from './gapless.js';

/** Writers as PostgreSQL has them: a lock that names a position, numbers in ascending order, commits in any order. */
class Writers {
  handedOut = 0;
  readonly visible: number[] = [];
  readonly #open = new Map<number, { readonly lock: number; readonly taken: number[] }>();

  enter(writer: number): void {
    if (!this.#open.has(writer)) this.#open.set(writer, { lock: this.handedOut, taken: [] });
  }

  take(writer: number): void {
    const open = this.#open.get(writer);
    if (open === undefined) return;
    this.handedOut += 1;
    open.taken.push(this.handedOut);
  }

  end(writer: number, commits: boolean): void {
    const open = this.#open.get(writer);
    this.#open.delete(writer);
    if (open === undefined || !commits) return;
    this.visible.push(...open.taken);
    this.visible.sort((one, other) => one - other);
  }

  endAll(commits: boolean): void {
    for (const writer of [...this.#open.keys()]) this.end(writer, commits);
  }

  after(position: number, limit = Number.POSITIVE_INFINITY): number[] {
    return this.visible.filter((candidate) => candidate > position).slice(0, limit);
  }

  settled(): number {
    return Math.min(this.visible.at(-1) ?? 0, ...[...this.#open.values()].map(({ lock }) => lock));
  }
}

/** Reads once; between the read and the question at a gap anything may happen. */
async function read(
  gapless: Gapless,
  writers: Writers,
  seen: number[],
  meanwhile: () => void,
  limit = 3,
): Promise<boolean> {
  const found = writers.after(gapless.last, limit);
  let happened = false;
  const again = await gapless.accept(found, async () => {
    if (!happened) meanwhile();
    happened = true;
    return writers.settled();
  });
  seen.push(...found.filter((position) => position <= gapless.last));
  return again;
}

const step = fc.oneof(
  fc.record({ what: fc.constant('enter' as const), writer: fc.nat(2) }),
  fc.record({ what: fc.constant('take' as const), writer: fc.nat(2) }),
  fc.record({ what: fc.constantFrom('commit' as const, 'rollback' as const), writer: fc.nat(2) }),
  fc.record({ what: fc.constant('read' as const), writer: fc.constant(0) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function apply(writers: Writers, { what, writer }: Step): void {
  if (what === 'enter') writers.enter(writer);
  else if (what === 'take') writers.take(writer);
  else if (what !== 'read') writers.end(writer, what === 'commit');
}

test('whatever writers do, a reader sees every committed position once, in order, and passes none that is still to come', async () => {
  const runs = fc.array(fc.tuple(step, fc.array(step, { maxLength: 3 })), { minLength: 20, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(runs, fc.boolean(), async (steps, commitRest) => {
      const writers = new Writers();
      const gapless = new Gapless(0);
      const seen: number[] = [];
      for (const [one, meanwhile] of steps) {
        if (one.what === 'read') {
          await read(gapless, writers, seen, () => {
            for (const other of meanwhile) apply(writers, other);
          });
        } else apply(writers, one);
      }
      writers.endAll(commitRest);
      for (let left = 500; left > 0 && gapless.last < (writers.visible.at(-1) ?? 0); left--) {
        await read(gapless, writers, seen, () => undefined);
      }
      expect(seen).toEqual(writers.visible);
    }),
    { numRuns: 500 },
  );
});

test('a gap is settled as soon as its own writers have ended, whoever else is still writing', async () => {
  const writers = new Writers();
  const gapless = new Gapless(0);
  writers.enter(1);
  writers.take(1);
  writers.enter(2);
  writers.take(2);
  writers.enter(3);
  writers.take(3);
  writers.end(2, true);
  const seen: number[] = [];
  const nothing = () => undefined;
  expect(await read(gapless, writers, seen, nothing)).toBe(false);
  expect({ seen, stuck: gapless.stuck }).toEqual({ seen: [], stuck: true });
  writers.end(1, false);
  expect(await read(gapless, writers, seen, nothing)).toBe(true);
  await read(gapless, writers, seen, nothing);
  expect({ seen, stuck: gapless.stuck }).toEqual({ seen: [2], stuck: false });
});

test('where nothing is missing nobody is asked', async () => {
  const gapless = new Gapless(7);
  await gapless.accept([8, 9, 10], () => Promise.reject(new Error('asked')));
  expect(gapless.last).toBe(10);
});

test('what was read before the question failed is kept, and asked again', async () => {
  const gapless = new Gapless(0);
  await expect(gapless.accept([1, 3], () => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
  expect(gapless.last).toBe(1);
  expect(await gapless.accept([3], async () => 3)).toBe(true);
  expect(await gapless.accept([3], async () => 3)).toBe(false);
  expect(gapless.last).toBe(3);
});
