import { useIntl } from 'react-intl';
import { CountLink } from './CountLink.js';
import type { Counted, Figure } from './counted.js';
import { pointsBetween, shareOf } from './rate.js';
import styles from './TrendsPage.module.css';
import type { Rate } from './trends-query.js';
import { useNumbers } from './use-numbers.js';

interface RateCardProps {
  /** Which of the two published forms: of those due, or of those closed. */
  readonly form: 'due' | 'closed';
  readonly now: Rate;
  /** Null where the period before cannot be compared with. */
  readonly before: Rate | null;
  counted(figure: Figure): Counted;
}

const figures = {
  due: { numerator: 'dueOnTime', denominator: 'due' },
  closed: { numerator: 'closedOnTime', denominator: 'closedWithDeadline' },
} as const;

/** One on-time rate with its figures and its formula in sight. */
export function RateCard({ form, now, before, counted }: RateCardProps) {
  const { formatMessage } = useIntl();
  const numbers = useNumbers();
  const share = shareOf(now);
  const points = before === null ? null : pointsBetween(now, before);
  return (
    <section className={styles.card}>
      <h2>
        {formatMessage({ id: 'trends.onTime' })} · {formatMessage({ id: `trends.onTime.${form}` })}
      </h2>
      <p className={styles.number}>{share === null ? '—' : numbers.percent(share)}</p>
      <p className={styles.proof}>
        {share === null
          ? formatMessage({ id: 'trends.onTime.none' })
          : formatMessage(
              { id: 'trends.onTime.figures' },
              {
                numerator: <CountLink count={now.numerator} counted={counted(figures[form].numerator)} />,
                denominator: <CountLink count={now.denominator} counted={counted(figures[form].denominator)} />,
              },
            )}
        {points === null ? null : (
          <span className={styles.quiet}>
            {' · '}
            {formatMessage({ id: 'trends.onTime.change' }, { change: numbers.signed(points) })}
          </span>
        )}
      </p>
      <p className={styles.formula}>{formatMessage({ id: `trends.onTime.${form}.formula` })}</p>
      <p className={styles.quiet}>{formatMessage({ id: `trends.onTime.${form}.about` })}</p>
    </section>
  );
}
