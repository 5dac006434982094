import { ClockEffectKind } from '@watchfloor/domain/law/effects';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useWords } from '../../../i18n/words.js';
import { useFormat } from '../../../ui/use-format.js';
import shared from '../Settings.module.css';
import type { DryRun } from '../settings-query.js';
import styles from './Effects.module.css';
import { WordEffects } from './WordEffects.js';

/** What a dry run found: of clocks, and of words that make a case critical. */
export function Effects({ run }: { readonly run: DryRun }) {
  return (
    <>
      <ClockEffects run={run} />
      {run.words === null ? null : <WordEffects trial={run.words} />}
    </>
  );
}

/** How many clocks, and cases to look at. */
function ClockEffects({ run }: { readonly run: DryRun }) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const format = useFormat();
  const { complaints, affected, extent, counts, examples } = run;
  if (extent === null) return <p>{formatMessage({ id: 'settings.dryRun.kept' }, { complaints })}</p>;
  if (affected === 0) return <p>{formatMessage({ id: 'settings.dryRun.untouched' }, { complaints })}</p>;
  const effect = (kind: string) => formatMessage({ id: `settings.effect.${kind}` });
  const due = (at: string | null) => (at === null ? '–' : format.shortDateTime(at));
  return (
    <div className={styles.effects}>
      <p>{formatMessage({ id: 'settings.dryRun.sum' }, { complaints, affected })}</p>
      <dl className={styles.counts}>
        {counts
          .filter(({ kind, count }) => count > 0 || kind === 'newlyLate' || kind === 'rescued' || kind === 'moved')
          .map(({ kind, count }) => (
            <div key={kind} data-signal={kind === ClockEffectKind.newlyLate && count > 0 ? '' : undefined}>
              <dt>{effect(kind)}</dt>
              <dd>{format.number(count)}</dd>
            </div>
          ))}
      </dl>
      <div className={styles.examples}>
        <table className={shared.table} aria-label={formatMessage({ id: 'settings.dryRun.examples' })}>
          <thead>
            <tr>
              <th scope="col">{formatMessage({ id: 'settings.dryRun.case' })}</th>
              <th scope="col">{formatMessage({ id: 'settings.dryRun.clock' })}</th>
              <th scope="col">{formatMessage({ id: 'settings.dryRun.before' })}</th>
              <th scope="col">{formatMessage({ id: 'settings.dryRun.after' })}</th>
            </tr>
          </thead>
          <tbody>
            {examples.map(({ kind, complaintId, number, title, metric, departmentId, dueBefore, dueAfter }) => (
              <tr key={`${kind}${complaintId}${metric}${departmentId}${dueBefore}`} data-first>
                <th scope="row">
                  {/* in a tab of its own: what is being edited stays where it is */}
                  <Link to={`/case/${complaintId}`} target="_blank">
                    {number}
                  </Link>{' '}
                  {title}
                </th>
                <td>
                  {words.metricInFull(metric)}
                  {departmentId === null ? null : ` · ${words.department(departmentId)}`}
                  <br />
                  <span className={shared.quiet}>{effect(kind)}</span>
                </td>
                <td>{due(dueBefore)}</td>
                <td>{due(dueAfter)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
