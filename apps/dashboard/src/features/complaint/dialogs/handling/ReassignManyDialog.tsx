import { useIntl } from 'react-intl';
import { useWords } from '../../../../i18n/words.js';
import { Hold } from '../../case/verbs/verb.js';
import { DepartmentPicker } from '../DepartmentPicker.js';
import { DraftField } from '../DraftField.js';
import { draftPrefix, type ManyProps } from '../dialog-props.js';
import { useDraft } from '../drafts.js';
import { ManyDialog } from '../ManyDialog.js';
import { usePhrases } from '../phrases.js';
import { reassignTarget } from '../targets.js';
import { useDraftChoice } from '../use-draft-choice.js';
import { order } from '../use-orders.js';
import { ReassignCommand } from './commands.js';

/** Moves the lead of many complaints to one department; those it has already are left out. */
export function ReassignManyDialog({ complaints, onClose }: ManyProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const prefix = draftPrefix(
    'reassign',
    complaints.map(({ id }) => id),
  );
  const [reason] = useDraft(`${prefix}reason`);
  const [to, setTo] = useDraftChoice(`${prefix}to`);
  const targets = complaints.map((complaint) => {
    const { leg, hold } = reassignTarget(complaint);
    const taken = complaint.assignments.some((one) => one.leftAt === null && one.departmentId === to);
    if (leg === null || taken) return { complaint, hold: taken ? Hold.taken : hold, what: '', order: null };
    return {
      complaint,
      hold: null,
      what: `${words.department(leg.departmentId)} → ${to === null ? '…' : words.department(to)}`,
      order: order(complaint.id, ReassignCommand, {
        complaintId: complaint.id,
        assignmentId: leg.id,
        toDepartmentId: to ?? '',
        reason,
        expectedVersion: complaint.version,
      }),
    };
  });
  return (
    <ManyDialog
      verb="reassign"
      targets={targets}
      draftPrefix={prefix}
      blocked={to === null || reason.trim() === ''}
      onClose={onClose}
    >
      <DepartmentPicker label={formatMessage({ id: 'complaint.reassign.to' })} value={to} onChange={setTo} autoFocus />
      <DraftField
        draftKey={`${prefix}reason`}
        label={formatMessage({ id: 'complaint.reassign.reason' })}
        phrases={usePhrases('reassign')}
      />
    </ManyDialog>
  );
}
