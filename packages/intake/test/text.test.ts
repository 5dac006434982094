import { expect, test } from 'vitest';
import { shorten } from '../src/text.js';

test('a text is shortened by characters, not by halves of them', () => {
  expect(shorten('😀😀😀', 3)).toBe('😀😀😀');
  expect(shorten('😀😀😀😀', 3)).toBe('😀😀…');
});

test('no blank and no joiner is left where a text was cut', () => {
  expect(shorten('路灯 坏了', 4)).toBe('路灯…');
  expect(shorten('👨‍👩‍👧', 3)).toBe('👨…');
});
