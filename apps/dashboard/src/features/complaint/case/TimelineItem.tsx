import { memo } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { useFormat } from '../../../ui/use-format.js';
import { escalationReason } from './escalation-reason.js';
import { momentBeside } from './moments.js';
import styles from './Timeline.module.css';
import { type Entry, type Names, sentenceOf } from './timeline-sentence.js';

interface TimelineItemProps {
  readonly entry: Entry;
  readonly names: Names;
  /** When the complaint was read: an entry of another year says its year. */
  readonly now: string;
}

/** Verbs that press somebody stand out from those that only move the case on. */
const pressing: readonly Entry['verb'][] = ['urged', 'escalated', 'calledAgain'];

const weightOf = (entry: Entry): 'quiet' | 'normal' | 'strong' => {
  if (entry.verb === 'clockCrossed' && entry.threshold === 'due') return 'strong';
  if (entry.verb.startsWith('clock')) return 'quiet';
  return pressing.includes(entry.verb) ? 'strong' : 'normal';
};

/** One fact: when, what, and the words that were written. */
export const TimelineItem = memo(function TimelineItem({ entry, names, now }: TimelineItemProps) {
  const { formatMessage } = useIntl();
  const format = useFormat();
  const vocabulary = useWords();
  const sentence = sentenceOf(entry, names);
  const words =
    entry.text && entry.cause ? escalationReason({ cause: entry.cause, reason: entry.text }, vocabulary) : entry.text;
  return (
    <li className={styles.item} data-weight={weightOf(entry)}>
      <time dateTime={entry.at}>{momentBeside(format, entry.at, now)}</time>
      <div>
        <p>{formatMessage({ id: sentence.id }, { ...sentence.values })}</p>
        {words ? <blockquote>{words}</blockquote> : null}
        {entry.nextStep ? (
          <p className={styles.extra}>
            {formatMessage({ id: 'complaint.timeline.next' })} · {entry.nextStep}
          </p>
        ) : null}
        {entry.promisedAt ? (
          <p className={styles.extra}>
            {formatMessage({ id: 'complaint.timeline.promised' })} · {momentBeside(format, entry.promisedAt, now)}
          </p>
        ) : null}
      </div>
    </li>
  );
});
