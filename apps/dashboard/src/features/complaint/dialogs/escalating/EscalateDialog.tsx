import { useIntl } from 'react-intl';
import { useMe } from '../../../../app/session/me.js';
import { useDraft } from '../../../../drafts/drafts.js';
import { DraftField } from '../../../../ui/DraftField.js';
import { refusalOf } from '../../case/verbs/offers.js';
import { draftPrefix, type ManyProps, type OneProps } from '../dialog-props.js';
import { ManyDialog } from '../ManyDialog.js';
import { usePhrases } from '../phrases.js';
import { TextDialog } from '../TextDialog.js';
import { order } from '../use-orders.js';
import { EscalateCommand } from './commands.js';

/** Raises one complaint to somebody who must acknowledge it, and then answer. */
export function EscalateDialog(props: OneProps) {
  const complaintId = props.complaint.id;
  return (
    <TextDialog
      {...props}
      about={{ verb: 'escalate' }}
      field="reason"
      phrases="escalate"
      orderOf={(reason) => order(complaintId, EscalateCommand, { complaintId, reason })}
    />
  );
}

/** The same for many, each by itself. */
export function EscalateManyDialog({ complaints, onDone, onClose }: ManyProps) {
  const { formatMessage } = useIntl();
  const prefix = draftPrefix(
    'escalate',
    complaints.map(({ id }) => id),
  );
  const [reason] = useDraft(`${prefix}reason`);
  const { role } = useMe();
  const targets = complaints.map((complaint) => {
    const hold = refusalOf(complaint, 'escalate', role);
    return {
      complaint,
      hold,
      what: formatMessage({ id: 'complaint.verb.escalate' }),
      order: hold === null ? order(complaint.id, EscalateCommand, { complaintId: complaint.id, reason }) : null,
    };
  });
  return (
    <ManyDialog
      verb="escalate"
      targets={targets}
      draftPrefix={prefix}
      blocked={reason.trim() === ''}
      onDone={onDone}
      onClose={onClose}
    >
      <DraftField
        field="reason"
        draftKey={`${prefix}reason`}
        label={formatMessage({ id: 'complaint.escalate.text' })}
        phrases={usePhrases('escalate')}
      />
    </ManyDialog>
  );
}
