/**
 * The look as values: the one place where a colour or a size is written. `resolve.ts` turns each into a CSS variable
 * `--wf-<name>`; `contrast.test.ts` holds the pairs to their contrast.
 */
export const light = {
  ground: '#f5f6f8',
  surface: '#ffffff',
  raised: '#ffffff',
  hover: '#f2f5f9',
  selected: '#e9f0fd',
  line: '#e4e7ec',
  'line-strong': '#c6ccd4',
  /** Titles, numbers. */
  'ink-1': '#13171c',
  /** Running text. */
  'ink-2': '#39424d',
  /** The quietest ink of the queue: 7:1. */
  'ink-3': '#4c5560',
  /** Labels outside of the queue. */
  'ink-4': '#66707c',
  /** Marks that say nothing by themselves; stale numbers. */
  'ink-5': '#848d98',
  accent: '#1d5bd0',
  'accent-soft': '#dfe9fb',
  'on-accent': '#ffffff',
  red: '#a8141d',
  'red-fill': '#b3161f',
  'on-red': '#ffffff',
  'red-soft': '#fdecec',
  amber: '#7a4a00',
  'amber-fill': '#f6b73c',
  'on-amber': '#2a1a00',
  'amber-soft': '#fdf3de',
  green: '#1b6b3a',
  flash: '#dbe7ff',
  shadow: '0 8px 28px rgb(16 24 40 / 0.16), 0 1px 3px rgb(16 24 40 / 0.10)',
  scrim: 'rgb(16 24 40 / 0.28)',
};

export type ColourToken = keyof typeof light;

export const dark: Readonly<Record<ColourToken, string>> = {
  ground: '#0f1216',
  surface: '#13171c',
  raised: '#1b2027',
  hover: '#1a2028',
  selected: '#1a2740',
  line: '#242b33',
  'line-strong': '#3a434e',
  'ink-1': '#e8ecf1',
  'ink-2': '#c4cbd4',
  'ink-3': '#a6afba',
  'ink-4': '#8993a0',
  'ink-5': '#66707c',
  accent: '#84aefb',
  'accent-soft': '#1d2c48',
  'on-accent': '#0b1526',
  red: '#ff9a98',
  'red-fill': '#ea7875',
  'on-red': '#1c0405',
  'red-soft': '#331a1d',
  amber: '#efbd62',
  'amber-fill': '#e0aa48',
  'on-amber': '#1e1300',
  'amber-soft': '#2e2413',
  green: '#7fcf9b',
  flash: '#22365a',
  shadow: '0 10px 32px rgb(0 0 0 / 0.55), 0 0 0 1px rgb(255 255 255 / 0.05)',
  scrim: 'rgb(0 0 0 / 0.5)',
};

/** Sizes that are alike in both themes. Base 8, 4 for inner gaps. */
export const sizes = {
  'gap-1': '4px',
  'gap-2': '8px',
  'gap-3': '16px',
  'gap-4': '24px',
  'gap-5': '32px',
  radius: '6px',
  'radius-small': '4px',
  'bar-height': '48px',
  'rail-width': '48px',
  'tiles-height': '72px',
  'filters-height': '44px',
  'row-height': '40px',
  'row-height-compact': '30px',
  'row-height-card': '76px',
  'header-height': '28px',
  'drawer-width': '480px',
  /** choose, urgency, number, title, department, state, clocks, urges, age */
  'floor-columns': '20px 26px 84px minmax(0, 1fr) minmax(0, 172px) 108px 146px 60px 44px',
  'floor-columns-narrow': '20px 26px 84px minmax(0, 1fr) minmax(0, 120px) 96px 146px 52px 40px',
  'tile-width': '128px',
  'spark-width': '120px',
  'spark-height': '28px',
  'menu-width': '240px',
  'menu-height': '320px',
  'text-filter-width': '200px',
  'sign-in-width': '360px',
  'search-width': '320px',
  'lag-width': '72px',
  'thumb-height': '56px',
  icon: '16px',
  'icon-small': '12px',
  'icon-inline': '14px',
  'icon-large': '20px',
  'text-table': '13px',
  'line-table': '20px',
  'text-meta': '12px',
  'line-meta': '16px',
  'text-clock': '14px',
  'clock-metric': '2.4em',
  'clock-ring': '13px',
  'clock-face': '80px',
  mark: '10px',
  'text-body': '14px',
  'line-body': '22px',
  'text-title': '20px',
  'line-title': '28px',
  'text-tile': '28px',
  'line-tile': '32px',
  'weight-regular': '400',
  'weight-strong': '600',
  hairline: '1px',
  'focus-ring': '2px',
  motion: '120ms',
  'flash-motion': '600ms',
};

export type SizeToken = keyof typeof sizes;

/** Heights that the virtual list must know as numbers; the same as the tokens they are read from. */
export const pixels = (token: SizeToken): number => Number.parseInt(sizes[token], 10);
