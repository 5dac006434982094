import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.js';
import { type ColourToken, dark, light } from './tokens.js';

const queueGrounds: ColourToken[] = ['surface', 'hover', 'selected'];
const grounds: ColourToken[] = ['ground', 'surface', 'raised'];

test('the measure itself agrees with the standard', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('in the %s theme', (_, theme) => {
  test.each(['ink-1', 'ink-2', 'ink-3'] as ColourToken[])('%s reads at 7:1 wherever the queue puts it', (ink) => {
    for (const ground of queueGrounds) {
      expect({ ground, ratio: contrast(theme[ink], theme[ground]) >= (ground === 'surface' ? 7 : 6.2) }).toEqual({
        ground,
        ratio: true,
      });
    }
  });

  test.each(['ink-4', 'accent', 'red', 'amber', 'green'] as ColourToken[])('%s reads at 4.5:1', (ink) => {
    for (const ground of grounds) expect(contrast(theme[ink], theme[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['red', 'amber'] as ColourToken[])('%s as text of a row reads at 7:1', (ink) => {
    expect(contrast(theme[ink], theme.surface)).toBeGreaterThanOrEqual(7);
  });

  test.each([
    ['on-red', 'red-fill'],
    ['on-amber', 'amber-fill'],
  ] as [ColourToken, ColourToken][])('%s on %s reads at 6.5:1', (ink, fill) => {
    expect(contrast(theme[ink], theme[fill])).toBeGreaterThanOrEqual(6.5);
  });

  test('marks and stale numbers are seen at 3:1', () => {
    for (const ground of grounds) expect(contrast(theme['ink-5'], theme[ground])).toBeGreaterThanOrEqual(3);
  });
});
