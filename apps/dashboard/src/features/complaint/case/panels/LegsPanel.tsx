import { useIntl } from 'react-intl';
import { type FragmentOf, graphql, readFragment } from '../../../../graphql.js';
import { Section } from '../Section.js';
import { LegLine } from './LegLine.js';
import styles from './LegsPanel.module.css';
import { arrangedLegs, debtOf, LegStory_Complaint, pauseOf } from './leg-story.js';

export const LegsPanel_Complaint = graphql(
  `
    fragment LegsPanel_Complaint on Complaint {
      at
      ...LegStory_Complaint
    }
  `,
  [LegStory_Complaint],
);

/** Who has it, who owes what to whom and for how long; departments that left are kept in sight. */
export function LegsPanel({ complaint }: { complaint: FragmentOf<typeof LegsPanel_Complaint> }) {
  const shown = readFragment(LegsPanel_Complaint, complaint);
  const { formatMessage } = useIntl();
  const { current, left } = arrangedLegs(shown.assignments);
  const departmentOf = (id: string | null) => shown.assignments.find((leg) => leg.id === id)?.departmentId ?? null;
  return (
    <Section title={formatMessage({ id: 'complaint.legs' })}>
      {shown.assignments.length === 0 ? (
        <p className={styles.none}>{formatMessage({ id: 'complaint.legs.none' })}</p>
      ) : (
        <ul className={styles.list}>
          {[...current, ...left].map((leg) => (
            <LegLine
              key={leg.id}
              leg={leg}
              debt={debtOf(leg, shown)}
              pause={pauseOf(leg, shown)}
              from={departmentOf(leg.replaces)}
              now={shown.at}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
