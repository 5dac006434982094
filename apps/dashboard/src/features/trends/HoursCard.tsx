import { useIntl } from 'react-intl';
import styles from './TrendsPage.module.css';
import { useNumbers } from './use-numbers.js';

/** Below two days hours say more than days. */
const daysFrom = 48;

interface HoursCardProps {
  /** Hours that callers waited. */
  readonly elapsed: Spread;
  /** Hours of them in which work was done. */
  readonly work: Spread;
}

interface Spread {
  readonly median: number | null;
  readonly p90: number | null;
}

/** How long it takes: the middle case, and the one that nine in ten do not exceed. Never the mean. */
export function HoursCard({ elapsed, work }: HoursCardProps) {
  const { formatMessage } = useIntl();
  const numbers = useNumbers();
  const days = (hours: number | null) =>
    hours === null || hours < daysFrom
      ? null
      : formatMessage({ id: 'trends.hours.days' }, { days: numbers.decimal(hours / 24) });
  const value = (hours: number | null) => (hours === null ? '—' : numbers.hours(hours));
  return (
    <section className={styles.card}>
      <h2>{formatMessage({ id: 'trends.hours' })}</h2>
      <dl className={styles.pair}>
        {(['median', 'p90'] as const).map((name) => (
          <div key={name}>
            <dt>{formatMessage({ id: `trends.hours.${name}` })}</dt>
            <dd className={styles.number}>{value(elapsed[name])}</dd>
            <dd className={styles.quiet}>{days(elapsed[name])}</dd>
            <dd className={styles.proof}>
              {work[name] !== null && formatMessage({ id: 'trends.hours.work' }, { hours: value(work[name]) })}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>
        {formatMessage({ id: elapsed.median === null ? 'trends.hours.none' : 'trends.hours.about' })}
      </p>
    </section>
  );
}
