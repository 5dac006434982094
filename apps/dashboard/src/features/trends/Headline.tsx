import { useIntl } from 'react-intl';
import { useMe } from '../../app/session/me.js';
import { useWords } from '../../i18n/words.js';
import { daysOf } from './period.js';
import styles from './TrendsPage.module.css';
import { isWhole, sentence, summarise } from './trend-sentence.js';
import type { Figures } from './trends-query.js';
import { useDays } from './use-days.js';
import { useNumbers } from './use-numbers.js';
import type { TrendsAddress } from './use-trends-address.js';

interface HeadlineProps {
  readonly address: TrendsAddress;
  readonly now: Figures;
  readonly before: Figures;
}

/** The period in one sentence, and against what it is measured. */
export function Headline({ address, now, before }: HeadlineProps) {
  const intl = useIntl();
  const words = useWords();
  const numbers = useNumbers();
  const days = useDays();
  const { period, asked, departmentId } = address;
  const { from, to } = daysOf(period);
  const named =
    period.span === null
      ? intl.formatMessage({ id: 'trends.period.between' }, { from: days.short(from), to: days.short(to) })
      : intl.formatMessage({ id: 'trends.period.days' }, { days: period.span });
  const summary = summarise(now, before);
  const text = sentence(summary, named, (id, values) => intl.formatMessage({ id }, values), numbers, words.category);
  const alone = useMe().role === 'liaison' || departmentId !== null;
  const { received: undispatched } = now.undispatched;
  const notes = [
    ...(alone ? [intl.formatMessage({ id: 'trends.scope.lead' })] : []),
    ...(!alone && undispatched > 0
      ? [intl.formatMessage({ id: 'trends.scope.undispatched' }, { count: numbers.count(undispatched) })]
      : []),
    ...(isWhole(now) ? [] : [intl.formatMessage({ id: 'trends.scope.partial' })]),
  ];
  const moment = (at: number) =>
    intl.formatDate(at, { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (
    <header className={styles.headline}>
      <h1>{text}</h1>
      <p>
        {summary.backlog === null
          ? null
          : intl.formatMessage(
              { id: `trends.sentence.backlog.${summary.backlog.direction}` },
              { open: numbers.count(summary.backlog.open), size: numbers.count(summary.backlog.size) },
            )}{' '}
        <span className={styles.quiet}>
          {summary.daysWithoutData > 0
            ? intl.formatMessage({ id: 'trends.period.incomparable' }, { days: summary.daysWithoutData })
            : intl.formatMessage(
                { id: 'trends.period.compared' },
                { from: moment(asked.beforeFrom), to: moment(asked.beforeTo) },
              )}
        </span>
        {notes.map((note) => (
          <span key={note} className={styles.quiet}>
            {' '}
            {note}
          </span>
        ))}
      </p>
    </header>
  );
}
