import { type FragmentOf, graphql, readFragment } from '../../../../graphql.js';
import { useWords } from '../../../../i18n/words.js';
import { AgeLabel } from '../../../../ui/AgeLabel.js';
import { escalationReason } from '../escalation-reason.js';
import { Section } from '../Section.js';
import { Entries, Entry } from './Entry.js';
import { useSaid } from './use-said.js';

export const EscalationsPanel_Complaint = graphql(`
  fragment EscalationsPanel_Complaint on Complaint {
    at
    escalations {
      id
      state
      cause
      level
      reason
      raisedAt
      raisedBy
      acknowledgedAt
      acknowledgedBy
      alone
      answer { text at by }
      climbs { from at reason }
    }
  }
`);

/** Every escalation: how high it came and why, who took it on, and what was decided. Not there while there was none. */
export function EscalationsPanel({ complaint }: { complaint: FragmentOf<typeof EscalationsPanel_Complaint> }) {
  const { escalations, at: now } = readFragment(EscalationsPanel_Complaint, complaint);
  const words = useWords();
  const { at, by, say } = useSaid(now);
  if (escalations.length === 0) return null;
  return (
    <Section title={say('escalations')}>
      <Entries>
        {escalations.toReversed().map((one) => {
          const open = one.state === 'raised' || one.state === 'acknowledged';
          return (
            <Entry
              key={one.id}
              title={say('escalations.level', { level: one.level })}
              state={
                <>
                  {words.escalationState(one.state)}{' '}
                  {open ? <AgeLabel since={one.acknowledgedAt ?? one.raisedAt} /> : null}
                </>
              }
              tone={one.state === 'raised' ? 'loud' : open ? 'owed' : 'quiet'}
              words={escalationReason(one, words)}
              notes={[
                [
                  words.escalationCause(one.cause),
                  one.cause === 'byHand' ? by(one.raisedBy, one.raisedAt) : at(one.raisedAt),
                ].join(' · '),
                ...one.climbs.map((climb) =>
                  say(climb.reason === 'nobodyThere' ? 'escalations.passed' : 'escalations.climbed', {
                    level: climb.from,
                    reason: words.climbReason(climb.reason),
                    at: at(climb.at),
                  }),
                ),
                one.acknowledgedAt === null
                  ? null
                  : say('escalations.acknowledged', { by: one.acknowledgedBy ?? '', at: at(one.acknowledgedAt) }),
                one.alone ? say('escalations.alone') : null,
              ]}
            >
              {one.answer ? (
                <blockquote>
                  {one.answer.text}
                  <footer>{by(one.answer.by, one.answer.at)}</footer>
                </blockquote>
              ) : null}
            </Entry>
          );
        })}
      </Entries>
    </Section>
  );
}
