import { Radio } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useWords } from '../../../../i18n/words.js';
import { AgeLabel } from '../../../../ui/AgeLabel.js';
import type { Acted, ActedLeg } from '../../case/verbs/acted.js';
import styles from '../Choice.module.css';
import { LegState } from '../LegChoice.js';

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
  if (legs.length === 0) return <p>{formatMessage({ id: 'complaint.hold.nobodyOwes' })}</p>;
  return (
    <Radio.Group
      label={formatMessage({ id: 'complaint.urge.whom' })}
      value={chosen}
      onChange={onChoose}
      className={styles.group}
    >
      {legs.map((leg) => (
        <Radio
          key={leg.id}
          value={leg.id}
          label={
            <>
              {words.departmentInFull(leg.departmentId)} <LegState leg={leg} />
            </>
          }
          description={<LastUrge complaint={complaint} assignmentId={leg.id} />}
        />
      ))}
    </Radio.Group>
  );
}

/** How a leg was pressed last, how many stand behind it, and whether it has answered since. */
function LastUrge({ complaint, assignmentId }: { complaint: Acted; assignmentId: string }) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const last = complaint.urges.findLast((urge) => urge.assignmentId === assignmentId);
  if (last === undefined) return formatMessage({ id: 'complaint.urge.never' });
  const { sentBy: by, sentAt, reason, state, weight, answer } = last;
  return (
    <>
      {formatMessage(
        { id: 'complaint.urge.last' },
        { by, age: <AgeLabel since={sentAt} />, reason, state: words.urgeState(state), weight },
      )}
      {answer === null ? null : ` ${formatMessage({ id: 'complaint.urge.said' }, { progress: answer.progress })}`}
    </>
  );
}
