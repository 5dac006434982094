import { SegmentedControl } from '@mantine/core';
import { LawKind } from '@watchfloor/domain/law/change';
import { useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useMe } from '../../app/session/me.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { Loading } from '../../ui/Loading.js';
import { LawDesk } from './LawDesk.js';
import styles from './Settings.module.css';
import { type DocumentOf, LawQuery } from './settings-query.js';

/** 设置: the policy and the calendar, version by version. Administrators change them; supervisors and leaders look. */
export default function SettingsPage() {
  const { formatMessage } = useIntl();
  const { role } = useMe();
  const [search, setSearch] = useSearchParams();
  const kind: LawKind = search.get('of') === LawKind.calendar ? LawKind.calendar : LawKind.policy;
  const version = search.get('version');
  const [{ data, error, stale }, again] = useQuery({
    query: LawQuery,
    variables: { kind, version },
    requestPolicy: 'cache-and-network',
  });
  const read = () => again({ requestPolicy: 'network-only' });
  const kept = data?.lawDocument;
  return (
    <div className={styles.page} aria-busy={stale}>
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
      {error ? <ErrorNote error={error} onRetry={read} /> : null}
      {data === undefined ? (
        error ? null : (
          <Loading lines={12} tall />
        )
      ) : kept === null || kept === undefined ? (
        <Empty
          title={formatMessage({ id: 'settings.none' })}
          hint={formatMessage({ id: 'settings.none.hint' })}
          action={<Link to={`/settings?of=${kind}`}>{formatMessage({ id: 'settings.older.back' })}</Link>}
        />
      ) : (
        <LawDesk
          key={`${kind}${kept.version}`}
          kind={kind}
          kept={{ version: kept.version, body: kept.body as DocumentOf[typeof kind] }}
          versions={data.lawVersions}
          admin={role === 'admin'}
          onChanged={read}
        />
      )}
    </div>
  );
}
