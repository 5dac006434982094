import type { OneProps } from '../dialog-props.js';
import { TextDialog } from '../TextDialog.js';
import { order } from '../use-orders.js';
import { Answers, answersOf } from './Answers.js';
import { CloseCommand, RejectAnswerCommand, ReopenCommand } from './commands.js';

/** The answer goes back to its department: should be done, was not. */
export function RejectAnswerDialog(props: OneProps) {
  const { id: complaintId, version: expectedVersion } = props.complaint;
  return (
    <TextDialog
      {...props}
      about={{ verb: 'rejectAnswer', answers: answersOf(props.complaint).map(({ entry }) => entry) }}
      field="reason"
      above={<Answers complaint={props.complaint} />}
      orderOf={(reason) => order(complaintId, RejectAnswerCommand, { complaintId, expectedVersion, reason })}
    />
  );
}

/** The end of a case, with a note if there is something to note. */
export function CloseDialog(props: OneProps) {
  const { id: complaintId, version: expectedVersion } = props.complaint;
  return (
    <TextDialog
      {...props}
      about={{ verb: 'close' }}
      field="note"
      required={false}
      orderOf={(text) =>
        order(complaintId, CloseCommand, { complaintId, expectedVersion, note: text.trim() === '' ? null : text })
      }
    />
  );
}

/** New facts about a result that was accepted: its lead works on it again. */
export function ReopenDialog(props: OneProps) {
  const { id: complaintId, version: expectedVersion } = props.complaint;
  return (
    <TextDialog
      {...props}
      about={{ verb: 'reopen' }}
      field="reason"
      orderOf={(reason) => order(complaintId, ReopenCommand, { complaintId, expectedVersion, reason })}
    />
  );
}
