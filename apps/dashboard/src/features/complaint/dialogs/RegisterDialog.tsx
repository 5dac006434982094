import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router';
import { DialogFrame } from '../../../ui/DialogFrame.js';
import { DraftField } from '../../../ui/DraftField.js';
import { useRefusalText } from '../../../ui/RefusalText.js';
import { ShortField } from '../../../ui/ShortField.js';
import { Feedback } from './Feedback.js';
import { refusalOf, type TextField } from './feedback.js';
import { RegisterCaller } from './RegisterCaller.js';
import { RegisterChoices } from './RegisterChoices.js';
import { RegisteredNotice } from './RegisteredNotice.js';
import { RegisterCommand } from './received/commands.js';
import { registerPrefix as prefix, type RegisterForm, useRegisterForm } from './register-form.js';
import { SameTitle } from './SameTitle.js';
import { order } from './use-orders.js';
import { useSubmission } from './use-submission.js';

/** A new complaint, written down while the caller speaks. What is half written survives closing. */
export function RegisterDialog({ onClose }: { onClose(): void }) {
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const refusalText = useRefusalText();
  const form = useRegisterForm();
  const { submit, sending, outcomes } = useSubmission({ draftPrefix: prefix, onDone: onClose });
  const problemOf = (field: TextField) => {
    const refusal = refusalOf(outcomes, field);
    return refusal === null ? null : refusalText(refusal);
  };
  const send = (filled: RegisterForm) =>
    submit([order('new', RegisterCommand, filled)], (known) => {
      const outcome = known.get('new');
      if (outcome?.kind !== 'done') return null;
      const { complaintId, number } = outcome;
      return <RegisteredNotice number={number} open={() => void navigate(`/case/${complaintId}`)} />;
    });
  return (
    <DialogFrame
      title={formatMessage({ id: 'complaint.register.title' })}
      submit={formatMessage({ id: 'complaint.register.submit' })}
      sending={sending}
      onSubmit={() => send(form)}
      onClose={onClose}
    >
      <ShortField
        field="title"
        draftKey={`${prefix}title`}
        label={formatMessage({ id: 'complaint.register.subject' })}
        problem={problemOf('title')}
        required
      />
      <SameTitle title={form.title} />
      <DraftField
        field="details"
        draftKey={`${prefix}details`}
        label={formatMessage({ id: 'complaint.register.details' })}
        minRows={4}
        problem={problemOf('details')}
      />
      <RegisterChoices form={form} problemOf={problemOf} />
      {form.urgency === 'normal' ? null : (
        <DraftField
          field="urgencyReason"
          draftKey={`${prefix}urgencyReason`}
          label={formatMessage({ id: 'complaint.register.urgencyReason' })}
          minRows={2}
          problem={problemOf('urgencyReason')}
        />
      )}
      <RegisterCaller problemOf={problemOf} />
      <Feedback outcomes={outcomes} sending={sending} />
    </DialogFrame>
  );
}
