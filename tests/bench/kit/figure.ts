/** One measured figure beside its baseline from the same run. Absolute values belong to the machine; the ratio travels. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the baseline is, in words. */
  readonly against: string;
  readonly baseline: number;
}

/** Prints one JSON line. `ratio` is value ÷ baseline. */
export function print({ name, value, unit, against, baseline }: Figure): void {
  const ratio = round(value / baseline);
  process.stdout.write(
    `${JSON.stringify({ name, value: round(value), unit, against, baseline: round(baseline), ratio })}\n`,
  );
}

/** Tells a person who waits what is going on; not part of the result. */
export function tell(what: string): void {
  process.stderr.write(`${what}\n`);
}

const round = (value: number): number => Number(value.toPrecision(4));

/** The value below which a part (0 to 1) of the samples lies. */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = Float64Array.from(samples).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);
