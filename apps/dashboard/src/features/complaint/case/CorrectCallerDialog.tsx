import { useIntl } from 'react-intl';
import { useDraft } from '../../../drafts/drafts.js';
import { graphql } from '../../../graphql.js';
import { DraftField } from '../../../ui/DraftField.js';
import { useRefusalText } from '../../../ui/RefusalText.js';
import { ShortField } from '../../../ui/ShortField.js';
import { CaseFrame } from '../dialogs/CaseFrame.js';
import { draftPrefix } from '../dialogs/dialog-props.js';
import { Feedback } from '../dialogs/Feedback.js';
import styles from '../dialogs/Feedback.module.css';
import { refusalOf, type TextField } from '../dialogs/feedback.js';
import { Outcome_CommandResult } from '../dialogs/outcome-fragment.js';
import { order } from '../dialogs/use-orders.js';
import { useSubmission } from '../dialogs/use-submission.js';

const CorrectCaller = graphql(
  `mutation CorrectCaller($input: CorrectCallerInput!) {
    result: correctCaller(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);

interface CorrectCallerDialogProps {
  readonly complaintId: string;
  /** As the case shows them. */
  readonly caller: { readonly name: string; readonly phone: string };
  onClose(): void;
}

/**
 * The caller's name or phone is another one than was taken down. What is known stays masked: nobody need look in order to
 * write down what a caller says.
 */
export function CorrectCallerDialog({ complaintId, caller, onClose }: CorrectCallerDialogProps) {
  const { formatMessage } = useIntl();
  const refusalText = useRefusalText();
  const prefix = draftPrefix('correctCaller', [complaintId]);
  const keyOf = (field: string) => `${prefix}${field}`;
  const [name] = useDraft(keyOf('name'));
  const [phone] = useDraft(keyOf('phone'));
  const [reason] = useDraft(keyOf('reason'));
  const { submit, sending, outcomes } = useSubmission({ draftPrefix: prefix, onDone: onClose });
  const say = (id: string, values?: Readonly<Record<string, string>>) =>
    formatMessage({ id: `complaint.correctCaller${id}` }, values);
  const problemOf = (field: TextField) => {
    const refusal = refusalOf(outcomes, field);
    return refusal === null ? null : refusalText(refusal);
  };
  const unchanged = name.trim() === '' && phone.trim() === '';
  const send = () =>
    submit(
      [
        order(complaintId, CorrectCaller, {
          ...{ complaintId, name, phone, reason },
        }),
      ],
      say('.done'),
    );
  return (
    <CaseFrame
      title={say('')}
      submit={say('.submit')}
      sending={sending}
      blocked={unchanged ? say('.unchanged') : false}
      onSubmit={send}
      onClose={onClose}
      feedback={<Feedback outcomes={outcomes} sending={sending} />}
    >
      <p className={styles.note}>{say('.hint')}</p>
      <ShortField
        field="callerName"
        draftKey={keyOf('name')}
        label={say('.name')}
        hint={say('.now', { now: caller.name === '' ? say('.nothing') : caller.name })}
        problem={problemOf('callerName')}
      />
      <ShortField
        field="callerPhone"
        type="tel"
        draftKey={keyOf('phone')}
        label={say('.phone')}
        hint={say('.now', { now: caller.phone })}
        problem={problemOf('callerPhone')}
      />
      <DraftField
        field="reason"
        draftKey={keyOf('reason')}
        label={say('.reason')}
        hint={say('.reason.hint')}
        minRows={2}
        problem={problemOf('reason')}
      />
    </CaseFrame>
  );
}
