import { useIntl } from 'react-intl';
import { type FragmentOf, graphql, readFragment } from '../../../graphql.js';
import { useWords } from '../../../i18n/words.js';
import { AgeLabel } from '../../../ui/AgeLabel.js';
import { useFormat } from '../../../ui/use-format.js';
import styles from './EscalationsPanel.module.css';
import { escalationReason } from './escalation-reason.js';
import { momentBeside } from './moments.js';
import { Section } from './Section.js';

export const EscalationsPanel_Complaint = graphql(`
  fragment EscalationsPanel_Complaint on Complaint {
    at
    escalations { id state cause level reason raisedAt raisedBy acknowledgedAt acknowledgedBy }
  }
`);

/** Every escalation and who took it on, newest first; not there while there was none. */
export function EscalationsPanel({ complaint }: { complaint: FragmentOf<typeof EscalationsPanel_Complaint> }) {
  const { escalations, at } = readFragment(EscalationsPanel_Complaint, complaint);
  const { formatMessage } = useIntl();
  const words = useWords();
  const format = useFormat();
  if (escalations.length === 0) return null;
  return (
    <Section title={formatMessage({ id: 'complaint.escalations' })}>
      <ul className={styles.list}>
        {escalations.toReversed().map((escalation) => (
          <li key={escalation.id} className={styles.item} data-state={escalation.state}>
            <p>
              <span className={styles.level}>
                {formatMessage({ id: 'complaint.escalations.level' }, { level: escalation.level })}
              </span>
              <span>{escalationReason(escalation, words)}</span>
            </p>
            <p className={styles.meta}>
              {words.escalationCause(escalation.cause)} ·{' '}
              {escalation.cause === 'byHand' ? `${escalation.raisedBy} · ` : null}
              {momentBeside(format, escalation.raisedAt, at)} ·{' '}
              {escalation.acknowledgedAt && escalation.acknowledgedBy ? (
                formatMessage(
                  { id: 'complaint.escalations.acknowledged' },
                  { by: escalation.acknowledgedBy, at: momentBeside(format, escalation.acknowledgedAt, at) },
                )
              ) : (
                <strong>
                  {words.escalationState('raised')} <AgeLabel since={escalation.raisedAt} />
                </strong>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
