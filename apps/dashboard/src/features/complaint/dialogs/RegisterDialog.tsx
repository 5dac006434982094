import { useIntl } from 'react-intl';
import { useRefusalText } from '../../../ui/RefusalText.js';
import { DialogFrame } from './DialogFrame.js';
import { DraftField } from './DraftField.js';
import { Feedback } from './Feedback.js';
import { refusalOf } from './feedback.js';
import { RegisterCaller } from './RegisterCaller.js';
import { RegisterChoices } from './RegisterChoices.js';
import { RegisterCommand } from './received/commands.js';
import { missingIn, registerPrefix as prefix, type RegisterForm, useRegisterForm } from './register-form.js';
import { ShortField } from './ShortField.js';
import { order } from './use-orders.js';
import { useSubmission } from './use-submission.js';

/** A new complaint, written down while the caller speaks. What is half written survives closing. */
export function RegisterDialog({ onClose }: { onClose(): void }) {
  const { formatMessage } = useIntl();
  const refusalText = useRefusalText();
  const form = useRegisterForm();
  const { submit, sending, outcomes } = useSubmission({ draftPrefix: prefix, onDone: onClose });
  const problemOf = (field: 'title' | 'details' | 'urgencyReason') => {
    const refusal = refusalOf(outcomes, field);
    return refusal === null ? null : refusalText(refusal);
  };
  const send = (filled: RegisterForm) =>
    submit([order('new', RegisterCommand, filled)], (known) => {
      const outcome = known.get('new');
      return formatMessage(
        { id: 'complaint.register.done' },
        { number: outcome?.kind === 'done' ? outcome.number : '' },
      );
    });
  return (
    <DialogFrame
      title={formatMessage({ id: 'complaint.register.title' })}
      submit={formatMessage({ id: 'complaint.register.submit' })}
      sending={sending}
      blocked={missingIn(form)}
      onSubmit={() => send(form)}
      onClose={onClose}
    >
      <ShortField
        draftKey={`${prefix}title`}
        label={formatMessage({ id: 'complaint.register.subject' })}
        problem={problemOf('title')}
        required
        autoFocus
      />
      <DraftField
        draftKey={`${prefix}details`}
        label={formatMessage({ id: 'complaint.register.details' })}
        minRows={4}
        problem={problemOf('details')}
      />
      <RegisterChoices form={form} />
      {form.urgency === 'normal' ? null : (
        <DraftField
          draftKey={`${prefix}urgencyReason`}
          label={formatMessage({ id: 'complaint.register.urgencyReason' })}
          minRows={2}
          problem={problemOf('urgencyReason')}
        />
      )}
      <RegisterCaller />
      <Feedback outcomes={outcomes} sending={sending} />
    </DialogFrame>
  );
}
