import { useActions } from '../../app/actions.js';
import { useRegister } from '../../app/register.js';
import { mayAct, useMe } from '../../app/session/me.js';
import { ActionDialog } from './dialogs/ActionDialog.js';
import { ReassignManyDialog } from './dialogs/many/ReassignManyDialog.js';
import { RegisterDialog } from './dialogs/RegisterDialog.js';

/** The dialog of the action that some desk has asked for; mounted once, above all desks. */
export default function ActionDialogs() {
  const { requested, closeAction } = useActions();
  const register = useRegister();
  const me = useMe();
  if (register.opened && mayAct(me)) return <RegisterDialog onClose={register.close} />;
  if (requested === null) return null;
  const { kind, complaintIds, seen, onDone = () => undefined } = requested;
  if (kind === 'reassign' && seen !== undefined && seen.length > 1) {
    return <ReassignManyDialog seen={seen} onDone={onDone} onClose={closeAction} />;
  }
  return (
    <ActionDialog
      key={`${kind} ${complaintIds.join(' ')}`}
      verb={kind}
      complaintIds={complaintIds}
      onDone={onDone}
      onClose={closeAction}
    />
  );
}
