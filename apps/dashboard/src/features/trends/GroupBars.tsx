import { useIntl } from 'react-intl';
import {
  Bar,
  BarChart,
  Cell,
  LabelList,
  type LabelProps,
  ReferenceLine,
  ResponsiveContainer,
  Text,
  XAxis,
  YAxis,
  type YAxisTickContentProps,
} from 'recharts';
import { axis } from './axes.js';
import type { Bar as Ranked } from './ranking.js';
import { useNumbers } from './use-numbers.js';

interface GroupBarsProps {
  readonly bars: readonly Ranked[];
  /** The rate over all groups, drawn as a line to compare with; null where nothing was due. */
  readonly average: number | null;
  name(id: string): string;
  onChoose(id: string): void;
}

const barHeight = 24;
const nameRoom = 152;
const labelRoom = 112;

/** The figures of each bar stand in one column at the edge, where no bar and no line runs through them. */
function FiguresAtEdge({ value, y, height, parentViewBox }: LabelProps) {
  const chart = parentViewBox !== undefined && 'width' in parentViewBox ? parentViewBox : null;
  const edge = Number(chart?.x ?? 0) + Number(chart?.width ?? 0);
  return (
    <text
      x={edge}
      y={Number(y ?? 0) + Number(height ?? 0) / 2 + 4}
      textAnchor="end"
      fill="var(--wf-ink-3)"
      fontSize="var(--wf-text-meta)"
    >
      {String(value)}
    </text>
  );
}

/** A name on one line, cut where it is too long: the whole of it shows when it is pointed at. */
function NameTick({ x, y, payload }: YAxisTickContentProps) {
  const name = String(payload.value);
  return (
    <g>
      <title>{name}</title>
      <Text
        x={x}
        y={y}
        width={nameRoom - 12}
        maxLines={1}
        textAnchor="end"
        verticalAnchor="middle"
        fill="var(--wf-ink-4)"
        style={{ fontSize: 'var(--wf-text-meta)' }}
      >
        {name}
      </Text>
    </g>
  );
}

/** One bar a group from zero to a hundred percent, its figures written beside it. */
export function GroupBars({ bars, average, name, onChoose }: GroupBarsProps) {
  const { formatMessage } = useIntl();
  const numbers = useNumbers();
  const rows = bars.map((bar) => ({
    ...bar,
    name: name(bar.id),
    text: `${numbers.percent(bar.share)}  ${numbers.count(bar.numerator)}/${numbers.count(bar.denominator)}`,
  }));
  return (
    <ResponsiveContainer width="100%" height={rows.length * barHeight + 32}>
      <BarChart
        data={rows}
        layout="vertical"
        margin={{ top: 18, right: labelRoom, bottom: 0, left: 0 }}
        barCategoryGap={6}
        accessibilityLayer={false}
      >
        <XAxis type="number" domain={[0, 1]} hide />
        <YAxis type="category" dataKey="name" width={nameRoom} {...axis} tick={NameTick} interval={0} />
        <Bar
          dataKey="share"
          isAnimationActive={false}
          cursor="pointer"
          onClick={(_, index) => {
            const row = rows[index];
            if (row !== undefined) onChoose(row.id);
          }}
        >
          {rows.map((row) => (
            <Cell
              key={row.id}
              fill={average !== null && row.share < average ? 'var(--wf-ink-5)' : 'var(--wf-line-strong)'}
            />
          ))}
          <LabelList dataKey="text" content={FiguresAtEdge} />
        </Bar>
        {average === null ? null : (
          <ReferenceLine
            x={average}
            stroke="var(--wf-accent)"
            label={{
              value: formatMessage({ id: 'trends.average' }, { rate: numbers.percent(average) }),
              position: 'top',
              fill: 'var(--wf-accent)',
              fontSize: 'var(--wf-text-meta)',
            }}
          />
        )}
      </BarChart>
    </ResponsiveContainer>
  );
}
