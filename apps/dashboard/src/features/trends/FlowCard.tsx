import { useIntl } from 'react-intl';
import { CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { axis, axisWidth, chartHeight, chartMargin } from './axes.js';
import { ChartCard } from './ChartCard.js';
import { ClosedDays, chartDays } from './ClosedDays.js';
import { DaysTable } from './DaysTable.js';
import { DayTip } from './DayTip.js';
import { EndLabel } from './EndLabel.js';
import type { Figures } from './trends-query.js';
import { useDays } from './use-days.js';
import { useNumbers } from './use-numbers.js';

/** Two labels closer than this part of the scale would lie on each other. */
const close = 0.08;
const lineOfText = 16;

/** How far the upper and the lower of two labels are moved: apart where they are close, and never down among the dates. */
function liftsOf(upper: number, lower: number, top: number): readonly [upper: number, lower: number] {
  if ((upper - lower) / top >= close) return [0, 0];
  return lower / top < close ? [-lineOfText, 0] : [-lineOfText / 2, lineOfText / 2];
}

/** What came in each day, in the accent, against what went out. */
export function FlowCard({ days }: { days: Figures['days'] }) {
  const { formatMessage } = useIntl();
  const names = useDays();
  const numbers = useNumbers();
  const last = days.length - 1;
  const end = days[last] ?? { received: 0, closed: 0 };
  const top = Math.max(1, ...days.flatMap((day) => [day.received, day.closed]));
  const moreCame = end.received >= end.closed;
  const [high, low] = liftsOf(Math.max(end.received, end.closed), Math.min(end.received, end.closed), top);
  const received = formatMessage({ id: 'trends.received' });
  const closed = formatMessage({ id: 'trends.closed' });
  const flows = [
    {
      ...{ name: closed, label: `${closed} ${numbers.count(end.closed)}`, width: 1.5, lift: moreCame ? low : high },
      key: 'closed' as const,
      ...{ ink: 'var(--wf-ink-5)', labelInk: 'var(--wf-ink-4)' },
    },
    {
      ...{ name: received, label: `${received} ${numbers.count(end.received)}`, width: 2, lift: moreCame ? high : low },
      key: 'received' as const,
      ...{ ink: 'var(--wf-accent)', labelInk: 'var(--wf-accent)' },
    },
  ];
  return (
    <ChartCard
      title={formatMessage({ id: 'trends.flow' })}
      note={formatMessage({ id: 'trends.flow.note' })}
      summary={formatMessage(
        { id: 'trends.chart.flow' },
        { received: numbers.count(end.received), closed: numbers.count(end.closed) },
      )}
      table={<DaysTable days={days} columns={['received', 'closed']} />}
      chart={
        <ResponsiveContainer width="100%" height={chartHeight}>
          <ComposedChart
            data={[...chartDays(days)]}
            margin={chartMargin(flows.map(({ label }) => label))}
            barCategoryGap={0}
            syncId="trends-days"
            accessibilityLayer={false}
          >
            {ClosedDays()}
            <CartesianGrid vertical={false} stroke="var(--wf-line)" />
            <XAxis dataKey="date" {...axis} tickFormatter={names.short} minTickGap={24} />
            <YAxis {...axis} axisLine={false} width={axisWidth} allowDecimals={false} tickFormatter={numbers.count} />
            <Tooltip content={DayTip} cursor={{ stroke: 'var(--wf-line-strong)' }} />
            {flows.map(({ name, key, label, ink, labelInk, width, lift }) => [
              <Line
                key={`${key}Whole`}
                name={name}
                dataKey={`${key}Whole`}
                stroke={ink}
                strokeWidth={width}
                dot={false}
                isAnimationActive={false}
              />,
              <Line
                key={`${key}Part`}
                name={name}
                dataKey={`${key}Part`}
                stroke={ink}
                strokeWidth={width}
                strokeDasharray="3 3"
                dot={false}
                isAnimationActive={false}
              />,
              <Line
                key={key}
                dataKey={key}
                stroke="none"
                dot={false}
                activeDot={false}
                tooltipType="none"
                isAnimationActive={false}
                label={({ x, y, index }) => <EndLabel {...{ x, y, index, last, lift }} text={label} ink={labelInk} />}
              />,
            ])}
          </ComposedChart>
        </ResponsiveContainer>
      }
    />
  );
}
