import { expect, it } from 'vitest';
import { TogetherByToken } from './together-by-token.js';

it('M7 two hundred that come back at once are asked for in two questions, none answered by one that was asked before', async () => {
  const asked: (readonly string[])[] = [];
  const together = new TogetherByToken<string>(async (tokens) => {
    asked.push(tokens);
    await Promise.resolve();
    return new Map(tokens.filter((token) => token !== 'gone').map((token) => [token, `viewer of ${token}`]));
  });
  const first = together.find('first');
  await Promise.resolve();
  const tokens = Array.from({ length: 200 }, (_, index) => `${index % 150}`);
  const found = await Promise.all([...tokens, 'gone', 'first'].map((token) => together.find(token)));
  expect(found).toEqual([...tokens.map((token) => `viewer of ${token}`), null, 'viewer of first']);
  expect(await first).toBe('viewer of first');
  expect(asked.map(({ length }) => length)).toEqual([1, 152]);
});

it('a question that fails is told to those who asked it, and the next is asked all the same', async () => {
  let fails = true;
  const together = new TogetherByToken<string>(async (tokens) => {
    if (fails) throw new Error('away');
    return new Map(tokens.map((token) => [token, token]));
  });
  await expect(Promise.all([together.find('a'), together.find('b')])).rejects.toThrow('away');
  fails = false;
  expect(await together.find('a')).toBe('a');
});
