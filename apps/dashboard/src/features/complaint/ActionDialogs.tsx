import { useActions } from '../../app/actions.js';
import { ActionDialog } from './dialogs/ActionDialog.js';

/** The dialog of the action that some desk has asked for; mounted once, above all desks. */
export default function ActionDialogs() {
  const { requested, closeAction } = useActions();
  if (requested === null) return null;
  const { kind, complaintIds } = requested;
  return (
    <ActionDialog
      key={`${kind} ${complaintIds.join(' ')}`}
      verb={kind}
      complaintIds={complaintIds}
      onClose={closeAction}
    />
  );
}
