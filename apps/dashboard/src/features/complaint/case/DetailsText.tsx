import { useIntl } from 'react-intl';
import { type FragmentOf, graphql, readFragment } from '../../../graphql.js';
import styles from './DetailsText.module.css';
import { Section } from './Section.js';

export const DetailsText_Complaint = graphql(`
  fragment DetailsText_Complaint on Complaint {
    details
    urgency
    urgencyReason
    source { system id }
  }
`);

/** What the caller said, in full, and why it is urgent. */
export function DetailsText({ complaint }: { complaint: FragmentOf<typeof DetailsText_Complaint> }) {
  const { details, urgencyReason, source } = readFragment(DetailsText_Complaint, complaint);
  const { formatMessage } = useIntl();
  return (
    <Section title={formatMessage({ id: 'complaint.details' })}>
      {urgencyReason ? (
        <p className={styles.reason}>{formatMessage({ id: 'complaint.details.urgency' }, { reason: urgencyReason })}</p>
      ) : null}
      <p className={styles.text}>{details}</p>
      {source ? (
        <p className={styles.source}>
          {formatMessage({ id: 'complaint.details.source' }, { system: source.system, id: source.id })}
        </p>
      ) : null}
    </Section>
  );
}
