import { useIntl } from 'react-intl';
import { useMe } from '../../../app/session/me.js';
import { openEscalation, ownLeg } from '../case/verbs.js';
import { AcknowledgeCommand, SignCommand } from './commands.js';
import { draftPrefix, type ManyProps } from './dialog-props.js';
import { ManyDialog } from './ManyDialog.js';
import { order } from './use-orders.js';

/** Acknowledges every open escalation of the chosen complaints. */
export function AcknowledgeDialog({ complaints, onClose }: ManyProps) {
  const { formatMessage } = useIntl();
  const targets = complaints.map((complaint) => {
    const escalation = openEscalation(complaint);
    return {
      complaint,
      hold: escalation === undefined ? ('notEscalated' as const) : null,
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
      onClose={onClose}
    />
  );
}

/** Signs for the viewer's department on each of the chosen complaints. */
export function SignDialog({ complaints, onClose }: ManyProps) {
  const { formatMessage } = useIntl();
  const me = useMe();
  const targets = complaints.map((complaint) => {
    const leg = ownLeg(complaint, { role: me.role, departmentId: me.department?.id ?? null });
    const waiting = leg !== undefined && leg.state === 'awaitingSignature';
    return {
      complaint,
      hold: waiting ? null : ('nobodyOwes' as const),
      what: formatMessage({ id: 'complaint.verb.sign' }),
      order: waiting ? order(complaint.id, SignCommand, { complaintId: complaint.id, assignmentId: leg.id }) : null,
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
      onClose={onClose}
    />
  );
}
