import { useWords } from '../../../../i18n/words.js';
import { AgeLabel } from '../../../../ui/AgeLabel.js';
import { usePauseCauses } from '../use-pause-causes.js';
import styles from './LegsPanel.module.css';
import type { Debt, pauseOf, StoryLeg } from './leg-story.js';
import { useSaid } from './use-said.js';

interface LegLineProps {
  readonly leg: StoryLeg;
  readonly debt: Debt | null;
  readonly pause: ReturnType<typeof pauseOf>;
  /** The department whose place it took; null where it took none. */
  readonly from: string | null;
  readonly now: string;
}

/** One department's part: role, state, what it owes to whom, its moments, how it came by it, and its liaison. */
export function LegLine({ leg, debt, pause, from, now }: LegLineProps) {
  const words = useWords();
  const { nameOf } = usePauseCauses();
  const { at, say } = useSaid(now);
  const moments = [
    ['opened', leg.openedAt],
    ['signed', leg.signedAt],
    ['contacted', leg.contactedAt],
    ['answered', leg.answeredAt],
    ['left', leg.leftAt],
  ] as const;
  const traits = [
    leg.designated ? say('legs.designated') : null,
    leg.role === 'assist' && !leg.mandatory ? say('legs.optional') : null,
    from === null ? null : say('legs.from', { department: words.department(from) }),
    leg.contactTries > 0 && leg.contactedAt === null ? say('legs.tries', { count: leg.contactTries }) : null,
  ].filter((trait) => trait !== null);
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
          {say(`legs.owes.${debt.what}`, {
            waiting: debt.waiting === null ? say('clocks.center') : words.department(debt.waiting),
          })}{' '}
          <AgeLabel since={debt.since} />
        </p>
      ) : null}
      {pause ? (
        <p className={styles.meta}>
          {say('legs.suspended', { cause: nameOf(pause.cause) })} <AgeLabel since={pause.since} />
        </p>
      ) : null}
      {leg.waivedFor === null ? null : <p className={styles.meta}>{say('legs.waived', { reason: leg.waivedFor })}</p>}
      {traits.length > 0 ? <p className={styles.meta}>{traits.join(' · ')}</p> : null}
      <p className={styles.meta}>
        {moments
          .flatMap(([name, moment]) => (moment === null ? [] : [say(`legs.${name}`, { at: at(moment) })]))
          .join(' · ')}
      </p>
      {liaison && leg.leftAt === null ? <p className={styles.meta}>{say('legs.liaison', { liaison })}</p> : null}
    </li>
  );
}
