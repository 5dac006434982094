import { useIntl } from 'react-intl';
import styles from './TrendsPage.module.css';
import { useNumbers } from './use-numbers.js';

/** Below two days hours say more than days. */
const daysFrom = 48;

/** How long it takes: the middle case, and the one that nine in ten do not exceed. Never the mean. */
export function HoursCard({ median, p90 }: { median: number | null; p90: number | null }) {
  const { formatMessage } = useIntl();
  const numbers = useNumbers();
  const days = (hours: number | null) =>
    hours === null || hours < daysFrom
      ? null
      : formatMessage({ id: 'trends.hours.days' }, { days: numbers.decimal(hours / 24) });
  const value = (hours: number | null) =>
    hours === null ? '—' : formatMessage({ id: 'trends.hours.value' }, { hours: numbers.decimal(hours) });
  return (
    <section className={styles.card}>
      <h2>{formatMessage({ id: 'trends.hours' })}</h2>
      <dl className={styles.pair}>
        {(
          [
            ['median', median],
            ['p90', p90],
          ] as const
        ).map(([name, hours]) => (
          <div key={name}>
            <dt>{formatMessage({ id: `trends.hours.${name}` })}</dt>
            <dd className={styles.number}>{value(hours)}</dd>
            <dd className={styles.quiet}>{days(hours)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>
        {formatMessage({ id: median === null ? 'trends.hours.none' : 'trends.hours.about' })}
      </p>
    </section>
  );
}
