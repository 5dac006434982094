import { type FragmentOf, graphql, readFragment } from '../../../../graphql.js';
import { useWords } from '../../../../i18n/words.js';
import { useFormat } from '../../../../ui/use-format.js';
import { Section } from '../Section.js';
import { Entries, Entry } from './Entry.js';
import { useSaid } from './use-said.js';

export const CallbacksPanel_Complaint = graphql(`
  fragment CallbacksPanel_Complaint on Complaint {
    at
    callbacks {
      id
      cycle
      round
      state
      excluded
      notBefore
      tries { at by note }
      result { solved satisfied note at by departmentId }
    }
  }
`);

/** 回访: every round, its tries and what the caller said; not there before a result was accepted. */
export function CallbacksPanel({ complaint }: { complaint: FragmentOf<typeof CallbacksPanel_Complaint> }) {
  const { callbacks, at: now } = readFragment(CallbacksPanel_Complaint, complaint);
  const words = useWords();
  const { by, say } = useSaid(now);
  const format = useFormat();
  if (callbacks.length === 0) return null;
  const cycles = new Set(callbacks.map(({ cycle }) => cycle)).size;
  return (
    <Section title={say('callbacks')}>
      <Entries>
        {callbacks.toReversed().map(({ id, cycle, round, state, excluded, notBefore, tries, result }) => (
          <Entry
            key={id}
            title={cycles > 1 ? say('callbacks.roundOfCycle', { round, cycle }) : say('callbacks.round', { round })}
            state={result === null ? words.callbackState(state) : say(`callbacks.${verdictOf(result)}`)}
            tone={result !== null && verdictOf(result) !== 'good' ? 'loud' : state === 'waiting' ? 'owed' : 'quiet'}
            words={result?.note}
            notes={[
              result === null ? null : `${by(result.by, result.at)} · ${words.department(result.departmentId)}`,
              excluded ? say('callbacks.excluded') : null,
              ...tries.map((attempt) => say('callbacks.try', { by: by(attempt.by, attempt.at), note: attempt.note })),
              notBefore === null ? null : say('callbacks.notBefore', { from: format.shortDateTime(notBefore) }),
            ]}
          />
        ))}
      </Entries>
    </Section>
  );
}

/** What a callback found, in one word. */
const verdictOf = ({ solved, satisfied }: { readonly solved: boolean; readonly satisfied: boolean | null }) =>
  solved ? (satisfied === false ? 'dissatisfied' : 'good') : 'unsolved';
