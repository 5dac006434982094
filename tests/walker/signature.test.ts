import { expect, test } from 'vitest';
import type { Thing } from './seen.js';
import { kindOf, placeOf, plain, plainAddress } from './signature.js';

const thing = (given: Partial<Thing>): Thing => ({
  role: 'button',
  name: '',
  href: null,
  within: ['main'],
  repeated: false,
  widget: null,
  stop: true,
  disabled: false,
  chosen: false,
  sends: false,
  ...given,
});
const at = (url: string) => ({ url, overlays: [] });

test.each([
  ['在办 1,982', '在办 #'],
  ['剩 9分41秒', '剩 #'],
  ['2天4时', '#'],
  ['+1:05', '#'],
  ['催办 26-118204 地下室', '催办 #地下室'],
  ['Near due 37', 'Near due #'],
  ['3h 12m', '#'],
  ['5 days', '#days'],
])('of %s what differs from day to day is left out: %s', (name, kind) => {
  expect(plain(name)).toBe(kind);
});

test('an address keeps what it asks by a word, and forgets ids and numbers', () => {
  expect(plainAddress('/case/1f0c8f0e-1111-4222-8333-444455556666')).toBe('/case/#');
  expect(plainAddress('/floor?case=1f0c8f0e&alarm=near')).toBe('/floor?alarm=near&case');
  expect(plainAddress('/trends/cases?department=housing&from=2026-11-01', true)).toBe('/trends/cases?department&from');
});

test('the same button is one kind in whatever row it stands, and another on another page', () => {
  const sign = thing({ name: '签收', within: ['main', 'list'], repeated: true });
  const other = thing({ name: '答复', within: ['main', 'list'], repeated: true });
  expect(kindOf(sign, at('/inbox?case=1'))).toBe(kindOf(sign, at('/inbox?case=2')));
  expect(kindOf(sign, at('/inbox'))).not.toBe(kindOf(other, at('/inbox')));
  expect(kindOf(sign, at('/inbox'))).not.toBe(kindOf(sign, at('/floor')));
});

test('what a row is about is no kind of its own', () => {
  const row = (name: string) => kindOf(thing({ role: 'row', name, repeated: true }), at('/floor'));
  expect(row('地下室燃气味浓,楼内老人多')).toBe(row('路灯连续三晚不亮,老人出行不便'));
});

test('what stands in the frame of every page is the same thing on each', () => {
  const bell = thing({ name: '提醒', within: ['header'] });
  expect(kindOf(bell, at('/floor'))).toBe(kindOf(bell, at('/trends')));
});

test('a place is its page and what lies over it', () => {
  const overlay = { role: 'dialog', modal: true, fields: 1, buttons: 1, tells: false, alerts: '', text: '' };
  const place = (number: string) =>
    placeOf({ url: '/floor?case=7', overlays: [{ ...overlay, name: `催办 ${number}` }] });
  expect(place('26-118204 地下室燃气味浓')).toBe('/floor?case › dialog 催办 #');
  expect(place('26-118204 地下室')).toBe(place('26-118190 路灯不亮'));
});
