import { Radio } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { AgeLabel } from '../../../ui/AgeLabel.js';
import { type Acted, type ActedLeg, openUrge } from '../case/verbs.js';
import styles from './UrgeLegs.module.css';

interface UrgeLegsProps {
  readonly complaint: Acted;
  /** Legs that owe something. */
  readonly legs: readonly ActedLeg[];
  readonly chosen: string | null;
  onChoose(assignmentId: string): void;
}

/** Whom to press: each department that owes something, with how it was pressed last. */
export function UrgeLegs({ complaint, legs, chosen, onChoose }: UrgeLegsProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  if (legs.length === 0) return <p className={styles.none}>{formatMessage({ id: 'complaint.hold.nobodyOwes' })}</p>;
  return (
    <Radio.Group
      label={formatMessage({ id: 'complaint.urge.whom' })}
      value={chosen}
      onChange={onChoose}
      className={styles.group}
    >
      {legs.map((leg) => {
        const pending = openUrge(complaint, leg.id) !== undefined;
        return (
          <Radio
            key={leg.id}
            value={leg.id}
            disabled={pending}
            label={
              <>
                {words.departmentInFull(leg.departmentId)}
                <span className={styles.state}>
                  {words.assignmentRole(leg.role)} · {words.assignmentState(leg.state)}{' '}
                  <AgeLabel since={leg.openedAt} />
                </span>
              </>
            }
            description={<LastUrge complaint={complaint} assignmentId={leg.id} />}
          />
        );
      })}
    </Radio.Group>
  );
}

/** How a leg was pressed last, and whether it has answered since. */
function LastUrge({ complaint, assignmentId }: { complaint: Acted; assignmentId: string }) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const last = complaint.urges.findLast((urge) => urge.assignmentId === assignmentId);
  if (last === undefined) return formatMessage({ id: 'complaint.urge.never' });
  return (
    <>
      {formatMessage(
        { id: 'complaint.urge.last' },
        {
          by: last.sentBy,
          age: <AgeLabel since={last.sentAt} />,
          reason: last.reason,
          state: words.urgeState(last.state),
        },
      )}
      {last.state === 'sent' ? ` ${formatMessage({ id: 'complaint.hold.urgePending' })}` : null}
    </>
  );
}
