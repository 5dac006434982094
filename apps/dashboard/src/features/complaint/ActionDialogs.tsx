import { type ActionRequest, useActions } from '../../app/actions.js';
import { useRegister } from '../../app/register.js';
import { mayAct, useMe } from '../../app/session/me.js';
import { CorrectCallerDialog } from './case/CorrectCallerDialog.js';
import { FollowedCase } from './case/FollowedCase.js';
import { RevealDialog } from './case/RevealDialog.js';
import { ActionDialog } from './dialogs/ActionDialog.js';
import { ReassignManyDialog } from './dialogs/many/ReassignManyDialog.js';
import { RegisterDialog } from './dialogs/RegisterDialog.js';

/**
 * The dialog of the action that somebody has asked for; mounted once, above all desks, so that none goes with the row, the drawer
 * or the page of what it is about. Of one case it follows what becomes of it.
 */
export default function ActionDialogs() {
  const { requested, closeAction } = useActions();
  const register = useRegister();
  const me = useMe();
  if (register.opened && mayAct(me)) return <RegisterDialog onClose={register.close} />;
  if (requested === null) return null;
  const [only = '', ...others] = requested.complaintIds;
  const dialog = (
    <Requested
      key={`${requested.kind} ${requested.complaintIds.join(' ')}`}
      request={requested}
      only={only}
      onClose={closeAction}
    />
  );
  return others.length === 0 ? <FollowedCase complaintId={only}>{dialog}</FollowedCase> : dialog;
}

interface RequestedProps {
  readonly request: ActionRequest;
  /** The first of its complaints. */
  readonly only: string;
  onClose(): void;
}

function Requested({ request, only, onClose }: RequestedProps) {
  if (request.kind === 'revealCaller') {
    return <RevealDialog complaintId={only} onRevealed={request.onRevealed} onClose={onClose} />;
  }
  if (request.kind === 'correctCaller') {
    return <CorrectCallerDialog complaintId={only} caller={request.caller} onClose={onClose} />;
  }
  const { kind, complaintIds, seen, onDone = () => undefined } = request;
  if (kind === 'reassign' && seen !== undefined && seen.length > 1) {
    return <ReassignManyDialog seen={seen} onDone={onDone} onClose={onClose} />;
  }
  return <ActionDialog verb={kind} complaintIds={complaintIds} onDone={onDone} onClose={onClose} />;
}
