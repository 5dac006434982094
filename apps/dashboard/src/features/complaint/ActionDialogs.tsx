import { useSearchParams } from 'react-router';
import { useActions } from '../../app/actions.js';
import { mayAct, useMe } from '../../app/session/me.js';
import { ActionDialog } from './dialogs/ActionDialog.js';
import { RegisterDialog } from './dialogs/RegisterDialog.js';

/** What an address says (`do=register`) to write down a new complaint. */
const registering = 'register';

/** The dialog of the action that some desk has asked for; mounted once, above all desks. */
export default function ActionDialogs() {
  const { requested, closeAction } = useActions();
  const [search, setSearch] = useSearchParams();
  const me = useMe();
  if (search.get('do') === registering && mayAct(me)) {
    const close = () =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          next.delete('do');
          return next;
        },
        { replace: true },
      );
    return <RegisterDialog onClose={close} />;
  }
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
