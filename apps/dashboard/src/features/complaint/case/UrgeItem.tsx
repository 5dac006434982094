import { useIntl } from 'react-intl';
import { type FragmentOf, graphql, readFragment } from '../../../graphql.js';
import { useWords } from '../../../i18n/words.js';
import { AgeLabel } from '../../../ui/AgeLabel.js';
import { useFormat } from '../../../ui/use-format.js';
import { momentBeside } from './moments.js';
import styles from './UrgesPanel.module.css';

export const UrgeItem_Urge = graphql(`
  fragment UrgeItem_Urge on Urge {
    state
    reason
    sentAt
    sentBy
    answer { progress nextStep promisedAt answeredAt answeredBy }
  }
`);

interface UrgeItemProps {
  readonly urge: FragmentOf<typeof UrgeItem_Urge>;
  readonly departmentId: string;
  readonly now: string;
}

/** One reminder: who pressed whom and why, and the answer or how long it has been awaited. */
export function UrgeItem({ urge, departmentId, now }: UrgeItemProps) {
  const { state, reason, sentAt, sentBy, answer } = readFragment(UrgeItem_Urge, urge);
  const { formatMessage } = useIntl();
  const words = useWords();
  const format = useFormat();
  return (
    <li className={styles.urge}>
      <p>
        <time dateTime={sentAt}>{momentBeside(format, sentAt, now)}</time> {sentBy} → {words.department(departmentId)}
        <span className={styles.state} data-state={state}>
          {words.urgeState(state)}
          {state === 'sent' ? (
            <>
              {' '}
              <AgeLabel since={sentAt} />
            </>
          ) : null}
        </span>
      </p>
      <blockquote>{reason}</blockquote>
      {answer ? (
        <dl>
          <dt>{formatMessage({ id: 'complaint.answerUrge.progress' })}</dt>
          <dd>{answer.progress}</dd>
          <dt>{formatMessage({ id: 'complaint.answerUrge.nextStep' })}</dt>
          <dd>{answer.nextStep}</dd>
          <dt>{formatMessage({ id: 'complaint.answerUrge.promisedAt' })}</dt>
          <dd>
            {momentBeside(format, answer.promisedAt, now)}
            <span className={styles.by}>
              {answer.answeredBy} {momentBeside(format, answer.answeredAt, now)}
            </span>
          </dd>
        </dl>
      ) : null}
    </li>
  );
}
