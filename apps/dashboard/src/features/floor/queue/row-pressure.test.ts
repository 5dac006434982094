import { expect, test } from 'vitest';
import { pressureOn } from './row-pressure.js';

const urge = (
  id: string,
  state: 'sent' | 'nobodyThere' | 'delivered' | 'read' | 'hollow',
  rung: 'urge' | 'notice' = 'urge',
) => ({
  id,
  state,
  rung,
});
const order = (id: string, rung: 'supervision' | 'circular', state: 'issued' | 'replied' = 'issued') => ({
  id,
  rung,
  state,
});
const row = { urgeCount: 0, openUrges: [], supervisions: [] };

test('nobody is pressed while nothing was sent', () => {
  expect(pressureOn(row)).toBeNull();
});

test('an order stands above every urge, the highest rung first', () => {
  const supervisions = [order('s1', 'supervision'), order('s2', 'circular', 'replied')];
  expect(pressureOn({ urgeCount: 2, openUrges: [urge('u1', 'delivered')], supervisions })).toEqual({
    kind: 'order',
    rung: 'circular',
    stands: 'toReview',
  });
});

test('of several urges the one that most needs an answer is told', () => {
  const stands = (...openUrges: ReturnType<typeof urge>[]) => pressureOn({ ...row, urgeCount: 3, openUrges })?.stands;
  expect(stands()).toBe('answered');
  expect(stands(urge('u1', 'read'))).toBe('read');
  expect(stands(urge('u1', 'read'), urge('u2', 'delivered'))).toBe('unanswered');
  expect(stands(urge('u1', 'read'), urge('u2', 'hollow'))).toBe('hollow');
});

test('D10 the floor tells an urge that nobody has taken, and one that nobody can take', () => {
  const stands = (...openUrges: ReturnType<typeof urge>[]) => pressureOn({ ...row, urgeCount: 3, openUrges })?.stands;
  expect(stands(urge('u1', 'read'), urge('u2', 'sent'))).toBe('undelivered');
  expect(stands(urge('u1', 'sent'), urge('u2', 'nobodyThere'))).toBe('nobodyThere');
});

test('an urge that has climbed is called by its name', () => {
  const pressure = pressureOn({ ...row, urgeCount: 1, openUrges: [urge('u1', 'delivered', 'notice')] });
  expect(pressure).toMatchObject({ kind: 'urge', notice: true });
});
