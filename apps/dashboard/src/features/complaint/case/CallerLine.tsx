import { may } from '@watchfloor/domain/rights/may';
import { SECOND } from '@watchfloor/domain/time';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useActions } from '../../../app/actions.js';
import { useMe } from '../../../app/session/me.js';
import { type FragmentOf, graphql, readFragment } from '../../../graphql.js';
import { useLive } from '../../../live/live.js';
import styles from './CaseHeader.module.css';
import { mayReveal } from './caller-rights.js';

export const CallerLine_Complaint = graphql(`
  fragment CallerLine_Complaint on Complaint {
    id
    callerWithheld
    caller { name phone }
    assignments { departmentId leftAt }
  }
`);

/** How long clear values stay on a screen that others may pass by. */
const shownFor = 60 * SECOND;

interface Clear {
  readonly complaintId: string;
  readonly name: string;
  readonly phone: string;
}

/** The caller, masked; in the clear for a minute to somebody who has said why. */
export function CallerLine({ complaint }: { complaint: FragmentOf<typeof CallerLine_Complaint> }) {
  const { id, caller, callerWithheld, assignments } = readFragment(CallerLine_Complaint, complaint);
  const { formatMessage } = useIntl();
  const me = useMe();
  const { clock } = useLive();
  const { openAction } = useActions();
  const [revealed, setRevealed] = useState<Clear | null>(null);
  const clear = revealed?.complaintId === id ? revealed : null;
  useEffect(() => (clear === null ? undefined : clock.after(shownFor, () => setRevealed(null))), [clear, clock]);
  const reveal = () =>
    openAction({
      ...{ kind: 'revealCaller', complaintIds: [id] },
      onRevealed: (values) => setRevealed({ complaintId: id, ...values }),
    });
  if (caller === null) {
    const why = callerWithheld ? 'complaint.caller.withheld' : 'complaint.caller.none';
    return <p className={styles.facts}>{formatMessage({ id: why })}</p>;
  }
  return (
    <p className={styles.caller}>
      {clear ? (
        <>
          <span className={styles.clear}>{clear.name}</span>
          <a className={styles.clear} href={`tel:${clear.phone}`}>
            {clear.phone}
          </a>
          <span>{formatMessage({ id: 'complaint.caller.hides' })}</span>
          <button type="button" onClick={() => setRevealed(null)}>
            {formatMessage({ id: 'complaint.caller.hide' })}
          </button>
        </>
      ) : (
        <>
          <span>
            {caller.name} {caller.phone}
          </span>
          {mayReveal({ caller, assignments }, me) ? (
            <button type="button" onClick={reveal}>
              {formatMessage({ id: 'complaint.caller.reveal' })}
            </button>
          ) : null}
        </>
      )}
      {may(me.role, 'correctCaller') ? (
        <button type="button" onClick={() => openAction({ kind: 'correctCaller', complaintIds: [id], caller })}>
          {formatMessage({ id: 'complaint.caller.correct' })}
        </button>
      ) : null}
    </p>
  );
}
