import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { type FragmentOf, graphql, readFragment } from '../../../../graphql.js';
import { Section } from '../Section.js';
import styles from './Timeline.module.css';
import { TimelineItem } from './TimelineItem.js';
import { Timeline_Entry } from './timeline-entry.js';
import { TimelineView, viewed } from './timeline-filter.js';
import { useNames } from './use-names.js';

export const Timeline_Complaint = graphql(
  `
    fragment Timeline_Complaint on Complaint {
      at
      timeline { ...Timeline_Entry }
    }
  `,
  [Timeline_Entry],
);

/** Enough for a look; a case of many years opens no slower than a new one. */
const atFirst = 30;

/** The history in sentences, newest first; the bookkeeping of clocks is folded until somebody asks for it. */
export function Timeline({ complaint }: { complaint: FragmentOf<typeof Timeline_Complaint> }) {
  const { timeline, at } = readFragment(Timeline_Complaint, complaint);
  const { formatMessage } = useIntl();
  const [view, setView] = useState<TimelineView>(TimelineView.people);
  const [count, setCount] = useState(atFirst);
  const names = useNames();
  const { shown, folded } = viewed(timeline, view);
  const older = shown.length - count;
  return (
    <Section title={formatMessage({ id: 'complaint.timeline.title' })}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={formatMessage({ id: 'complaint.timeline.view' })}
        value={view}
        onChange={setView}
        data={Object.values(TimelineView).map((value) => ({
          value,
          label: formatMessage({ id: `complaint.timeline.view.${value}` }),
        }))}
      />
      {shown.length === 0 ? (
        <p className={styles.none}>{formatMessage({ id: 'complaint.timeline.none' })}</p>
      ) : (
        <ol className={styles.list}>
          {shown.slice(0, count).map((entry) => (
            <TimelineItem key={entry.id} entry={entry} names={names} now={at} />
          ))}
        </ol>
      )}
      {older > 0 ? (
        <Button variant="subtle" size="xs" onClick={() => setCount(count + atFirst * 4)}>
          {formatMessage({ id: 'complaint.timeline.older' }, { count: older })}
        </Button>
      ) : null}
      {view === TimelineView.people && folded > 0 ? (
        <p className={styles.folded}>
          {formatMessage({ id: 'complaint.timeline.folded' }, { count: folded })}
          <button type="button" onClick={() => setView(TimelineView.all)}>
            {formatMessage({ id: 'complaint.timeline.unfold' })}
          </button>
        </p>
      ) : null}
    </Section>
  );
}
