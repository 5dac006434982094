import { HOUR } from '@watchfloor/domain/time';
import { expect, test } from 'vitest';
import { Mute, shiftEnd } from './mute.js';

const zone = 'Asia/Shanghai';
const at = (hour: number) => Date.UTC(2026, 10, 22, hour - 8);
const kept = () => {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
};

test('a shift ends at eight, at sixteen and at midnight', () => {
  expect(shiftEnd(at(2), zone)).toBe(at(8));
  expect(shiftEnd(at(8), zone)).toBe(at(16));
  expect(shiftEnd(at(23), zone)).toBe(at(24));
});

test('a mute lasts to the end of the shift and not a millisecond longer', () => {
  const mute = new Mute(kept());
  mute.muteForShift(at(9), zone);
  expect(mute.until(at(9))).toBe(at(16));
  expect(mute.until(at(16) - 1)).toBe(at(16));
  expect(mute.until(at(16))).toBeNull();
});

test('a mute outlives a reload but can be taken back', () => {
  const browser = kept();
  new Mute(browser).muteForShift(at(9), zone);
  const afterReload = new Mute(browser);
  expect(afterReload.until(at(9) + HOUR)).toBe(at(16));
  afterReload.unmute();
  expect(afterReload.until(at(9) + HOUR)).toBeNull();
});

test('a browser that keeps nothing is never muted, and nothing breaks', () => {
  const mute = new Mute(null);
  mute.muteForShift(at(9), zone);
  expect(mute.until(at(9))).toBeNull();
});
