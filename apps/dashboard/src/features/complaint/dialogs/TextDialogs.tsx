import { useMe } from '../../../app/session/me.js';
import { ownLeg } from '../case/verbs.js';
import { AnswerCommand, CallAgainCommand, CloseCommand } from './commands.js';
import type { OneProps } from './dialog-props.js';
import { TextDialog } from './TextDialog.js';
import { order } from './use-orders.js';

/** The department's result. */
export function AnswerDialog(props: OneProps) {
  const me = useMe();
  const { complaint } = props;
  const leg = ownLeg(complaint, { role: me.role, departmentId: me.department?.id ?? null });
  return (
    <TextDialog
      {...props}
      verb="answer"
      field="answer"
      orderOf={(text) =>
        order(complaint.id, AnswerCommand, { complaintId: complaint.id, assignmentId: leg?.id ?? '', text })
      }
    />
  );
}

/** The end of a case, with a note if there is something to note. */
export function CloseDialog(props: OneProps) {
  const { complaint } = props;
  return (
    <TextDialog
      {...props}
      verb="close"
      field="note"
      required={false}
      orderOf={(text) =>
        order(complaint.id, CloseCommand, {
          complaintId: complaint.id,
          note: text.trim() === '' ? null : text,
          expectedVersion: complaint.version,
        })
      }
    />
  );
}

/** The caller has rung again: weight for the case, not a second one. */
export function CallAgainDialog(props: OneProps) {
  const { complaint } = props;
  return (
    <TextDialog
      {...props}
      verb="callAgain"
      field="note"
      orderOf={(note) => order(complaint.id, CallAgainCommand, { complaintId: complaint.id, note })}
    />
  );
}
