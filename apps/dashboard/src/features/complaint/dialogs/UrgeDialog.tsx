import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { useRefusalText } from '../../../ui/RefusalText.js';
import { owing } from '../case/verbs.js';
import { UrgeCommand } from './commands.js';
import { DialogFrame } from './DialogFrame.js';
import { DraftField } from './DraftField.js';
import { draftPrefix, type OneProps } from './dialog-props.js';
import { useDraft } from './drafts.js';
import { Feedback } from './Feedback.js';
import { refusalOf } from './feedback.js';
import { usePhrases } from './phrases.js';
import { urgeTarget } from './targets.js';
import { UrgeLegs } from './UrgeLegs.js';
import { order } from './use-orders.js';
import { useSubmission } from './use-submission.js';

/** Presses one department for one complaint, after showing how it was pressed last and what it said. */
export function UrgeDialog({ complaint, reload, onClose }: OneProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const refusalText = useRefusalText();
  const prefix = draftPrefix('urge', [complaint.id]);
  const [reason] = useDraft(`${prefix}reason`);
  const [chosen, choose] = useState<string | null>(null);
  const { submit, sending, outcomes } = useSubmission({ draftPrefix: prefix, onDone: onClose, onStale: reload });
  const legs = owing(complaint);
  const leg = legs.find((candidate) => candidate.id === chosen) ?? urgeTarget(complaint).leg ?? null;
  const department = leg === null ? '' : words.department(leg.departmentId);
  const problem = refusalOf(outcomes, 'reason');
  const send = () => {
    if (leg === null) return;
    submit(
      [order(complaint.id, UrgeCommand, { complaintId: complaint.id, assignmentId: leg.id, reason })],
      formatMessage({ id: 'complaint.urge.done' }, { department, number: complaint.number }),
    );
  };
  return (
    <DialogFrame
      title={formatMessage({ id: 'complaint.urge.title' }, { number: complaint.number, title: complaint.title })}
      submit={formatMessage({ id: 'complaint.urge.submit' }, { department })}
      sending={sending}
      blocked={leg === null || reason.trim() === ''}
      onSubmit={send}
      onClose={onClose}
    >
      <UrgeLegs complaint={complaint} legs={legs} chosen={leg?.id ?? null} onChoose={choose} />
      <DraftField
        draftKey={`${prefix}reason`}
        label={formatMessage({ id: 'complaint.urge.reason' })}
        phrases={usePhrases('urge')}
        problem={problem === null ? null : refusalText(problem)}
        autoFocus
      />
      <Feedback outcomes={outcomes} sending={sending} complaint={complaint} />
    </DialogFrame>
  );
}
