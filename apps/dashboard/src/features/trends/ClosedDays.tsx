import { Bar, YAxis } from 'recharts';
import type { Figures } from './trends-query.js';

/** A day of a chart: what was counted, whether to shade it, and what of it is not over yet. */
export type ChartDay = Figures['days'][number] & {
  readonly shade: number;
  /** Counts of whole days; null on the day that is not over. */
  readonly receivedWhole: number | null;
  readonly closedWhole: number | null;
  /** From the last whole day to the one that is not over, drawn dashed; null on all others. */
  readonly receivedPart: number | null;
  readonly closedPart: number | null;
};

/** Days as charts draw them: a day that is not over is no fall, and a day on which nobody works is no collapse. */
export function chartDays(days: Figures['days']): readonly ChartDay[] {
  const partial = days.at(-1)?.complete === false ? days.length - 1 : days.length;
  return days.map((day, nth) => {
    const [whole, part] = [nth < partial, nth >= partial - 1 && partial < days.length];
    return {
      ...day,
      shade: day.working ? 0 : 1,
      receivedWhole: whole ? day.received : null,
      closedWhole: whole ? day.closed : null,
      receivedPart: part ? day.received : null,
      closedPart: part ? day.closed : null,
    };
  });
}

/** Shades the days on which, by the calendar in force, nobody works. */
export function ClosedDays() {
  return (
    <>
      <YAxis yAxisId="shade" hide domain={[0, 1]} />
      <Bar
        yAxisId="shade"
        dataKey="shade"
        fill="var(--wf-line)"
        fillOpacity={0.5}
        tooltipType="none"
        legendType="none"
        isAnimationActive={false}
        activeBar={false}
      />
    </>
  );
}
