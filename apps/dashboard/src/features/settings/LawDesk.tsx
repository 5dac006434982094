import type { LawKind } from '@watchfloor/domain/law/change';
import { type ComponentType, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useThrowAway } from '../../app/use-throw-away.js';
import type { ResultOf } from '../../graphql.js';
import { useFirstProblem } from '../../ui/use-first-problem.js';
import { Conflicts } from './Conflicts.js';
import { DocumentFile } from './DocumentFile.js';
import { DraftBar } from './DraftBar.js';
import { useLawDraft } from './law-draft.js';
import { type LawViewProps, views } from './law-views.js';
import { PastProposals } from './PastProposals.js';
import { MigrationProgress } from './publish/MigrationProgress.js';
import { PublishDialog } from './publish/PublishDialog.js';
import { type Asked, SettlingDialogs } from './publish/SettlingDialogs.js';
import { SetAside } from './SetAside.js';
import styles from './Settings.module.css';
import { SettledProposal } from './SettledProposal.js';
import { confirmedBy } from './second-person.js';
import type { Kept, LawQuery, LawVersion, Proposal } from './settings-query.js';
import { settledOf } from './settled-proposal.js';
import { useWaitingHere } from './use-waiting-here.js';
import { Versions } from './Versions.js';
import { WaitingNote } from './WaitingNote.js';
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

/** The document in force: shown, edited, tried, published, rolled back. Its forms outlive what others do to it meanwhile. */
export function LawDesk<K extends LawKind>(props: LawDeskProps<K>) {
  const { kind, kept, versions, proposals, secondPerson, admin, onChanged } = props;
  const { formatMessage } = useIntl();
  const draft = useLawDraft(kind, kept);
  const waiting = useWaitingHere(kind, onChanged);
  const [publishing, setPublishing] = useState(false);
  const [asked, ask] = useState<Asked | null>(null);
  const fields = useRef<HTMLDivElement>(null);
  const proposal = useRef<HTMLDivElement>(null);
  const check = useFirstProblem();
  const throwAway = useThrowAway();
  const settled = settledOf(proposals, versions);
  const View: ComponentType<LawViewProps<K>> = views[kind];
  const look = () => proposal.current?.querySelector<HTMLElement>('button')?.focus();
  const note = waiting ? <WaitingNote waiting={waiting} onLook={look} /> : null;
  const whole = () => fields.current !== null && check.passes(fields.current, null);
  const gone = () => {
    check.clear();
    return draft.discard();
  };
  return (
    <>
      <div className={styles.head}>
        <span className={styles.version}>
          {formatMessage({ id: 'settings.version' }, { version: kept.version })}
          {` · ${formatMessage({ id: 'settings.inForce' })}`}
        </span>
        <DocumentFile
          kind={kind}
          kept={{ ...kept, body: draft.body }}
          mayExport={whole}
          edit={admin ? draft.edit : null}
        />
      </div>
      {admin ? null : <p className={styles.hint}>{formatMessage({ id: 'settings.readOnly' })}</p>}
      {waiting ? (
        <div ref={proposal}>
          <WaitingProposal proposal={waiting} present={kept.body} onAsk={(what) => ask({ what, proposal: waiting })} />
        </div>
      ) : null}
      <MigrationProgress />
      {settled === null || !admin ? null : (
        <SettledProposal key={settled.id} kind={kind} proposal={settled} onContinue={draft.takeUp} />
      )}
      {draft.setAside ? <SetAside onForget={gone} /> : null}
      <div ref={fields} className={styles.fields} onChange={check.clear}>
        {draft.conflicts.length === 0 ? null : (
          <Conflicts
            conflicts={draft.conflicts}
            present={kept.body}
            onChoose={(conflict, whose) => {
              // what stood in the way may be this
              check.clear();
              draft.choose(conflict, whose);
            }}
          />
        )}
        <View body={draft.body} before={kept.body} edit={admin ? draft.edit : null} />
      </div>
      <Versions
        kind={kind}
        versions={versions}
        rollingBack={
          admin && !draft.changed
            ? { confirmed: confirmedBy(secondPerson.rollingBack, secondPerson), waiting, note }
            : null
        }
        onChanged={onChanged}
      />
      <PastProposals proposals={proposals} />
      {admin && draft.changed ? (
        <DraftBar
          draft={draft}
          present={versions.find(({ inForce }) => inForce)}
          problem={check.problem}
          instead={note}
          onDiscard={() => throwAway(formatMessage({ id: 'settings.discarded' }), gone())}
          onPublish={() => {
            if (whole()) setPublishing(true);
          }}
        />
      ) : null}
      {publishing ? (
        <PublishDialog
          kind={kind}
          draft={draft}
          waiting={waiting}
          confirmed={confirmedBy(secondPerson.publishing, secondPerson)}
          onClose={() => setPublishing(false)}
          onOvertaken={onChanged}
          onPublished={() => {
            setPublishing(false);
            gone();
            onChanged();
          }}
        />
      ) : null}
      {asked === null ? null : (
        <SettlingDialogs
          asked={asked}
          waiting={waiting}
          proposals={proposals}
          onClose={() => ask(null)}
          onDone={() => {
            ask(null);
            onChanged();
          }}
        />
      )}
    </>
  );
}

/** A version that was in force once: to look at only. */
export function EarlierLaw<K extends LawKind>({ kind, kept, versions, proposals, onChanged }: LawDeskProps<K>) {
  const { formatMessage } = useIntl();
  const View: ComponentType<LawViewProps<K>> = views[kind];
  return (
    <>
      <div className={styles.head}>
        <span className={styles.version}>{formatMessage({ id: 'settings.version' }, { version: kept.version })}</span>
        <DocumentFile kind={kind} kept={kept} mayExport={always} edit={null} />
      </div>
      <p className={styles.note}>
        {formatMessage({ id: 'settings.older' })}{' '}
        <Link to={`/settings?of=${kind}`}>{formatMessage({ id: 'settings.older.back' })}</Link>
      </p>
      <View body={kept.body} before={kept.body} edit={null} />
      <Versions kind={kind} versions={versions} rollingBack={null} onChanged={onChanged} />
      <PastProposals proposals={proposals} />
    </>
  );
}

const always = () => true;
