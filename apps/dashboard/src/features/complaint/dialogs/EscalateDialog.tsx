import { useIntl } from 'react-intl';
import { useRefusalText } from '../../../ui/RefusalText.js';
import { EscalateCommand } from './commands.js';
import { DialogFrame } from './DialogFrame.js';
import { DraftField } from './DraftField.js';
import { draftPrefix, type ManyProps, type OneProps } from './dialog-props.js';
import { useDraft } from './drafts.js';
import { Feedback } from './Feedback.js';
import { refusalOf } from './feedback.js';
import { ManyDialog } from './ManyDialog.js';
import { usePhrases } from './phrases.js';
import { escalateHold } from './targets.js';
import { order } from './use-orders.js';
import { useSubmission } from './use-submission.js';

/** Raises one complaint to somebody who must acknowledge it. */
export function EscalateDialog({ complaint, reload, onClose }: OneProps) {
  const { formatMessage } = useIntl();
  const refusalText = useRefusalText();
  const prefix = draftPrefix('escalate', [complaint.id]);
  const [reason] = useDraft(`${prefix}reason`);
  const { submit, sending, outcomes } = useSubmission({ draftPrefix: prefix, onDone: onClose, onStale: reload });
  const problem = refusalOf(outcomes, 'reason');
  return (
    <DialogFrame
      title={formatMessage({ id: 'complaint.escalate.title' }, { number: complaint.number, title: complaint.title })}
      submit={formatMessage({ id: 'complaint.verb.escalate' })}
      sending={sending}
      blocked={reason.trim() === ''}
      onSubmit={() =>
        submit(
          [order(complaint.id, EscalateCommand, { complaintId: complaint.id, reason })],
          formatMessage({ id: 'complaint.escalate.done' }, { number: complaint.number }),
        )
      }
      onClose={onClose}
    >
      <DraftField
        draftKey={`${prefix}reason`}
        label={formatMessage({ id: 'complaint.escalate.reason' })}
        hint={formatMessage({ id: 'complaint.escalate.hint' })}
        phrases={usePhrases('escalate')}
        problem={problem === null ? null : refusalText(problem)}
        autoFocus
      />
      <Feedback outcomes={outcomes} sending={sending} complaint={complaint} />
    </DialogFrame>
  );
}

/** The same for many, each by itself. */
export function EscalateManyDialog({ complaints, onClose }: ManyProps) {
  const { formatMessage } = useIntl();
  const prefix = draftPrefix(
    'escalate',
    complaints.map(({ id }) => id),
  );
  const [reason] = useDraft(`${prefix}reason`);
  const targets = complaints.map((complaint) => {
    const hold = escalateHold(complaint);
    return {
      complaint,
      hold,
      what: formatMessage({ id: 'complaint.verb.escalate' }),
      order: hold === null ? order(complaint.id, EscalateCommand, { complaintId: complaint.id, reason }) : null,
    };
  });
  return (
    <ManyDialog verb="escalate" targets={targets} draftPrefix={prefix} blocked={reason.trim() === ''} onClose={onClose}>
      <DraftField
        draftKey={`${prefix}reason`}
        label={formatMessage({ id: 'complaint.escalate.reason' })}
        phrases={usePhrases('escalate')}
        autoFocus
      />
    </ManyDialog>
  );
}
