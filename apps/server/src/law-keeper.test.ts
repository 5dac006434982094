import { MINUTE } from '@watchfloor/domain/time';
import { ManualClock } from '@watchfloor/testkit/clock';
import { expect, test } from 'vitest';
import { movedByTests } from './clock.js';
import { LawKeeper } from './law-keeper.js';

function kept(finish: () => Promise<void>) {
  const time = new ManualClock('2026-03-02T09:00:00+08:00');
  const warned: string[] = [];
  let looked = 0;
  const keeper = new LawKeeper({
    clock: movedByTests(time),
    log: { warn: (_: object, message?: string) => void warned.push(message ?? '') } as never,
    ledger: {
      law: {
        migrations: {
          finish: () => {
            looked += 1;
            return finish();
          },
        },
      },
    },
  });
  return { keeper, time, warned, looked: () => looked };
}

test('looks for open complaints that are still to be moved when it starts, and every minute', async () => {
  const { keeper, time, looked } = kept(() => Promise.resolve());
  keeper.start();
  await time.whenSleeping();
  expect(looked()).toBe(1);
  time.advance(MINUTE);
  await time.whenSleeping();
  expect(looked()).toBe(2);
  await keeper.stop();
});

test('a database that does not answer is asked again', async () => {
  const { keeper, time, warned, looked } = kept(() => Promise.reject(new Error('gone')));
  keeper.start();
  await time.whenSleeping();
  time.advance(MINUTE);
  await time.whenSleeping();
  expect([looked(), warned.length]).toEqual([2, 2]);
  await keeper.stop();
});

test('C11 a round leaves nothing behind: not even a listener for its end', async () => {
  const warned: string[] = [];
  const hear = ({ name }: Error) => warned.push(name);
  process.on('warning', hear);
  const { keeper, time } = kept(() => Promise.resolve());
  keeper.start();
  for (let round = 0; round < 20; round += 1) {
    await time.whenSleeping();
    time.advance(MINUTE);
  }
  await keeper.stop();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', hear);
  expect(warned).toEqual([]);
});

test('stops at once, whatever is still to be moved', async () => {
  const { keeper } = kept(() => new Promise(() => undefined));
  keeper.start();
  await keeper.stop();
});
