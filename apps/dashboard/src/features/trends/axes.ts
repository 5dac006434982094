/** Thin axes in quiet ink; colours and sizes come from the theme's variables. */
export const axis = {
  stroke: 'var(--wf-line-strong)',
  tick: { fill: 'var(--wf-ink-4)', fontSize: 'var(--wf-text-meta)' },
  tickLine: false,
} as const;

export const chartHeight = 208;
/** As wide as letters of `--wf-text-meta` get: those of Latin, and those of Han, which fill a square. */
const letter = 7;
const square = 12;

/** The margins of a chart with these words where its lines end. */
export function chartMargin(words: readonly string[]) {
  const widths = words.map((text) => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? square : letter), 0));
  return { top: 16, right: Math.max(...widths) + 16, bottom: 0, left: 0 };
}

/** Room for the widest number on the upright axis. */
export const axisWidth = 44;
