import { expect, test } from 'vitest';
import { FlowHistory, linePoints } from './board-history.js';

const at = (seconds: number) => Date.UTC(2026, 10, 22) + seconds * 1_000;

test('boards within ten seconds are one point, the latest', () => {
  const history = new FlowHistory();
  history.add({ at: at(1), entered: 5, closed: 1 });
  history.add({ at: at(9), entered: 7, closed: 2 });
  history.add({ at: at(11), entered: 8, closed: 2 });
  expect(history.points.map((point) => point.entered)).toEqual([7, 8]);
});

test('what is older than an hour is let go', () => {
  const history = new FlowHistory();
  for (let second = 0; second <= 7_200; second += 10) history.add({ at: at(second), entered: 1, closed: 1 });
  expect(history.points.length).toBe(360);
  expect(history.points[0]?.at).toBe(at(3_610));
});

test('a line fills its box from edge to edge, zero at the bottom', () => {
  expect(linePoints([0, 5, 10], 10, 100, 20)).toBe('0,20 50,10 100,0');
  expect(linePoints([0, 0], 0, 100, 20)).toBe('0,20 100,20');
});
