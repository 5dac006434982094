import { useIntl } from 'react-intl';
import { useMe } from '../../../../app/session/me.js';
import { ownLeg } from '../../case/verbs/find.js';
import { viewerOf } from '../../case/verbs/viewer.js';
import { draftPrefix, type ManyProps } from '../dialog-props.js';
import { ManyDialog } from '../ManyDialog.js';
import { order } from '../use-orders.js';
import { SignCommand } from './commands.js';

/** Signs for the viewer's department on each of the chosen complaints. */
export function SignDialog({ complaints, onDone, onClose }: ManyProps) {
  const { formatMessage } = useIntl();
  const viewer = viewerOf(useMe());
  const targets = complaints.map((complaint) => {
    const leg = ownLeg(complaint, viewer);
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
      onDone={onDone}
      onClose={onClose}
    />
  );
}
