import { Role } from '@watchfloor/domain/vocabulary';
import { expect, test } from 'vitest';
import { type KeySign, keysOf, verbOf } from './floor-keys.js';

const pressing = (key: string, sign: Partial<KeySign> = {}, role: Role = 'supervisor') =>
  verbOf({ key, ctrlKey: false, metaKey: false, altKey: false, focus: 'list', ...sign }, role);

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

test.each(Object.values(Role))('C6 the help sheet of a %s tells what their keys do, and no others', (role) => {
  for (const [verb, keys] of keysOf(role)) {
    for (const key of keys) expect({ key, verb: pressing(key, {}, role) }).toEqual({ key, verb });
  }
  const told = keysOf(role).flatMap(([, keys]) => keys);
  for (const key of keysOf('admin').flatMap(([, keys]) => keys)) {
    if (!told.includes(key)) expect(pressing(key, {}, role)).toBeNull();
  }
});

test('C6 whoever may not do a thing has no key for it', () => {
  const verbsOf = (role: Role) => keysOf(role).map(([verb]) => verb);
  const acting = ['register', 'urge', 'reassign', 'escalate', 'acknowledge'];
  expect(verbsOf('supervisor')).toEqual(expect.arrayContaining(acting));
  expect(acting.filter((verb) => verbsOf('liaison').some((own) => own === verb))).toEqual([]);
  expect(acting.filter((verb) => verbsOf('leader').some((own) => own === verb))).toEqual(['escalate', 'acknowledge']);
});
