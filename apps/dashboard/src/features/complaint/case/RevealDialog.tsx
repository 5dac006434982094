import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useClient } from 'urql';
import { drafts, useDraft } from '../../../drafts/drafts.js';
import { graphql } from '../../../graphql.js';
import { answered, faultOf } from '../../../ui/answered.js';
import { DraftField } from '../../../ui/DraftField.js';
import { useRefusalText } from '../../../ui/RefusalText.js';
import { RefusalText_RevealResult } from '../../../ui/refusal.js';
import { Attempt } from '../dialogs/attempt.js';
import { CaseFrame } from '../dialogs/CaseFrame.js';
import { draftPrefix } from '../dialogs/dialog-props.js';
import styles from '../dialogs/Feedback.module.css';
import { usePhrases } from '../dialogs/phrases.js';
import { useUnansweredText } from '../dialogs/use-unanswered-text.js';

const RevealCommand = graphql(
  `
    mutation Reveal($input: RevealInput!) {
      revealCaller(input: $input) {
        __typename
        ... on CallerRevealed { name phone }
        ...RefusalText_RevealResult
      }
    }
  `,
  [RefusalText_RevealResult],
);

interface RevealDialogProps {
  readonly complaintId: string;
  onRevealed(clear: { readonly name: string; readonly phone: string }): void;
  onClose(): void;
}

/** Asks why before it shows a caller in the clear; the looking is on the record. */
export function RevealDialog({ complaintId, onRevealed, onClose }: RevealDialogProps) {
  const { formatMessage } = useIntl();
  const refusalText = useRefusalText();
  const unansweredText = useUnansweredText();
  const client = useClient();
  const attempt = useRef(new Attempt());
  const key = `${draftPrefix('revealCaller', [complaintId])}reason`;
  const [reason] = useDraft(key);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const reveal = async () => {
    setSending(true);
    const input = { complaintId, reason };
    const idempotencyKey = attempt.current.keyFor(input);
    const sent = await client.mutation(RevealCommand, { input: { ...input, idempotencyKey } }).toPromise();
    setSending(false);
    const data = answered(sent);
    if (data === null) return setProblem(unansweredText(faultOf(sent.error)));
    attempt.current.settled();
    const result = data.revealCaller;
    if (result.__typename === 'CallerRevealed') {
      drafts.clear(key);
      onRevealed({ name: result.name, phone: result.phone });
      onClose();
    } else {
      setProblem(refusalText(result));
    }
  };
  return (
    <CaseFrame
      title={formatMessage({ id: 'complaint.reveal.title' })}
      submit={formatMessage({ id: 'complaint.reveal.submit' })}
      sending={sending}
      blocked={reason.trim() === ''}
      onSubmit={() => void reveal()}
      onClose={onClose}
      feedback={null}
    >
      <p className={styles.note}>{formatMessage({ id: 'complaint.reveal.hint' })}</p>
      <DraftField
        field="reason"
        draftKey={key}
        label={formatMessage({ id: 'complaint.reveal.reason' })}
        phrases={usePhrases('reveal')}
        problem={problem}
        minRows={2}
      />
    </CaseFrame>
  );
}
