import { SegmentedControl } from '@mantine/core';
import { LawKind } from '@watchfloor/domain/law/change';
import { may } from '@watchfloor/domain/rights/may';
import { useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router';
import { useMe } from '../../app/session/me.js';
import type { ResultOf } from '../../graphql.js';
import { useAnswer } from '../../live/use-answer.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { Loading } from '../../ui/Loading.js';
import { EarlierLaw, LawDesk } from './LawDesk.js';
import styles from './Settings.module.css';
import { type DocumentOf, LawQuery } from './settings-query.js';

/** 设置: the policy and the calendar, version by version. Administrators change them; supervisors and leaders look. */
export default function SettingsPage() {
  const { formatMessage } = useIntl();
  const [search, setSearch] = useSearchParams();
  const kind: LawKind = search.get('of') === LawKind.calendar ? LawKind.calendar : LawKind.policy;
  const version = search.get('version');
  const { answered, error, waiting, again } = useAnswer({
    query: LawQuery,
    variables: { kind, version },
    question: { kind, version },
    requestPolicy: 'cache-and-network',
  });
  return (
    <div className={styles.page} aria-busy={waiting}>
      <header className={styles.head}>
        <h1>{formatMessage({ id: 'settings.title' })}</h1>
        <SegmentedControl
          size="xs"
          aria-label={formatMessage({ id: 'settings.title' })}
          value={kind}
          onChange={(of) => setSearch({ of })}
          data={Object.values(LawKind).map((value) => ({
            value,
            label: formatMessage({ id: `settings.kind.${value}` }),
          }))}
        />
      </header>
      {error ? <ErrorNote error={error} onRetry={again} /> : null}
      {answered !== null ? (
        <Document {...answered.question} law={answered.data} onChanged={again} />
      ) : error ? null : (
        <Loading lines={12} tall />
      )}
    </div>
  );
}

interface DocumentProps {
  readonly kind: LawKind;
  /** The version that was asked for; null for the one in force. */
  readonly version: string | null;
  readonly law: ResultOf<typeof LawQuery>;
  readonly onChanged: () => void;
}

/**
 * The document that was answered; while another is on its way it stays, as the kind that it is. Only an earlier version that was
 * asked for is shown as one: a version that comes into force while its desk is open takes no form away.
 */
function Document({ kind, version, law, onChanged }: DocumentProps) {
  const { formatMessage } = useIntl();
  const { role } = useMe();
  const kept = law.lawDocument;
  if (kept === null) {
    return (
      <Empty
        title={formatMessage({ id: 'settings.none' })}
        hint={formatMessage({ id: 'settings.none.hint' })}
        action={<Link to={`/settings?of=${kind}`}>{formatMessage({ id: 'settings.older.back' })}</Link>}
      />
    );
  }
  const earlier = version !== null && !law.lawVersions.some((one) => one.inForce && one.version === version);
  const Law = earlier ? EarlierLaw : LawDesk;
  return (
    <Law
      key={kind}
      kind={kind}
      kept={{ version: kept.version, body: kept.body as DocumentOf[typeof kind] }}
      versions={law.lawVersions}
      proposals={law.lawProposals}
      secondPerson={law.lawInForce.secondPerson}
      admin={may(role, 'publishLaw')}
      onChanged={onChanged}
    />
  );
}
