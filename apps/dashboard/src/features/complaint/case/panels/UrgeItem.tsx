import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../../graphql.js';
import { useWords } from '../../../../i18n/words.js';
import { AgeLabel } from '../../../../ui/AgeLabel.js';
import { useList } from '../use-list.js';
import { isOwed } from '../verbs/find.js';
import { Entry } from './Entry.js';
import styles from './UrgeItem.module.css';
import { useSaid } from './use-said.js';

export const UrgeItem_Urge = graphql(`
  fragment UrgeItem_Urge on Urge {
    state
    rung
    weight
    reason
    sentAt
    sentBy
    copiedTo
    releasedAt
    deliveredAt
    readAt
    readBy
    answer { progress nextStep promisedAt answeredAt answeredBy }
  }
`);

interface UrgeItemProps {
  readonly urge: FragmentOf<typeof UrgeItem_Urge>;
  readonly departmentId: string;
  readonly now: string;
}

/** Why nobody has it: it rests, nobody could take it, or nobody has. */
function notDelivered({ state, releasedAt }: Pick<ResultOf<typeof UrgeItem_Urge>, 'state' | 'releasedAt'>) {
  if (state === 'nobodyThere') return 'urges.nobodyThere';
  return releasedAt === null ? 'urges.quiet' : 'urges.notDelivered';
}

/** One reminder: who pressed whom and why, how far it got, and the answer or how long it has been awaited. */
export function UrgeItem({ urge, departmentId, now }: UrgeItemProps) {
  const { answer, ...shown } = readFragment(UrgeItem_Urge, urge);
  const words = useWords();
  const list = useList();
  const { at, by, say } = useSaid(now);
  const owed = isOwed(shown);
  return (
    <Entry
      title={`${words.rung(shown.rung)} → ${words.department(departmentId)}`}
      state={
        <>
          {words.urgeState(shown.state)} {owed ? <AgeLabel since={shown.sentAt} /> : null}
        </>
      }
      tone={owed ? 'owed' : 'quiet'}
      words={shown.reason}
      notes={[
        [
          by(shown.sentBy, shown.sentAt),
          shown.weight > 1 ? say('urges.weight', { count: shown.weight - 1 }) : null,
          shown.deliveredAt === null ? say(notDelivered(shown)) : say('urges.delivered', { at: at(shown.deliveredAt) }),
          shown.readAt === null ? null : say('urges.read', { by: shown.readBy ?? '', at: at(shown.readAt) }),
        ]
          .filter(Boolean)
          .join(' · '),
        shown.copiedTo.length > 0 ? say('copied', { to: list(shown.copiedTo.map(words.addressee)) }) : null,
      ]}
    >
      {answer ? (
        <dl className={styles.answer}>
          <dt>{say('answerUrge.progress')}</dt>
          <dd>{answer.progress}</dd>
          <dt>{say('answerUrge.nextStep')}</dt>
          <dd>{answer.nextStep}</dd>
          <dt>{say('answerUrge.promisedAt')}</dt>
          <dd>
            {at(answer.promisedAt)}
            <span className={styles.by}>{by(answer.answeredBy, answer.answeredAt)}</span>
          </dd>
        </dl>
      ) : null}
    </Entry>
  );
}
