/** Thin axes in quiet ink; colours and sizes come from the theme's variables. */
export const axis = {
  stroke: 'var(--wf-line-strong)',
  tick: { fill: 'var(--wf-ink-4)', fontSize: 'var(--wf-text-meta)' },
  tickLine: false,
} as const;

export const chartHeight = 208;
export const chartMargin = { top: 16, right: 92, bottom: 0, left: 0 };

/** Room for the widest number on the upright axis. */
export const axisWidth = 44;
