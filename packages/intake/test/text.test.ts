import { expect, test } from 'vitest';
import { halfWidth, keyOf, manyLines, oneLine, shorten } from '../src/text.js';

test('a body wrapped in line breaks, tabs and full-width spaces is unwrapped, its own paragraphs are kept', () => {
  expect(manyLines('\r\n\t\t\t\r\n\t\t　　路灯坏了　三天\t了。\r\n\r\n\r\n\r\n　　请修理。\r\n\t\t\r\n')).toBe(
    '路灯坏了 三天 了。\n\n请修理。',
  );
});

test('a line never holds a line break', () => {
  expect(oneLine(' 路灯\n坏了\u3000 \u00a0三天 ')).toBe('路灯 坏了 三天');
});

test('what no database stores and nobody sees is left out', () => {
  expect(oneLine('\ufeffa\u0000b\u200bc\u0007')).toBe('abc');
  expect(oneLine('half \ud83d of a character')).toBe('half \ufffd of a character');
  expect(oneLine('whole 😀')).toBe('whole 😀');
});

test('full-width digits, letters and colons are the usual ones', () => {
  expect(halfWidth('２０１９／４／５　９：０８')).toBe('2019/4/5 9:08');
  expect(keyOf(' ＰＷＤx ')).toBe(keyOf('pwdX'));
});

test('a text is shortened by characters, not by halves of them', () => {
  expect(shorten('😀😀😀', 3)).toBe('😀😀😀');
  expect(shorten('😀😀😀😀', 3)).toBe('😀😀…');
});
