import { useIntl } from 'react-intl';
import { useMe } from '../../../../app/session/me.js';
import { useDraft } from '../../../../drafts/drafts.js';
import { useWords } from '../../../../i18n/words.js';
import { DraftField } from '../../../../ui/DraftField.js';
import { refusalOf } from '../../case/verbs/offers.js';
import { draftPrefix, type ManyProps } from '../dialog-props.js';
import { ManyDialog } from '../ManyDialog.js';
import { usePhrases } from '../phrases.js';
import { urgeTarget } from '../targets.js';
import { order } from '../use-orders.js';
import { UrgeCommand } from './commands.js';

/** Presses, for each of many complaints, the department that owes most; shows first whom, and who is left out. */
export function UrgeManyDialog({ complaints, onDone, onClose }: ManyProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const prefix = draftPrefix(
    'urge',
    complaints.map(({ id }) => id),
  );
  const [reason] = useDraft(`${prefix}reason`);
  const { role } = useMe();
  const targets = complaints.map((complaint) => {
    const { leg, hold } = urgeTarget(complaint, refusalOf(complaint, 'urge', role));
    return {
      complaint,
      hold,
      what: leg === null ? '' : `→ ${words.department(leg.departmentId)}`,
      order:
        leg === null
          ? null
          : order(complaint.id, UrgeCommand, { complaintId: complaint.id, assignmentId: leg.id, reason }),
    };
  });
  return (
    <ManyDialog
      verb="urge"
      targets={targets}
      draftPrefix={prefix}
      blocked={reason.trim() === ''}
      onDone={onDone}
      onClose={onClose}
    >
      <DraftField
        field="reason"
        draftKey={`${prefix}reason`}
        label={formatMessage({ id: 'complaint.urge.reason' })}
        phrases={usePhrases('urge')}
      />
    </ManyDialog>
  );
}
