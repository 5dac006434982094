import { type FragmentOf, graphql, readFragment } from '../../../../graphql.js';
import { useWords } from '../../../../i18n/words.js';
import { Section } from '../Section.js';
import { Entries, Entry } from './Entry.js';
import { useSaid } from './use-said.js';

export const CyclesPanel_Complaint = graphql(`
  fragment CyclesPanel_Complaint on Complaint {
    at
    cycle
    pastCycles { cycle leadDepartmentId acceptedAt onTime reopenedAt cause }
  }
`);

/** Earlier results of a case that was handled anew: they stay as they were. Not there in the first cycle. */
export function CyclesPanel({ complaint }: { complaint: FragmentOf<typeof CyclesPanel_Complaint> }) {
  const { cycle: present, pastCycles, at: now } = readFragment(CyclesPanel_Complaint, complaint);
  const words = useWords();
  const { at, say } = useSaid(now);
  if (pastCycles.length === 0) return null;
  return (
    <Section title={say('cycles', { present })}>
      <Entries>
        {pastCycles.toReversed().map(({ cycle, leadDepartmentId, acceptedAt, onTime, reopenedAt, cause }) => (
          <Entry
            key={cycle}
            title={`${say('cycles.nth', { cycle })} ${words.department(leadDepartmentId)}`}
            state={onTime === null ? say('cycles.noPromise') : words.clockState(onTime ? 'met' : 'missed')}
            tone={onTime === false ? 'loud' : 'quiet'}
            notes={[
              say('cycles.story', {
                accepted: at(acceptedAt),
                reopened: at(reopenedAt),
                cause: words.reopenCause(cause),
              }),
            ]}
          />
        ))}
      </Entries>
    </Section>
  );
}
