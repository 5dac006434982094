import { RefusalText } from '../../../ui/RefusalText.js';
import { ConflictStory } from './ConflictStory.js';
import styles from './Feedback.module.css';
import { refusalIn, unansweredIn } from './feedback.js';
import type { Outcome } from './outcome.js';
import type { ActedCase } from './use-acted.js';
import { useUnansweredText } from './use-unanswered-text.js';

interface FeedbackProps {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly sending: boolean;
  /** The complaint as read last: after a conflict it tells who did what. */
  readonly complaint?: ActedCase | undefined;
}

/** What became of a dialog's one order when it was not simply done. Problems of a text are shown at the text. */
export function Feedback({ outcomes, sending, complaint }: FeedbackProps) {
  const unansweredText = useUnansweredText();
  if (sending) return null;
  const unanswered = unansweredIn(outcomes);
  if (unanswered !== null) {
    return (
      <p className={styles.note} role="alert">
        {unansweredText(unanswered.fault)}
      </p>
    );
  }
  const refusal = refusalIn(outcomes);
  if (refusal === null || refusal.__typename === 'TextNeeded') return null;
  return (
    <div className={styles.note}>
      {refusal.__typename === 'StaleVersion' && complaint ? (
        <ConflictStory complaint={complaint} refusal={refusal} />
      ) : (
        <RefusalText refusal={refusal} />
      )}
    </div>
  );
}
