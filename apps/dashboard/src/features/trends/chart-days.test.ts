import { expect, test } from 'vitest';
import { chartDays } from './ClosedDays.js';

const day = (received: number, over: { working?: boolean; complete?: boolean } = {}) => ({
  ...{ date: '2026-11-01', working: true, complete: true, received, closed: 1, backlog: 5 },
  ...over,
});

test('G4 the day that is not over is drawn apart from the whole ones, joined to the last of them', () => {
  const days = chartDays([day(7), day(8), day(2, { complete: false })]);
  expect(days.map(({ receivedWhole }) => receivedWhole)).toEqual([7, 8, null]);
  expect(days.map(({ receivedPart }) => receivedPart)).toEqual([null, 8, 2]);
});

test('G4 of a period that is over nothing is drawn apart', () => {
  const days = chartDays([day(7), day(8)]);
  expect(days.map(({ receivedWhole, receivedPart }) => [receivedWhole, receivedPart])).toEqual([
    [7, null],
    [8, null],
  ]);
});

test('G4 days on which nobody works are shaded', () => {
  expect(chartDays([day(7), day(1, { working: false })]).map(({ shade }) => shade)).toEqual([0, 1]);
});
