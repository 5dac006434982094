import { ActionIcon, Tooltip } from '@mantine/core';
import { ChartLine, Table2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import styles from './ChartCard.module.css';

interface ChartCardProps {
  readonly title: string;
  readonly note: string;
  /** What the chart says, for those who do not see it. */
  readonly summary: string;
  readonly chart: ReactNode;
  /** The same figures as rows. */
  readonly table: ReactNode;
  /** What the chart leaves out; the table leaves out nothing. */
  readonly footer?: ReactNode;
}

/** One chart that can always be read as a table as well. */
export function ChartCard({ title, note, summary, chart, table, footer }: ChartCardProps) {
  const { formatMessage } = useIntl();
  const [asTable, setAsTable] = useState(false);
  const turn = formatMessage({ id: asTable ? 'trends.asChart' : 'trends.asTable' });
  return (
    <section className={styles.card} data-table={asTable || undefined} aria-label={title}>
      <header>
        <div>
          <h2>{title}</h2>
          <p>{note}</p>
        </div>
        <Tooltip label={turn}>
          <ActionIcon
            className={styles.turn}
            variant="subtle"
            aria-label={formatMessage({ id: 'trends.ofChart' }, { title, turn })}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? <ChartLine size={16} aria-hidden /> : <Table2 size={16} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      </header>
      {asTable ? (
        <div className={styles.table}>{table}</div>
      ) : (
        <div role="img" aria-label={summary}>
          {chart}
        </div>
      )}
      {asTable ? null : footer}
    </section>
  );
}
