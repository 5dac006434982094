import { useIntl } from 'react-intl';
import styles from './ManyResults.module.css';

/** One that an action leaves out, and why. */
export interface SkippedItem {
  readonly number: string;
  readonly why: string;
}

/** So many are named for each reason; the list below has them all. */
const named = 12;

/** Which of many are left out and why, reason by reason. */
export function Skipped({ items }: { items: readonly SkippedItem[] }) {
  const { formatMessage, formatList } = useIntl();
  if (items.length === 0) return null;
  const reasons = [...new Set(items.map(({ why }) => why))].map((why) => ({
    why,
    of: items.filter((item) => item.why === why),
  }));
  return (
    <ul className={styles.skipped} aria-label={formatMessage({ id: 'complaint.many.skipped' })}>
      {reasons.map(({ why, of }) => (
        <li key={why}>
          <span>{formatMessage({ id: 'complaint.many.skippedWhy' }, { count: of.length, why })}</span>{' '}
          <span className={styles.number}>
            {formatList(of.slice(0, named).map(({ number }) => number))}
            {of.length > named
              ? formatMessage({ id: 'complaint.many.skippedMore' }, { count: of.length - named })
              : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
