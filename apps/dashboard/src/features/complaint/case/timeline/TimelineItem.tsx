import { memo } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../../../../i18n/words.js';
import { useFormat } from '../../../../ui/use-format.js';
import { escalationReason } from '../escalation-reason.js';
import { momentBeside } from '../moments.js';
import styles from './Timeline.module.css';
import { TimelineExtras } from './TimelineExtras.js';
import type { Entry, Verb } from './timeline-entry.js';
import { type Names, sentenceOf } from './timeline-sentence.js';

interface TimelineItemProps {
  readonly entry: Entry;
  readonly names: Names;
  /** When the complaint was read: an entry of another year says its year. */
  readonly now: string;
}

/** Verbs that press somebody stand out from those that only move the case on. */
const loud: readonly Verb[] = [
  'urged',
  'escalated',
  'escalationClimbed',
  'calledAgain',
  'supervised',
  'supervisionMoved',
  'answerRejected',
  'reopened',
  'convened',
];

const weightOf = ({ verb, threshold }: Entry): 'quiet' | 'normal' | 'strong' => {
  if (verb === 'clockCrossed' && threshold === 'due') return 'strong';
  if (verb.startsWith('clock')) return 'quiet';
  return loud.includes(verb) ? 'strong' : 'normal';
};

/** The words somebody wrote. Where the product gave the metric of a missed deadline as its reason, that metric in words. */
function wordsOf({ text, cause, supervisionCause }: Entry, vocabulary: Parameters<typeof escalationReason>[1]) {
  if (text === null) return null;
  if (cause === null && supervisionCause !== 'overdue') return text;
  return escalationReason(
    { cause: supervisionCause === 'overdue' ? 'breach' : (cause ?? 'byHand'), reason: text },
    vocabulary,
  );
}

/** One fact: when, what, and the words that were written. */
export const TimelineItem = memo(function TimelineItem({ entry, names, now }: TimelineItemProps) {
  const { formatMessage } = useIntl();
  const format = useFormat();
  const words = wordsOf(entry, useWords());
  const sentence = sentenceOf(entry, names);
  return (
    <li className={styles.item} data-weight={weightOf(entry)}>
      <time dateTime={entry.at}>{momentBeside(format, entry.at, now)}</time>
      <div>
        <p>{formatMessage({ id: sentence.id }, { ...sentence.values })}</p>
        {words ? <blockquote>{words}</blockquote> : null}
        <TimelineExtras entry={entry} names={names} now={now} />
      </div>
    </li>
  );
});
