import { Button } from '@mantine/core';
import type { LawKind } from '@watchfloor/domain/law/change';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useWaitingLaw, type Waiting } from '../../app/waiting-law.js';
import type { ResultOf } from '../../graphql.js';
import { useFormat } from '../../ui/use-format.js';
import { DocumentFile } from './DocumentFile.js';
import { useLawDraft } from './drafts.js';
import { type LawViewProps, views } from './law-views.js';
import { PastProposals } from './PastProposals.js';
import { MigrationProgress } from './publish/MigrationProgress.js';
import { PublishDialog } from './publish/PublishDialog.js';
import styles from './Settings.module.css';
import { confirmedBy } from './second-person.js';
import type { Kept, LawQuery, LawVersion, Proposal } from './settings-query.js';
import { Versions } from './Versions.js';
import { WaitingProposal } from './WaitingProposal.js';

interface LawDeskProps<K extends LawKind> {
  readonly kind: K;
  /** The version that is shown. */
  readonly kept: Kept<K>;
  readonly versions: readonly LawVersion[];
  readonly proposals: readonly Proposal[];
  /** What the law in force wants a second person for. */
  readonly secondPerson: ResultOf<typeof LawQuery>['lawInForce']['secondPerson'];
  /** Whether this person may change the law at all. */
  readonly admin: boolean;
  /** Something was published: what is shown is to be read again. */
  readonly onChanged: () => void;
}

/** One document: shown, edited, tried, published, rolled back. */
export function LawDesk<K extends LawKind>(props: LawDeskProps<K>) {
  const { kind, kept, versions, proposals, secondPerson, admin, onChanged } = props;
  const { formatMessage } = useIntl();
  const format = useFormat();
  const draft = useLawDraft(kind, kept);
  const waiting = useWaitingHere(kind, onChanged);
  const [publishing, setPublishing] = useState(false);
  const present = versions.find(({ inForce }) => inForce);
  const older = present !== undefined && present.version !== kept.version;
  const edit = admin && !older ? draft.edit : null;
  const View: ComponentType<LawViewProps<K>> = views[kind];
  return (
    <>
      <div className={styles.head}>
        <span className={styles.version}>
          {formatMessage({ id: 'settings.version' }, { version: kept.version })}
          {older ? null : ` · ${formatMessage({ id: 'settings.inForce' })}`}
        </span>
        <span className={styles.push} />
        <DocumentFile kind={kind} kept={{ ...kept, body: older ? kept.body : draft.body }} edit={edit} />
      </div>
      {older ? (
        <p className={styles.note}>
          {formatMessage({ id: 'settings.older' })}{' '}
          <Link to={`/settings?of=${kind}`}>{formatMessage({ id: 'settings.older.back' })}</Link>
        </p>
      ) : admin ? null : (
        <p className={styles.hint}>{formatMessage({ id: 'settings.readOnly' })}</p>
      )}
      {waiting === undefined || older ? null : (
        <WaitingProposal proposal={waiting} present={kept.body} onSettled={onChanged} />
      )}
      <MigrationProgress />
      <View body={older ? kept.body : draft.body} before={kept.body} edit={edit} />
      <Versions
        kind={kind}
        versions={versions}
        editable={admin && !draft.changed}
        confirmed={confirmedBy(secondPerson.rollingBack, secondPerson)}
        onRolledBack={onChanged}
      />
      <PastProposals proposals={proposals} />
      {edit !== null && draft.changed ? (
        <section className={styles.bar} aria-label={formatMessage({ id: 'settings.changed' })}>
          <p>
            {present !== undefined && present.version !== draft.basedOn
              ? formatMessage(
                  { id: 'settings.overtaken' },
                  { by: present.by, at: format.shortDateTime(present.at), version: present.version },
                )
              : formatMessage({ id: 'settings.changed' })}
          </p>
          <Button variant="default" onClick={draft.discard}>
            {formatMessage({ id: 'settings.discard' })}
          </Button>
          <Button onClick={() => setPublishing(true)}>{formatMessage({ id: 'settings.publish' })}</Button>
        </section>
      ) : null}
      {publishing ? (
        <PublishDialog
          kind={kind}
          draft={draft}
          confirmed={confirmedBy(secondPerson.publishing, secondPerson)}
          onClose={() => setPublishing(false)}
          onPublished={() => {
            setPublishing(false);
            draft.discard();
            onChanged();
          }}
        />
      ) : null}
    </>
  );
}

/** The proposal of a kind that waits, live; when another waits, or none any more, the page reads the law again. */
function useWaitingHere(kind: LawKind, onChanged: () => void): Waiting | undefined {
  const waiting = useWaitingLaw();
  const here = waiting?.find((proposal) => proposal.kind === kind);
  const known = waiting === null ? null : (here?.id ?? 0);
  const seen = useRef<number | null>(null);
  useEffect(() => {
    if (known === null || known === seen.current) return;
    const first = seen.current === null;
    seen.current = known;
    if (!first) onChanged();
  }, [known, onChanged]);
  return here;
}
