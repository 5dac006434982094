import { useIntl } from 'react-intl';
import { type FragmentOf, graphql, readFragment } from '../../../../graphql.js';
import { Section } from '../Section.js';
import { Entries } from './Entry.js';
import { UrgeItem, UrgeItem_Urge } from './UrgeItem.js';

export const UrgesPanel_Complaint = graphql(
  `
    fragment UrgesPanel_Complaint on Complaint {
      at
      assignments { id departmentId }
      urges {
        id
        assignmentId
        ...UrgeItem_Urge
      }
    }
  `,
  [UrgeItem_Urge],
);

/** Every reminder and what was answered, newest first; not there while nobody was urged. */
export function UrgesPanel({ complaint }: { complaint: FragmentOf<typeof UrgesPanel_Complaint> }) {
  const { urges, assignments, at } = readFragment(UrgesPanel_Complaint, complaint);
  const { formatMessage } = useIntl();
  if (urges.length === 0) return null;
  const departmentOf = (assignmentId: string) => assignments.find((leg) => leg.id === assignmentId)?.departmentId ?? '';
  return (
    <Section title={formatMessage({ id: 'complaint.urges' })}>
      <Entries>
        {urges.toReversed().map((urge) => (
          <UrgeItem key={urge.id} urge={urge} departmentId={departmentOf(urge.assignmentId)} now={at} />
        ))}
      </Entries>
    </Section>
  );
}
