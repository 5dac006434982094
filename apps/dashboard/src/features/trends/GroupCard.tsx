import { useIntl } from 'react-intl';
import { useWords } from '../../i18n/words.js';
import { ChartCard } from './ChartCard.js';
import styles from './ChartCard.module.css';
import { fewest } from './cause.js';
import type { Counted, Figure } from './counted.js';
import { GroupBars } from './GroupBars.js';
import { GroupTable } from './GroupTable.js';
import { barsShown, ranked } from './ranking.js';
import { shareOf } from './rate.js';
import type { Figures, Group, Rate } from './trends-query.js';

interface GroupCardProps {
  readonly by: 'department' | 'category';
  readonly groups: readonly Group[];
  readonly all: Rate;
  readonly undispatched: Figures['undispatched'] | null;
  counted(figure: Figure, id: string | null): Counted;
  /** Somebody wants to see one group alone. */
  onChoose(id: string): void;
}

/** Groups too small to rank that are named; the rest is in the table. */
const fewNamed = 8;

const titles = { department: 'trends.byDepartment', category: 'trends.byCategory' } as const;

/** On-time rates of departments or categories, those that are too small to compare apart. */
export function GroupCard({ by, groups, all, undispatched, counted, onChoose }: GroupCardProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const name = by === 'department' ? words.department : words.category;
  const { bars, few } = ranked(groups);
  const more = bars.length - barsShown;
  const list = few
    .slice(0, fewNamed)
    .map(({ id, numerator, denominator }) =>
      formatMessage({ id: 'trends.groups.few.one' }, { name: name(id), numerator, denominator }),
    )
    .join(formatMessage({ id: 'trends.groups.separator' }));
  return (
    <ChartCard
      title={formatMessage({ id: titles[by] })}
      note={formatMessage({ id: 'trends.groups.note' }, { fewest })}
      summary={formatMessage({ id: 'trends.chart.groups' }, { count: bars.length })}
      table={<GroupTable {...{ by, groups, undispatched, name, counted }} />}
      chart={
        bars.length === 0 ? (
          <p className={styles.footer}>{formatMessage({ id: 'trends.groups.none' })}</p>
        ) : (
          <GroupBars bars={bars.slice(0, barsShown)} average={shareOf(all)} name={name} onChoose={onChoose} />
        )
      }
      footer={
        <>
          {more > 0 ? (
            <p className={styles.footer}>{formatMessage({ id: 'trends.groups.more' }, { count: more })}</p>
          ) : null}
          {few.length > 0 ? (
            <p className={styles.footer}>
              {formatMessage({ id: 'trends.groups.few' }, { list, more: Math.max(0, few.length - fewNamed) })}
            </p>
          ) : null}
        </>
      }
    />
  );
}
