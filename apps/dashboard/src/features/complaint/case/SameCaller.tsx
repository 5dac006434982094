import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { type FragmentOf, graphql, readFragment } from '../../../graphql.js';
import { useWords } from '../../../i18n/words.js';
import { useFormat } from '../../../ui/use-format.js';
import { momentBeside } from './moments.js';
import styles from './SameCaller.module.css';
import { Section } from './Section.js';

export const SameCaller_Complaint = graphql(`
  fragment SameCaller_Complaint on Complaint {
    at
    caller { name }
    sameCaller { id number title state receivedAt escalated }
  }
`);

/** What else this caller has asked for, and whether it went as far as an escalation. */
export function SameCaller({ complaint }: { complaint: FragmentOf<typeof SameCaller_Complaint> }) {
  const { sameCaller, caller, at } = readFragment(SameCaller_Complaint, complaint);
  const { formatMessage } = useIntl();
  const words = useWords();
  const format = useFormat();
  if (caller === null) return null;
  const escalated = sameCaller.filter((other) => other.escalated).length;
  return (
    <Section
      title={formatMessage({ id: 'complaint.same' })}
      aside={
        sameCaller.length === 0 ? null : (
          <span className={styles.count}>
            {formatMessage({ id: 'complaint.same.count' }, { count: sameCaller.length })}
            {escalated > 0 ? ` · ${formatMessage({ id: 'complaint.same.escalated' }, { count: escalated })}` : null}
          </span>
        )
      }
    >
      {sameCaller.length === 0 ? (
        <p className={styles.none}>{formatMessage({ id: 'complaint.same.none' })}</p>
      ) : (
        <ul className={styles.list}>
          {sameCaller.map((other) => (
            <li key={other.id}>
              <Link to={`/case/${other.id}`}>
                <span className={styles.number}>{other.number}</span>
                <span className={styles.title}>{other.title}</span>
              </Link>
              <span className={styles.meta}>
                {words.complaintState(other.state)} · {momentBeside(format, other.receivedAt, at)}
                {other.escalated ? ` · ${formatMessage({ id: 'complaint.same.wasEscalated' })}` : null}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
