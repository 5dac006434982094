import { useState } from 'react';
import { useIntl } from 'react-intl';
import { type FragmentOf, graphql, readFragment } from '../../../../graphql.js';
import { Section } from '../Section.js';
import { ClockLine } from './ClockLine.js';
import styles from './ClocksPanel.module.css';
import { arranged, ClockStory_Complaint, ownerOf, roundOf } from './clock-story.js';

export const ClocksPanel_Complaint = graphql(
  `
    fragment ClocksPanel_Complaint on Complaint {
      id
      at
      ...ClockStory_Complaint
    }
  `,
  [ClockStory_Complaint],
);

/** Every promise of the case: those that run or stand still, and on request those that are over. */
export function ClocksPanel({ complaint }: { complaint: FragmentOf<typeof ClocksPanel_Complaint> }) {
  const shown = readFragment(ClocksPanel_Complaint, complaint);
  const { formatMessage } = useIntl();
  const [all, setAll] = useState(false);
  const { live, finished } = arranged(shown.clocks);
  const lines = all ? [...live, ...finished] : live;
  return (
    <Section
      title={formatMessage({ id: 'complaint.clocks' })}
      aside={
        finished.length > 0 ? (
          <button type="button" className={styles.toggle} aria-expanded={all} onClick={() => setAll(!all)}>
            {formatMessage(
              { id: all ? 'complaint.clocks.fold' : 'complaint.clocks.finished' },
              { count: finished.length },
            )}
          </button>
        ) : null
      }
    >
      {lines.length === 0 ? (
        <p className={styles.none}>{formatMessage({ id: 'complaint.clocks.none' })}</p>
      ) : (
        <ul className={styles.list}>
          {lines.map((clock) => (
            <ClockLine
              key={clock.id}
              complaintId={shown.id}
              clock={clock}
              owner={ownerOf(shown, clock)}
              round={roundOf(shown, clock)}
              now={shown.at}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
