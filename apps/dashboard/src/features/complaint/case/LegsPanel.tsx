import { useIntl } from 'react-intl';
import { type FragmentOf, graphql, readFragment } from '../../../graphql.js';
import { LegLine } from './LegLine.js';
import styles from './LegsPanel.module.css';
import { arrangedLegs, debtOf, LegStory_Complaint } from './leg-story.js';
import { Section } from './Section.js';

export const LegsPanel_Complaint = graphql(
  `
    fragment LegsPanel_Complaint on Complaint {
      at
      ...LegStory_Complaint
    }
  `,
  [LegStory_Complaint],
);

/** Who has it, who owes what and for how long; departments that left are kept in sight. */
export function LegsPanel({ complaint }: { complaint: FragmentOf<typeof LegsPanel_Complaint> }) {
  const shown = readFragment(LegsPanel_Complaint, complaint);
  const { formatMessage } = useIntl();
  const { current, left } = arrangedLegs(shown.assignments);
  return (
    <Section title={formatMessage({ id: 'complaint.legs' })}>
      {shown.assignments.length === 0 ? (
        <p className={styles.none}>{formatMessage({ id: 'complaint.legs.none' })}</p>
      ) : (
        <ul className={styles.list}>
          {[...current, ...left].map((leg) => (
            <LegLine key={leg.id} leg={leg} debt={debtOf(leg, shown.urges)} now={shown.at} />
          ))}
        </ul>
      )}
    </Section>
  );
}
