import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { readFragment } from '../../../graphql.js';
import { Empty } from '../../../ui/Empty.js';
import { Loading } from '../../../ui/Loading.js';
import { ActionDialog } from '../dialogs/ActionDialog.js';
import { CaseBody } from './CaseBody.js';
import { CaseVerbs } from './CaseVerbs.js';
import styles from './CaseView.module.css';
import { CaseBody_Complaint } from './case-fragment.js';
import { useAddressVerb } from './use-address-verb.js';
import { useCase } from './use-case.js';
import { useCaseKeys } from './use-case-keys.js';
import { useCaseVerbs } from './use-case-verbs.js';
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
export function CaseView({ complaintId, frame, wide = false, ownKeys = false }: CaseViewProps) {
  const { formatMessage } = useIntl();
  const shown = useCase(complaintId);
  if (shown.kind === 'here') {
    const complaint = readFragment(CaseBody_Complaint, shown.complaint);
    return (
      <div className={styles.view}>
        <Bar complaint={complaint} frame={frame} ownKeys={ownKeys} />
        <div className={styles.scroll} key={complaintId}>
          <CaseBody complaint={shown.complaint} wide={wide} />
        </div>
      </div>
    );
  }
  return (
    <div className={styles.view}>
      <div className={styles.bar}>
        <span />
        {frame}
      </div>
      {shown.kind === 'loading' ? (
        <Loading lines={10} />
      ) : (
        <Empty
          title={formatMessage({ id: shown.kind === 'missing' ? 'complaint.gone' : 'complaint.failed' })}
          hint={formatMessage({ id: shown.kind === 'missing' ? 'complaint.gone.hint' : 'complaint.failed.hint' })}
        />
      )}
    </div>
  );
}

function Bar({ complaint, frame, ownKeys }: { complaint: Acted; frame: ReactNode; ownKeys: boolean }) {
  const actions = useCaseVerbs(complaint);
  useCaseKeys(actions.start, ownKeys && actions.filling === null);
  useAddressVerb(actions.start);
  useReadUrge(complaint);
  return (
    <div className={styles.bar}>
      <CaseVerbs offers={actions.offers} busy={actions.busy} onVerb={actions.start} />
      {frame}
      {actions.filling ? (
        <ActionDialog verb={actions.filling} complaintIds={[complaint.id]} onClose={actions.stop} />
      ) : null}
    </div>
  );
}
