import { expect, test } from 'vitest';
import { Collector, until, within } from '../src/waits.js';

/** An iterable that a test feeds by hand. */
function hose<T>() {
  const queue: IteratorResult<T>[] = [];
  const waiting: ((step: IteratorResult<T>) => void)[] = [];
  const push = (step: IteratorResult<T>) => {
    const next = waiting.shift();
    if (next === undefined) queue.push(step);
    else next(step);
  };
  const next = () => {
    const step = queue.shift();
    return step === undefined
      ? new Promise<IteratorResult<T>>((resolve) => waiting.push(resolve))
      : Promise.resolve(step);
  };
  return {
    emit: (value: T) => push({ done: false, value }),
    end: () => push({ done: true, value: undefined }),
    source: { [Symbol.asyncIterator]: () => ({ next }) },
  };
}

test('a collector finds what came before the test asked and what comes after', async () => {
  const { emit, source } = hose<number>();
  const collector = new Collector(source);
  emit(1);
  emit(2);
  expect(await collector.next()).toBe(1);
  expect(await collector.next((n) => n > 1)).toBe(2);
  const five = collector.next((n) => n === 5);
  for (const n of [3, 4, 5, 6]) emit(n);
  expect(await five).toBe(5);
  expect(await collector.next()).toBe(6);
  expect(collector.all).toEqual([1, 2, 3, 4, 5, 6]);
});

test('waiting in vain fails by saying what came', async () => {
  const { emit, source } = hose<{ position: bigint }>();
  const collector = new Collector(source);
  emit({ position: 7n });
  await expect(collector.next((item) => item.position === 8n, 20)).rejects.toThrow(
    '1 items came, the last: {"position":"7n"}',
  );
});

test('an iterable that ends, ends every wait', async () => {
  const { emit, end, source } = hose<string>();
  const collector = new Collector(source);
  const wait = collector.next((item) => item === 'b');
  emit('a');
  end();
  await expect(wait).rejects.toThrow('the iterable ended. 1 items came');
  await collector.finished;
  await expect(collector.next()).rejects.toThrow('ended');
});

test('an iterable that throws hands its error to who waits', async () => {
  const failing = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('socket cut')) }) };
  const collector = new Collector(failing);
  await expect(collector.next()).rejects.toThrow('socket cut');
  await expect(collector.finished).rejects.toThrow('socket cut');
});

test('until tries again after every change and leaves when it passes', async () => {
  const listeners = new Set<() => void>();
  let value = 0;
  const result = until(
    () => {
      expect(value).toBe(2);
      return 'two';
    },
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  );
  for (value = 1; value <= 2; value++) for (const listener of [...listeners]) listener();
  expect(await result).toBe('two');
  expect(listeners.size).toBe(0);
});

test('until fails with the last failure of its assertion', async () => {
  const stubborn = until(
    () => expect('breached').toBe('on time'),
    () => () => undefined,
    20,
  );
  await expect(stubborn).rejects.toThrow(`expected 'breached' to be 'on time'`);
});

test('within names what did not happen', async () => {
  await expect(within(new Promise(() => undefined), 'the server to stop', 20)).rejects.toThrow('the server to stop');
  expect(await within(Promise.resolve(1), 'one')).toBe(1);
});
