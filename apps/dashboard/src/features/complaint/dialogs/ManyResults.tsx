import { useIntl } from 'react-intl';
import { useRefusalText } from '../../../ui/RefusalText.js';
import type { Refusal } from '../../../ui/refusal.js';
import { useFormat } from '../../../ui/use-format.js';
import styles from './ManyResults.module.css';
import type { Outcome } from './outcome.js';
import { Skipped } from './Skipped.js';

export interface ManyItem {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** To whom it goes, or why it is left out. */
  readonly what: string;
  readonly skipped: boolean;
}

/** The preview of an action on many complaints, which becomes its results. */
export function ManyResults({
  items,
  outcomes,
}: {
  items: readonly ManyItem[];
  outcomes: ReadonlyMap<string, Outcome>;
}) {
  const { formatMessage } = useIntl();
  const refusalText = useRefusalText();
  const format = useFormat();
  // what to do about it is said once, above the list
  const refused = (refusal: Refusal): string =>
    refusal.__typename === 'StaleVersion'
      ? formatMessage(
          { id: 'complaint.many.stale' },
          { by: refusal.changedBy, at: format.timeToSecond(refusal.changedAt) },
        )
      : refusalText(refusal);
  const result = (item: ManyItem): string => {
    const outcome = outcomes.get(item.id);
    if (outcome === undefined) return item.what;
    if (outcome.kind === 'refused') return refused(outcome.refusal);
    return formatMessage({ id: `complaint.many.${outcome.kind}` });
  };
  const skipped = items.filter((item) => item.skipped).map(({ number, what }) => ({ number, why: what }));
  return (
    <>
      <Skipped items={skipped} />
      <ul className={styles.list} aria-label={formatMessage({ id: 'complaint.many' })}>
        {items.map((item) => (
          <li key={item.id} data-kind={outcomes.get(item.id)?.kind ?? (item.skipped ? 'skipped' : 'waiting')}>
            <span className={styles.number}>{item.number}</span>
            <span className={styles.title}>{item.title}</span>
            <span className={styles.what}>{result(item)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
