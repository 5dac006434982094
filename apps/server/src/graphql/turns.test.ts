import { AskerGone } from '@watchfloor/ledger/asker';
import { expect, it } from 'vitest';
import { Turns } from './turns.js';

const nobodyLeaves = new AbortController().signal;

it('K1 whoever asks for one thing waits for one turn of each person, however much these have waiting', async () => {
  const turns = new Turns();
  const done: string[] = [];
  const work = (person: string) =>
    turns.take({ person, signal: nobodyLeaves }).then(() => {
      done.push(person);
    });
  const all = [
    ...Array.from({ length: 100 }, () => work('sun')),
    ...Array.from({ length: 3 }, () => work('li')),
    work('wen'),
  ];
  await Promise.all(all);
  expect(done.slice(0, 7)).toEqual(['sun', 'li', 'wen', 'sun', 'li', 'sun', 'li']);
  expect(done).toHaveLength(104);
});

it('K1 each turn has a pass of the event loop of its own, in which what has come in is served', async () => {
  const turns = new Turns();
  let pass = 0;
  const count = (): NodeJS.Immediate =>
    setImmediate(() => {
      pass += 1;
      counting = count();
    });
  let counting = count();
  const passes = await Promise.all(
    Array.from({ length: 20 }, async (_, nth) => {
      await turns.take({ person: `p${nth % 3}`, signal: nobodyLeaves });
      return pass;
    }),
  );
  clearImmediate(counting);
  expect(new Set(passes).size).toBe(20);
});

it('K3 whoever has gone gets no turn, and keeps none from the others', async () => {
  const turns = new Turns();
  const gone = new AbortController();
  const lost = Array.from({ length: 1_000 }, () => turns.take({ person: 'sun', signal: gone.signal }));
  const outcomes = Promise.allSettled(lost);
  gone.abort();
  let passes = 0;
  const counting = setInterval(() => passes++, 0);
  await turns.take({ person: 'sun', signal: nobodyLeaves });
  clearInterval(counting);
  expect(passes).toBeLessThan(10);
  expect((await outcomes).every((one) => one.status === 'rejected' && one.reason instanceof AskerGone)).toBe(true);
});
