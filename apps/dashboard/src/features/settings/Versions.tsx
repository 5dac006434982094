import { Button } from '@mantine/core';
import type { LawKind } from '@watchfloor/domain/law/change';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useFormat } from '../../ui/use-format.js';
import { RollBackDialog } from './publish/RollBackDialog.js';
import { Section } from './Section.js';
import styles from './Settings.module.css';
import type { Confirmed } from './second-person.js';
import type { LawVersion } from './settings-query.js';
import type { WaitingHere } from './use-waiting-here.js';
import { WideTable } from './WideTable.js';

interface VersionsProps {
  readonly kind: LawKind;
  readonly versions: readonly LawVersion[];
  /** How somebody rolls back; null where this person may not, or has edits that it would undo. */
  readonly rollingBack: {
    readonly confirmed: Confirmed;
    readonly waiting: WaitingHere;
    /** What stands where rolling back would, while something else has to be settled first. */
    readonly note: ReactNode;
  } | null;
  readonly onChanged: () => void;
}

/** What was in force when, who did it and why; newest first. */
export function Versions({ kind, versions, rollingBack, onChanged }: VersionsProps) {
  const { formatMessage } = useIntl();
  const format = useFormat();
  const [rolling, setRolling] = useState(false);
  const inForce = versions.find((one) => one.inForce);
  const back = rollingBack !== null && standsOnAnother(versions) ? rollingBack : null;
  const say = (id: string) => formatMessage({ id: `settings.versions.${id}` });
  return (
    <Section
      title={formatMessage({ id: 'settings.versions' })}
      aside={
        back === null
          ? null
          : (back.note ?? (
              <Button size="xs" variant="default" onClick={() => setRolling(true)}>
                {formatMessage({ id: 'settings.rollBack' })}
              </Button>
            ))
      }
    >
      <WideTable label={formatMessage({ id: 'settings.versions' })}>
        <thead>
          <tr>
            <th scope="col">{say('at')}</th>
            <th scope="col">{say('by')}</th>
            <th scope="col">{say('note')}</th>
            <th scope="col">{say('open')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(
            ({ id, version, cause, inForce, openClocks, amnestySince, note, at, by, confirmedBy, alone }) => (
              <tr key={id} data-first>
                <th scope="row">
                  {format.dateTime(at)}
                  <br />
                  <Link
                    to={`/settings?of=${kind}${inForce ? '' : `&version=${encodeURIComponent(version)}`}`}
                    aria-label={formatMessage({ id: 'settings.versions.look' }, { version })}
                  >
                    {version}
                  </Link>{' '}
                  {inForce ? <strong>{formatMessage({ id: 'settings.inForce' })}</strong> : null}
                </th>
                <td>
                  {by === 'system' ? say('system') : by}
                  {confirmedBy === null ? null : (
                    <div className={styles.quiet}>
                      {formatMessage({ id: 'settings.versions.confirmedBy' }, { by: confirmedBy })}
                    </div>
                  )}
                  {alone ? <div className={styles.quiet}>{say('alone')}</div> : null}
                </td>
                <td>
                  {note}
                  <div className={styles.quiet}>{say(`cause.${cause}`)}</div>
                </td>
                <td>
                  {cause === 'shipped' ? null : say(openClocks)}
                  {amnestySince === null ? null : (
                    <div className={styles.quiet}>
                      {formatMessage(
                        { id: 'settings.versions.amnesty' },
                        { since: format.shortDateTime(amnestySince) },
                      )}
                    </div>
                  )}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </WideTable>
      {rolling && rollingBack !== null && inForce !== undefined ? (
        <RollBackDialog
          kind={kind}
          inForce={inForce}
          waiting={rollingBack.waiting}
          confirmed={rollingBack.confirmed}
          onClose={() => setRolling(false)}
          onDone={() => {
            setRolling(false);
            onChanged();
          }}
          onOvertaken={onChanged}
        />
      ) : null}
    </Section>
  );
}

/** Whether what is in force has replaced something that is still to be had. */
function standsOnAnother(versions: readonly LawVersion[]): boolean {
  const published = versions.filter(({ cause }) => cause !== 'rolledBack').length;
  return published - (versions.length - published) > 1;
}
