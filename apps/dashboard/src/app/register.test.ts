import { expect, test } from 'vitest';
import { withoutForm, withRegister } from './register.js';

test('the form of a new complaint opens above the desk as it is: filters and open case stay', () => {
  const desk = new URLSearchParams('alarm=near&case=c1');
  const opened = withRegister(desk);
  expect(opened.toString()).toBe('alarm=near&case=c1&do=register');
  expect(withoutForm(opened).toString()).toBe(desk.toString());
});

test('opening it twice leaves one form to close', () => {
  expect(withRegister(withRegister(new URLSearchParams())).toString()).toBe('do=register');
});
