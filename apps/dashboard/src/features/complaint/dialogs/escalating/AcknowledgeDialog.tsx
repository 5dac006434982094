import { useIntl } from 'react-intl';
import { useMe } from '../../../../app/session/me.js';
import { offered, refusalOf } from '../../case/verbs/offers.js';
import { draftPrefix, type ManyProps } from '../dialog-props.js';
import { ManyDialog } from '../ManyDialog.js';
import { order } from '../use-orders.js';
import { AcknowledgeCommand } from './commands.js';

/** Acknowledges every open escalation of the chosen complaints. */
export function AcknowledgeDialog({ complaints, onDone, onClose }: ManyProps) {
  const { formatMessage } = useIntl();
  const { role } = useMe();
  const targets = complaints.map((complaint) => {
    const [escalation] = offered(complaint.escalations, complaint, 'acknowledge');
    return {
      complaint,
      hold: refusalOf(complaint, 'acknowledge', role),
      what: escalation === undefined ? '' : formatMessage({ id: 'complaint.verb.acknowledge' }),
      order:
        escalation === undefined
          ? null
          : order(complaint.id, AcknowledgeCommand, { complaintId: complaint.id, escalationId: escalation.id }),
    };
  });
  return (
    <ManyDialog
      verb="acknowledge"
      targets={targets}
      draftPrefix={draftPrefix(
        'acknowledge',
        complaints.map(({ id }) => id),
      )}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
