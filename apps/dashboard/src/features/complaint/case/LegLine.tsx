import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { AgeLabel } from '../../../ui/AgeLabel.js';
import { useFormat } from '../../../ui/use-format.js';
import styles from './LegsPanel.module.css';
import type { Debt, StoryLeg } from './leg-story.js';
import { momentBeside } from './moments.js';

interface LegLineProps {
  readonly leg: StoryLeg;
  readonly debt: Debt | null;
  readonly now: string;
}

/** One department's part: role, state, its three moments, its liaison, and what it owes. */
export function LegLine({ leg, debt, now }: LegLineProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const format = useFormat();
  const moments = [
    ['opened', leg.openedAt],
    ['signed', leg.signedAt],
    ['answered', leg.answeredAt],
    ['left', leg.leftAt],
  ] as const;
  const liaison = `${words.liaison(leg.departmentId)} ${words.liaisonPhone(leg.departmentId)}`.trim();
  return (
    <li className={styles.leg} data-left={leg.leftAt !== null || undefined}>
      <p className={styles.who}>
        <span className={styles.role}>{words.assignmentRole(leg.role)}</span>
        <span className={styles.department}>{words.departmentInFull(leg.departmentId)}</span>
        <span className={styles.state}>{words.assignmentState(leg.state)}</span>
      </p>
      {debt ? (
        <p className={styles.debt} data-what={debt.what}>
          {formatMessage({ id: `complaint.legs.owes.${debt.what}` })} <AgeLabel since={debt.since} />
        </p>
      ) : null}
      <p className={styles.meta}>
        {moments
          .flatMap(([name, at]) =>
            at === null ? [] : [formatMessage({ id: `complaint.legs.${name}` }, { at: momentBeside(format, at, now) })],
          )
          .join(' · ')}
      </p>
      {liaison && leg.leftAt === null ? (
        <p className={styles.meta}>{formatMessage({ id: 'complaint.legs.liaison' }, { liaison })}</p>
      ) : null}
    </li>
  );
}
