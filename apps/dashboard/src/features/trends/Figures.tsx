import { lazy, Suspense } from 'react';
import { useIntl } from 'react-intl';
import { Empty } from '../../ui/Empty.js';
import { Loading } from '../../ui/Loading.js';
import type { Counted, Figure } from './counted.js';
import { FigureLinks } from './FigureLinks.js';
import { Headline } from './Headline.js';
import { HoursCard } from './HoursCard.js';
import { RateCard } from './RateCard.js';
import styles from './TrendsPage.module.css';
import { emptyAtFirst } from './trend-sentence.js';
import type { Figures as Wire } from './trends-query.js';
import type { TrendsAddress } from './use-trends-address.js';

const Charts = lazy(() => import('./Charts.js'));

export interface FiguresProps {
  readonly address: TrendsAddress;
  readonly now: Wire;
  readonly before: Wire;
  /** True while newer figures are on their way. */
  readonly renewing: boolean;
}

/** Everything that is said of one period. */
export function Figures({ address, now, before, renewing }: FiguresProps) {
  const { formatMessage } = useIntl();
  if (now.until === now.from) {
    return <Empty title={formatMessage({ id: 'trends.ahead' })} hint={formatMessage({ id: 'trends.ahead.next' })} />;
  }
  if (now.received === 0 && now.closed === 0 && now.open === 0 && now.onTimeOfDue.denominator === 0) {
    return <Empty title={formatMessage({ id: 'trends.none' })} hint={formatMessage({ id: 'trends.none.next' })} />;
  }
  const { departmentId, categoryId } = address;
  const { from, to } = now;
  const counted = (figure: Figure): Counted => ({ figure, from, to, departmentId, categoryId, undispatched: false });
  const comparable = emptyAtFirst(before) === 0;
  return (
    <div className={styles.figures} aria-busy={renewing}>
      <div>
        <Headline address={address} now={now} before={before} />
        <FigureLinks figures={now} counted={counted} />
      </div>
      <div className={styles.cards}>
        <RateCard counted={counted} form="due" now={now.onTimeOfDue} before={comparable ? before.onTimeOfDue : null} />
        <RateCard
          counted={counted}
          form="closed"
          now={now.onTimeOfClosed}
          before={comparable ? before.onTimeOfClosed : null}
        />
        <HoursCard
          elapsed={{ median: now.hoursMedian, p90: now.hoursP90 }}
          work={{ median: now.workHoursMedian, p90: now.workHoursP90 }}
        />
      </div>
      <Suspense fallback={<Loading />}>
        <Charts figures={now} address={address} />
      </Suspense>
    </div>
  );
}
