import { Button } from '@mantine/core';
import { may } from '@watchfloor/domain/rights/may';
import { useIntl } from 'react-intl';
import { useMe } from '../../app/session/me.js';
import type { Waiting } from '../../app/waiting-law.js';
import { useFormat } from '../../ui/use-format.js';
import { Differences } from './publish/Differences.js';
import type { Asked } from './publish/SettlingDialogs.js';
import { Fact, Section } from './Section.js';
import styles from './Settings.module.css';

interface WaitingProposalProps {
  readonly proposal: Waiting;
  /** The document in force, which it changes. */
  readonly present: object;
  readonly onAsk: (what: Asked['what']) => void;
}

/** A change that waits for a second person: who wants it, why, what it changes; to be confirmed, or not. */
export function WaitingProposal({ proposal, present, onAsk }: WaitingProposalProps) {
  const { formatMessage } = useIntl();
  const format = useFormat();
  const { role } = useMe();
  const { by, at, note, own, cause, version, basedOn, document, openClocks, amnestySince } = proposal;
  const say = (id: string, values?: Readonly<Record<string, string>>) =>
    formatMessage({ id: `settings.proposal${id}` }, values);
  return (
    <Section title={say(`.${cause}`, { version })} hint={say(own ? '.own' : '.others')}>
      <dl className={styles.facts}>
        <Fact label={say('.by')}>
          {by} · {format.shortDateTime(at)}
        </Fact>
        <Fact label={say('.note')}>{note}</Fact>
        <Fact label={say('.base')}>{basedOn}</Fact>
        {openClocks === null ? null : (
          <Fact label={say('.open')}>{formatMessage({ id: `settings.versions.${openClocks}` })}</Fact>
        )}
        {amnestySince === null ? null : (
          <Fact label={formatMessage({ id: 'settings.amnesty' })}>{format.shortDateTime(amnestySince)}</Fact>
        )}
      </dl>
      {document === null ? null : <Differences before={present} after={document as object} />}
      {may(role, 'confirmLaw') ? (
        <div className={styles.choices}>
          {own ? null : <Button onClick={() => onAsk('confirm')}>{say('.confirm')}</Button>}
          <Button variant="default" onClick={() => onAsk('decline')}>
            {say(own ? '.takeBack' : '.decline')}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
