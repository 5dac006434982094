import { useIntl } from 'react-intl';
import { useFormat } from '../../ui/use-format.js';
import { Section } from './Section.js';
import styles from './Settings.module.css';
import type { Proposal } from './settings-query.js';
import { WideTable } from './WideTable.js';

/** What was proposed and came to nothing: by whom, by whose word, and why. Not there where there is none. */
export function PastProposals({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const { formatMessage } = useIntl();
  const format = useFormat();
  const say = (id: string) => formatMessage({ id: `settings.proposal${id}` });
  const past = proposals.filter(({ state }) => state !== 'waiting' && state !== 'confirmed');
  if (past.length === 0) return null;
  return (
    <Section title={say('.past')}>
      <WideTable label={say('.past')}>
        <thead>
          <tr>
            <th scope="col">{say('.by')}</th>
            <th scope="col">{say('.note')}</th>
            <th scope="col">{say('.became')}</th>
          </tr>
        </thead>
        <tbody>
          {past.map(({ id, by, at, cause, version, note, state, settledBy, settledAt, settledNote }) => (
            <tr key={id} data-first>
              <th scope="row">
                {by}
                <div className={styles.quiet}>{format.shortDateTime(at)}</div>
              </th>
              <td>
                {note}
                <div className={styles.quiet}>{formatMessage({ id: `settings.proposal.${cause}` }, { version })}</div>
              </td>
              <td>
                {say(`.state.${state}`)}
                {state === 'expired' ? null : ` · ${settledBy ?? ''}`}
                {settledNote === null || settledNote === '' ? null : <div>{settledNote}</div>}
                <div className={styles.quiet}>{settledAt === null ? null : format.shortDateTime(settledAt)}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </Section>
  );
}
