import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useRefusalText } from '../../../ui/RefusalText.js';
import type { Refusal } from '../../../ui/refusal.js';
import { DialogFrame } from './DialogFrame.js';
import { DraftField } from './DraftField.js';
import { draftPrefix, type OneProps } from './dialog-props.js';
import { useDraft } from './drafts.js';
import { Feedback } from './Feedback.js';
import { refusalOf } from './feedback.js';
import type { Order } from './use-orders.js';
import { useSubmission } from './use-submission.js';

interface TextDialogProps extends OneProps {
  readonly verb: 'answer' | 'close' | 'callAgain';
  /** The field's name in a refusal. */
  readonly field: Extract<Refusal, { __typename: 'TextNeeded' }>['field'];
  readonly required?: boolean;
  readonly above?: ReactNode;
  orderOf(text: string): Order;
}

/** One complaint, one text. */
export function TextDialog({
  verb,
  field,
  required = true,
  above,
  orderOf,
  complaint,
  reload,
  onClose,
}: TextDialogProps) {
  const { formatMessage } = useIntl();
  const refusalText = useRefusalText();
  const prefix = draftPrefix(verb, [complaint.id]);
  const [text] = useDraft(`${prefix}${field}`);
  const { submit, sending, outcomes } = useSubmission({ draftPrefix: prefix, onDone: onClose, onStale: reload });
  const problem = refusalOf(outcomes, field);
  return (
    <DialogFrame
      title={formatMessage({ id: `complaint.${verb}.title` }, { number: complaint.number, title: complaint.title })}
      submit={formatMessage({ id: `complaint.verb.${verb}` })}
      sending={sending}
      blocked={required && text.trim() === ''}
      onSubmit={() =>
        submit([orderOf(text)], formatMessage({ id: `complaint.${verb}.done` }, { number: complaint.number }))
      }
      onClose={onClose}
    >
      {above}
      <DraftField
        draftKey={`${prefix}${field}`}
        label={formatMessage({ id: `complaint.${verb}.text` })}
        hint={formatMessage({ id: `complaint.${verb}.hint` })}
        required={required}
        minRows={4}
        problem={problem === null ? null : refusalText(problem)}
        autoFocus
      />
      <Feedback outcomes={outcomes} sending={sending} complaint={complaint} />
    </DialogFrame>
  );
}
