import { type ReactNode, useRef } from 'react';
import { useIntl } from 'react-intl';
import { readFragment } from '../../../graphql.js';
import { Empty } from '../../../ui/Empty.js';
import { Loading } from '../../../ui/Loading.js';
import { ActionDialog } from '../dialogs/ActionDialog.js';
import { CaseBody } from './CaseBody.js';
import { CaseVerbs } from './CaseVerbs.js';
import styles from './CaseView.module.css';
import { CaseBody_Complaint } from './case-fragment.js';
import { FormerView } from './FormerView.js';
import { TakenContext } from './taken.js';
import { useAddressVerb } from './use-address-verb.js';
import { useCase } from './use-case.js';
import { useCaseKeys } from './use-case-keys.js';
import { useCaseVerbs } from './use-case-verbs.js';
import { useFormer } from './use-former.js';
import { useReadUrge } from './use-read-urge.js';
import type { Acted } from './verbs/acted.js';

interface CaseViewProps {
  readonly complaintId: string;
  /** Buttons of the frame it stands in: close, open large. */
  readonly frame?: ReactNode;
  readonly wide?: boolean;
  /** True where no desk behind it answers the keys of the verbs. */
  readonly ownKeys?: boolean;
}

/** A case that stays true while it is open, with its verbs always in sight. */
export function CaseView(props: CaseViewProps) {
  return <OneCase key={props.complaintId} {...props} />;
}

function OneCase({ complaintId, frame, wide = false, ownKeys = false }: CaseViewProps) {
  const shown = useCase(complaintId);
  const { former, taken } = useFormer(complaintId, shown.kind === 'missing');
  const here = shown.kind === 'here' ? readFragment(CaseBody_Complaint, shown.complaint) : null;
  // what is being filled in is not taken away with the case
  const last = useRef<Acted | null>(null);
  if (here !== null) last.current = here;
  return (
    <div className={styles.view}>
      {last.current === null ? (
        <div className={styles.bar}>
          <span />
          {frame}
        </div>
      ) : (
        <TakenContext value={taken}>
          <Bar complaint={last.current} here={here !== null} frame={frame} ownKeys={ownKeys} />
        </TakenContext>
      )}
      {shown.kind === 'here' ? (
        <div className={styles.scroll}>
          <CaseBody complaint={shown.complaint} wide={wide} />
        </div>
      ) : former ? (
        <div className={styles.scroll}>
          <FormerView former={former} taken={taken} />
        </div>
      ) : shown.kind === 'loading' || former === undefined ? (
        <Loading lines={10} />
      ) : (
        <NotHere kind={shown.kind} />
      )}
    </div>
  );
}

function NotHere({ kind }: { kind: 'missing' | 'failed' }) {
  const { formatMessage } = useIntl();
  return (
    <Empty
      title={formatMessage({ id: kind === 'missing' ? 'complaint.gone' : 'complaint.failed' })}
      hint={formatMessage({ id: kind === 'missing' ? 'complaint.gone.hint' : 'complaint.failed.hint' })}
    />
  );
}

interface BarProps {
  readonly complaint: Acted;
  /** False once it is not the reader's to see any more: nothing new is begun, and what is open stays. */
  readonly here: boolean;
  readonly frame: ReactNode;
  readonly ownKeys: boolean;
}

function Bar({ complaint, here, frame, ownKeys }: BarProps) {
  const actions = useCaseVerbs(complaint);
  useCaseKeys(actions.start, ownKeys && here && actions.filling === null);
  useAddressVerb(actions.start);
  useReadUrge(complaint);
  return (
    <div className={styles.bar}>
      {here ? <CaseVerbs offers={actions.offers} busy={actions.busy} onVerb={actions.start} /> : <span />}
      {frame}
      {actions.filling ? (
        <ActionDialog verb={actions.filling} complaintIds={[complaint.id]} onClose={actions.stop} />
      ) : null}
    </div>
  );
}
