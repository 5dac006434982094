import { Button } from '@mantine/core';
import type { LawKind } from '@watchfloor/domain/law/change';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useFormat } from '../../ui/use-format.js';
import { RollBackDialog } from './publish/RollBackDialog.js';
import { Section } from './Section.js';
import styles from './Settings.module.css';
import type { Confirmed } from './second-person.js';
import type { LawVersion } from './settings-query.js';

interface VersionsProps {
  readonly kind: LawKind;
  readonly versions: readonly LawVersion[];
  /** Whether this person may roll back. */
  readonly editable: boolean;
  readonly confirmed: Confirmed;
  readonly onRolledBack: () => void;
}

/** What was in force when, who did it and why; newest first. */
export function Versions({ kind, versions, editable, confirmed, onRolledBack }: VersionsProps) {
  const { formatMessage } = useIntl();
  const format = useFormat();
  const [rolling, setRolling] = useState(false);
  const say = (id: string) => formatMessage({ id: `settings.versions.${id}` });
  return (
    <Section
      title={formatMessage({ id: 'settings.versions' })}
      aside={
        editable && standsOnAnother(versions) ? (
          <Button size="xs" variant="default" onClick={() => setRolling(true)}>
            {formatMessage({ id: 'settings.rollBack' })}
          </Button>
        ) : null
      }
    >
      <div className={styles.scroll}>
        <table className={styles.table}>
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
        </table>
      </div>
      {rolling ? (
        <RollBackDialog
          kind={kind}
          confirmed={confirmed}
          onClose={() => setRolling(false)}
          onDone={() => {
            setRolling(false);
            onRolledBack();
          }}
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
