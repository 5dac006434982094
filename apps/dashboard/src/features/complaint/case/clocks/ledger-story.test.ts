import { HOUR } from '@watchfloor/domain/time';
import { expect, test } from 'vitest';
import { ledgerOf } from './ledger-story.js';

const segments = [
  { kind: 'counted', from: '2026-11-20T09:00:00.000Z', to: '2026-11-20T10:00:00.000Z' },
  { kind: 'offHours', from: '2026-11-20T10:00:00.000Z', to: '2026-11-20T12:00:00.000Z' },
  { kind: 'extended', from: '2026-11-20T12:00:00.000Z', to: '2026-11-20T13:00:00.000Z' },
] as const;

test('each stretch has its length and its part of the whole', () => {
  const { lines } = ledgerOf(segments);
  expect(lines.map(({ length }) => length / HOUR)).toEqual([1, 2, 1]);
  expect(lines.map(({ share }) => share)).toEqual([25, 50, 25]);
});

test('what used up the budget is summed before what did not, and kinds that are not there are left out', () => {
  expect(ledgerOf(segments).totals.map(({ kind, length }) => [kind, length / HOUR])).toEqual([
    ['counted', 1],
    ['extended', 1],
    ['offHours', 2],
  ]);
});

test('a clock without any time has an empty ledger', () => {
  expect(ledgerOf([])).toEqual({ lines: [], totals: [] });
  const at = segments[0].from;
  expect(ledgerOf([{ kind: 'counted', from: at, to: at }]).lines[0]?.share).toBe(0);
});
