import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { AgeLabel } from '../../../ui/AgeLabel.js';
import type { ActedLeg } from '../case/verbs/acted.js';
import { Choice } from './Choice.js';
import styles from './LegChoice.module.css';

interface LegChoiceProps {
  readonly legs: readonly ActedLeg[];
  readonly chosen: string | null;
  onChoose(assignmentId: string): void;
}

/** Which department's leg it is about; a single one is only named. */
export function LegChoice({ legs, chosen, onChoose }: LegChoiceProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const [only, ...others] = legs;
  if (only !== undefined && others.length === 0) {
    return (
      <p className={styles.only}>
        {words.departmentInFull(only.departmentId)} <LegState leg={only} />
      </p>
    );
  }
  return (
    <Choice
      label={formatMessage({ id: 'complaint.dialog.whichLeg' })}
      items={legs.map((leg) => ({
        id: leg.id,
        label: (
          <>
            {words.departmentInFull(leg.departmentId)} <LegState leg={leg} />
          </>
        ),
      }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

/** Role, state and how long the department has had it. */
export function LegState({ leg }: { leg: ActedLeg }) {
  const words = useWords();
  return (
    <span className={styles.state}>
      {words.assignmentRole(leg.role)} · {words.assignmentState(leg.state)} <AgeLabel since={leg.openedAt} />
    </span>
  );
}
