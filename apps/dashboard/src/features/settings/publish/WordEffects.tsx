import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useWords } from '../../../i18n/words.js';
import { useFormat } from '../../../ui/use-format.js';
import shared from '../Settings.module.css';
import type { DryRun } from '../settings-query.js';
import styles from './Effects.module.css';

/** What other words would have made critical last month, beside what really happened. */
export function WordEffects({ trial }: { readonly trial: NonNullable<DryRun['words']> }) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const format = useFormat();
  const say = (id: string, values?: Readonly<Record<string, string | number>>) =>
    formatMessage({ id: `settings.words${id}` }, values);
  const { since, until, cases, counts, examples } = trial;
  const critical = counts.filter((one) => one.critical).reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={styles.effects} aria-label={say('')}>
      <p>{say('.sum', { since: format.shortDateTime(since), until: format.shortDateTime(until), cases, critical })}</p>
      <dl className={styles.counts}>
        {counts
          .filter((one) => one.count > 0 && (one.critical || one.became === 'byWords'))
          .map(({ critical: would, became, count }) => (
            <div key={`${would}${became}`} data-signal={!would || became === 'never' ? '' : undefined}>
              <dt>{say(`.${would ? 'would' : 'wouldNot'}.${became}`)}</dt>
              <dd>{format.number(count)}</dd>
            </div>
          ))}
      </dl>
      {examples.length === 0 ? (
        <p className={shared.hint}>{say('.same')}</p>
      ) : (
        <div className={styles.examples}>
          <table className={shared.table} aria-label={say('.examples')}>
            <thead>
              <tr>
                <th scope="col">{formatMessage({ id: 'settings.dryRun.case' })}</th>
                <th scope="col">{say('.verdict')}</th>
                <th scope="col">{say('.really')}</th>
              </tr>
            </thead>
            <tbody>
              {examples.map(({ complaintId, number, title, receivedAt, cause, word, became }) => (
                <tr key={complaintId} data-first>
                  <th scope="row">
                    <Link to={`/case/${complaintId}`} target="_blank">
                      {number}
                    </Link>{' '}
                    {title}
                    <br />
                    <span className={shared.quiet}>{format.shortDateTime(receivedAt)}</span>
                  </th>
                  <td>
                    {cause === null
                      ? say('.no')
                      : say('.yes', { word: word ?? '', cause: words.escalationCause(cause) })}
                  </td>
                  <td>{say(`.became.${became}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
