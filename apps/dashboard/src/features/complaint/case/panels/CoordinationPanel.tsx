import { type FragmentOf, graphql, readFragment } from '../../../../graphql.js';
import { useWords } from '../../../../i18n/words.js';
import { AgeLabel } from '../../../../ui/AgeLabel.js';
import { Section } from '../Section.js';
import { useList } from '../use-list.js';
import { Entries, Entry } from './Entry.js';
import { useSaid } from './use-said.js';

export const CoordinationPanel_Complaint = graphql(`
  fragment CoordinationPanel_Complaint on Complaint {
    at
    coordination {
      openedAt
      openedBy
      reason
      memberDepartmentIds
      representatives
      decision { text leadDepartmentId at by }
    }
  }
`);

/** 协调小组: who settles it, who speaks for the callers, and what was decided; not there while none was convened. */
export function CoordinationPanel({ complaint }: { complaint: FragmentOf<typeof CoordinationPanel_Complaint> }) {
  const { coordination, at: now } = readFragment(CoordinationPanel_Complaint, complaint);
  const words = useWords();
  const list = useList();
  const { by, say } = useSaid(now);
  if (coordination === null) return null;
  const { memberDepartmentIds, representatives, decision, openedAt, openedBy, reason } = coordination;
  return (
    <Section title={say('group')}>
      <Entries>
        <Entry
          title={list(memberDepartmentIds.map(words.department))}
          state={
            decision === null ? (
              <>
                {say('group.undecided')} <AgeLabel since={openedAt} />
              </>
            ) : (
              say('group.leads', { department: words.department(decision.leadDepartmentId) })
            )
          }
          tone={decision === null ? 'owed' : 'quiet'}
          words={reason}
          notes={[
            by(openedBy, openedAt),
            representatives.length > 0 ? say('group.representatives', { names: list(representatives) }) : null,
          ]}
        >
          {decision === null ? null : (
            <blockquote>
              {decision.text}
              <footer>{by(decision.by, decision.at)}</footer>
            </blockquote>
          )}
        </Entry>
      </Entries>
    </Section>
  );
}
