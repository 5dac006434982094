import { useIntl } from 'react-intl';
import { AgeLabel } from '../../../ui/AgeLabel.js';
import { RefusalText } from '../../../ui/RefusalText.js';
import type { Refusal } from '../../../ui/refusal.js';
import { lastDecision } from '../case/timeline/last-decision.js';
import { sentenceOf } from '../case/timeline/timeline-sentence.js';
import { useNames } from '../case/timeline/use-names.js';
import type { ActedCase } from './use-acted.js';

interface ConflictStoryProps {
  readonly complaint: ActedCase;
  readonly refusal: Extract<Refusal, { __typename: 'StaleVersion' }>;
}

/** Somebody was faster: who did what and when, and that nothing written is lost. */
export function ConflictStory({ complaint, refusal }: ConflictStoryProps) {
  const { formatMessage } = useIntl();
  const names = useNames();
  const last = lastDecision(complaint.timeline);
  if (last === null) return <RefusalText refusal={refusal} />;
  const sentence = sentenceOf(last, names);
  return (
    <p role="alert">
      {formatMessage(
        { id: 'complaint.dialog.conflict' },
        { age: <AgeLabel since={last.at} />, sentence: formatMessage({ id: sentence.id }, { ...sentence.values }) },
      )}
    </p>
  );
}
