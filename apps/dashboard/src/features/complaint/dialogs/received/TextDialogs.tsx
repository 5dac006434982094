import type { OneProps } from '../dialog-props.js';
import { TextDialog } from '../TextDialog.js';
import { order } from '../use-orders.js';
import { CallAgainCommand, NotAcceptCommand, WithdrawCommand } from './commands.js';

/** 不予受理: not the hotline's to take, on a ground that the caller is told. */
export function NotAcceptDialog(props: OneProps) {
  const { id: complaintId, version: expectedVersion } = props.complaint;
  return (
    <TextDialog
      {...props}
      about={{ verb: 'notAccept' }}
      field="ground"
      orderOf={(ground) => order(complaintId, NotAcceptCommand, { complaintId, expectedVersion, ground })}
    />
  );
}

/** The caller takes it back. */
export function WithdrawDialog(props: OneProps) {
  const { id: complaintId, version: expectedVersion } = props.complaint;
  return (
    <TextDialog
      {...props}
      about={{ verb: 'withdraw' }}
      field="reason"
      orderOf={(reason) => order(complaintId, WithdrawCommand, { complaintId, expectedVersion, reason })}
    />
  );
}

/** The caller has rung again: weight for the case, not a second one. */
export function CallAgainDialog(props: OneProps) {
  const complaintId = props.complaint.id;
  return (
    <TextDialog
      {...props}
      about={{ verb: 'callAgain' }}
      field="note"
      orderOf={(note) => order(complaintId, CallAgainCommand, { complaintId, note })}
    />
  );
}
