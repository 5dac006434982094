import { useIntl } from 'react-intl';
import { Area, CartesianGrid, ComposedChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { axis, axisWidth, chartHeight, chartMargin } from './axes.js';
import { ChartCard } from './ChartCard.js';
import { ClosedDays, chartDays } from './ClosedDays.js';
import { DaysTable } from './DaysTable.js';
import { DayTip } from './DayTip.js';
import { EndLabel } from './EndLabel.js';
import type { Figures } from './trends-query.js';
import { useDays } from './use-days.js';
import { useNumbers } from './use-numbers.js';

/** What was left open at the end of each day. The scale begins at zero: an area is a quantity. */
export function BacklogCard({ days }: { days: Figures['days'] }) {
  const { formatMessage } = useIntl();
  const names = useDays();
  const numbers = useNumbers();
  const last = days.length - 1;
  const open = formatMessage({ id: 'trends.open' });
  const end = days[last]?.backlog ?? 0;
  const label = `${open} ${numbers.count(end)}`;
  return (
    <ChartCard
      title={formatMessage({ id: 'trends.backlog' })}
      note={formatMessage({ id: 'trends.backlog.note' })}
      summary={formatMessage(
        { id: 'trends.chart.backlog' },
        { first: numbers.count(days[0]?.backlog ?? 0), last: numbers.count(end) },
      )}
      table={<DaysTable days={days} columns={['backlog']} />}
      chart={
        <ResponsiveContainer width="100%" height={chartHeight}>
          <ComposedChart
            data={[...chartDays(days)]}
            margin={chartMargin([label])}
            barCategoryGap={0}
            syncId="trends-days"
            accessibilityLayer={false}
          >
            {ClosedDays()}
            <CartesianGrid vertical={false} stroke="var(--wf-line)" />
            <XAxis dataKey="date" {...axis} tickFormatter={names.short} minTickGap={24} />
            <YAxis {...axis} axisLine={false} width={axisWidth} allowDecimals={false} tickFormatter={numbers.count} />
            <Tooltip content={DayTip} cursor={{ stroke: 'var(--wf-line-strong)' }} />
            <Area
              name={open}
              dataKey="backlog"
              stroke="var(--wf-ink-3)"
              strokeWidth={1.5}
              fill="var(--wf-line)"
              fillOpacity={0.6}
              isAnimationActive={false}
              label={({ x, y, index }) => <EndLabel {...{ x, y, index, last }} text={label} ink="var(--wf-ink-3)" />}
            />
          </ComposedChart>
        </ResponsiveContainer>
      }
    />
  );
}
