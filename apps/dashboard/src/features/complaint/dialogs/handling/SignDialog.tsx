import { useIntl } from 'react-intl';
import { useMe } from '../../../../app/session/me.js';
import { offered, refusalOf } from '../../case/verbs/offers.js';
import { draftPrefix, type ManyProps } from '../dialog-props.js';
import { ManyDialog } from '../ManyDialog.js';
import { order } from '../use-orders.js';
import { SignCommand } from './commands.js';

/** Signs for the viewer's department on each of the chosen complaints. */
export function SignDialog({ complaints, onDone, onClose }: ManyProps) {
  const { formatMessage } = useIntl();
  const { role } = useMe();
  const targets = complaints.map((complaint) => {
    const [leg] = offered(complaint.assignments, complaint, 'sign');
    return {
      complaint,
      hold: refusalOf(complaint, 'sign', role),
      what: formatMessage({ id: 'complaint.verb.sign' }),
      order: leg ? order(complaint.id, SignCommand, { complaintId: complaint.id, assignmentId: leg.id }) : null,
    };
  });
  return (
    <ManyDialog
      verb="sign"
      targets={targets}
      draftPrefix={draftPrefix(
        'sign',
        complaints.map(({ id }) => id),
      )}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
