import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { useRefusalText } from '../../../ui/RefusalText.js';
import { AddAssistantCommand } from './commands.js';
import { DepartmentPicker } from './DepartmentPicker.js';
import { DialogFrame } from './DialogFrame.js';
import { DraftField } from './DraftField.js';
import { draftPrefix, type OneProps } from './dialog-props.js';
import { useDraft } from './drafts.js';
import { Feedback } from './Feedback.js';
import { refusalOf } from './feedback.js';
import { useDraftChoice } from './use-draft-choice.js';
import { order } from './use-orders.js';
import { useSubmission } from './use-submission.js';

/** Asks a further department to assist. */
export function AssistDialog({ complaint, reload, onClose }: OneProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const refusalText = useRefusalText();
  const prefix = draftPrefix('addAssistant', [complaint.id]);
  const [note] = useDraft(`${prefix}note`);
  const [department, setDepartment] = useDraftChoice(`${prefix}department`);
  const { submit, sending, outcomes } = useSubmission({ draftPrefix: prefix, onDone: onClose, onStale: reload });
  const problem = refusalOf(outcomes, 'note');
  const send = () => {
    if (department === null) return;
    submit(
      [
        order(complaint.id, AddAssistantCommand, {
          complaintId: complaint.id,
          departmentId: department,
          note: note.trim() === '' ? null : note,
          expectedVersion: complaint.version,
        }),
      ],
      formatMessage(
        { id: 'complaint.addAssistant.done' },
        { department: words.department(department), number: complaint.number },
      ),
    );
  };
  return (
    <DialogFrame
      title={formatMessage(
        { id: 'complaint.addAssistant.title' },
        { number: complaint.number, title: complaint.title },
      )}
      submit={formatMessage({ id: 'complaint.verb.addAssistant' })}
      sending={sending}
      blocked={department === null}
      onSubmit={send}
      onClose={onClose}
    >
      <DepartmentPicker
        label={words.assignmentRole('assist')}
        value={department}
        onChange={setDepartment}
        taken={complaint.assignments.filter(({ leftAt }) => leftAt === null).map(({ departmentId }) => departmentId)}
        autoFocus
      />
      <DraftField
        draftKey={`${prefix}note`}
        label={formatMessage({ id: 'complaint.addAssistant.note' })}
        required={false}
        problem={problem === null ? null : refusalText(problem)}
      />
      <Feedback outcomes={outcomes} sending={sending} complaint={complaint} />
    </DialogFrame>
  );
}
