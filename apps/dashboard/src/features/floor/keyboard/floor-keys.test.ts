import { expect, test } from 'vitest';
import { type KeySign, shownKeys, verbOf } from './floor-keys.js';

const pressing = (key: string, sign: Partial<KeySign> = {}) =>
  verbOf({ key, ctrlKey: false, metaKey: false, altKey: false, focus: 'list', ...sign });

test.each([
  ['j', 'down'],
  ['J', 'down'],
  ['ArrowUp', 'up'],
  ['x', 'select'],
  ['Enter', 'open'],
  ['u', 'urge'],
  ['?', 'help'],
  ['q', null],
])('%s means %s', (key, verb) => {
  expect(pressing(key)).toBe(verb);
});

test('typing is never taken for a command', () => {
  expect(pressing('u', { focus: 'text' })).toBeNull();
  expect(pressing('r', { focus: 'dialog' })).toBeNull();
});

test('the keys of the browser stay its own', () => {
  expect(pressing('r', { ctrlKey: true })).toBeNull();
  expect(pressing('e', { metaKey: true })).toBeNull();
  expect(pressing('ArrowUp', { altKey: true })).toBeNull();
});

test('Enter on a button is for the button, other verbs still work', () => {
  expect(pressing('Enter', { focus: 'control' })).toBeNull();
  expect(pressing('j', { focus: 'control' })).toBe('down');
});

test('every key of the help sheet does what it says', () => {
  const keyOf: Record<string, string> = { '↓': 'ArrowDown', '↑': 'ArrowUp', Esc: 'Escape' };
  for (const [verb, keys] of shownKeys) {
    if (verb === 'commands') continue;
    for (const key of keys) expect({ key, verb: pressing(keyOf[key] ?? key) }).toEqual({ key, verb });
  }
});
