import { useMemo } from 'react';
import { useAnswer } from '../../live/use-answer.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { Loading } from '../../ui/Loading.js';
import { Figures } from './Figures.js';
import { PeriodPicker } from './PeriodPicker.js';
import { ScopeFilters } from './ScopeFilters.js';
import styles from './TrendsPage.module.css';
import { TrendsPageQuery } from './trends-query.js';
import { useTrendsAddress } from './use-trends-address.js';

const wire = (at: number): string => new Date(at).toISOString();

/** The leader's page: a sentence that says the period, then the charts that prove it. */
export default function TrendsPage() {
  const address = useTrendsAddress();
  const { asked, departmentId, categoryId } = address;
  const variables = useMemo(
    () => ({
      from: wire(asked.from),
      to: wire(asked.to),
      beforeFrom: wire(asked.beforeFrom),
      beforeTo: wire(asked.beforeTo),
      departmentId,
      categoryId,
    }),
    [asked, departmentId, categoryId],
  );
  const { answered, error, waiting, again } = useAnswer({ query: TrendsPageQuery, variables, question: address });
  return (
    <div className={styles.page}>
      <div className={styles.controls}>
        <PeriodPicker address={address} />
        <ScopeFilters address={address} />
      </div>
      {error ? <ErrorNote error={error} onRetry={again} /> : null}
      {answered !== null ? (
        <Figures address={answered.question} now={answered.data.now} before={answered.data.before} renewing={waiting} />
      ) : error ? null : (
        <Loading />
      )}
    </div>
  );
}
