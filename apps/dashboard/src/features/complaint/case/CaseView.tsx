import { may } from '@watchfloor/domain/rights/may';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { type Me, useMe } from '../../../app/session/me.js';
import { readFragment } from '../../../graphql.js';
import { Empty } from '../../../ui/Empty.js';
import { Loading } from '../../../ui/Loading.js';
import { opensOn } from '../dialogs/about.js';
import { CaseBody } from './CaseBody.js';
import { CaseVerbs } from './CaseVerbs.js';
import styles from './CaseView.module.css';
import { mayReveal } from './caller-rights.js';
import { CaseBody_Complaint } from './case-fragment.js';
import { FormerView } from './FormerView.js';
import { KeptTexts } from './KeptTexts.js';
import type { KeptText } from './kept-texts.js';
import { useAddressVerb } from './use-address-verb.js';
import { useCase } from './use-case.js';
import { useCaseKeys } from './use-case-keys.js';
import { useCaseVerbs } from './use-case-verbs.js';
import { useFormer } from './use-former.js';
import { useReadUrge } from './use-read-urge.js';
import type { Acted } from './verbs/acted.js';
import { refusalOf } from './verbs/offers.js';

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

/** Whether somebody finds a text in the form in which it was written. */
function opens(complaint: Acted, me: Me, { form, part }: KeptText): boolean {
  if (form === 'revealCaller') return mayReveal(complaint, me);
  if (form === 'correctCaller') return complaint.caller !== null && may(me.role, 'correctCaller');
  return refusalOf(complaint, form, me.role) === null && opensOn(complaint, form, part);
}

function OneCase({ complaintId, frame, wide = false, ownKeys = false }: CaseViewProps) {
  const me = useMe();
  const shown = useCase(complaintId);
  const { former, taken } = useFormer(complaintId, shown.kind === 'missing');
  const here = shown.kind === 'here' ? readFragment(CaseBody_Complaint, shown.complaint) : null;
  return (
    <div className={styles.view}>
      {here === null ? (
        <div className={styles.bar}>
          <span />
          {frame}
        </div>
      ) : (
        <Bar complaint={here} frame={frame} ownKeys={ownKeys} />
      )}
      {shown.kind === 'here' ? (
        <div className={styles.scroll}>
          <KeptTexts complaintId={complaintId} opens={(text) => here !== null && opens(here, me, text)} />
          <CaseBody complaint={shown.complaint} wide={wide} />
        </div>
      ) : former ? (
        <div className={styles.scroll}>
          <FormerView former={former} taken={taken} />
          <KeptTexts complaintId={complaintId} />
        </div>
      ) : shown.kind === 'loading' || former === undefined ? (
        <Loading lines={10} />
      ) : (
        <>
          <NotHere kind={shown.kind} />
          <KeptTexts complaintId={complaintId} />
        </>
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
  readonly frame: ReactNode;
  readonly ownKeys: boolean;
}

function Bar({ complaint, frame, ownKeys }: BarProps) {
  const actions = useCaseVerbs(complaint);
  useCaseKeys(actions.start, ownKeys && !actions.filling);
  useAddressVerb(actions.start);
  useReadUrge(complaint);
  return (
    <div className={styles.bar}>
      <CaseVerbs offers={actions.offers} busy={actions.busy} onVerb={actions.start} />
      {frame}
    </div>
  );
}
