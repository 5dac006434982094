import { useIntl } from 'react-intl';
import { UndoNotice } from '../../../../app/UndoNotice.js';
import { useDraftChoice } from '../../../../drafts/use-draft-choice.js';
import { useWords } from '../../../../i18n/words.js';
import { isCurrent } from '../../case/verbs/find.js';
import { offered } from '../../case/verbs/offers.js';
import { DepartmentPicker } from '../DepartmentPicker.js';
import { DesignateBox, useDesignation } from '../DesignateBox.js';
import type { OneProps } from '../dialog-props.js';
import { LegChoice } from '../LegChoice.js';
import { leadFirst } from '../targets.js';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { useUndoWithin } from '../use-undo-within.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { ReassignCommand } from './commands.js';
import { useUndoReassign } from './use-undo-reassign.js';

/** Moves one leg to another department; decided on the version that was read, so nobody overrules what they did not see. */
export function ReassignDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const words = useWords();
  const form = useVerbForm({ verb: 'reassign' }, props);
  const reason = useVerbText(form, 'reason');
  const [to, setTo] = useDraftChoice(`${form.prefix}to`);
  const designation = useDesignation(form.prefix, complaint, to);
  const undo = useUndoReassign();
  const undoWithin = useUndoWithin();
  const { one: leg, all: legs, choose } = usePicked(leadFirst(offered(complaint.assignments, complaint, 'reassign')));
  const send = () => {
    if (leg === undefined || to === null) return;
    const { id: complaintId, number, version: expectedVersion } = complaint;
    form.sendSaying(
      order(complaintId, ReassignCommand, {
        complaintId,
        assignmentId: leg.id,
        toDepartmentId: to,
        reason,
        expectedVersion,
        designate: designation.designate,
      }),
      <UndoNotice
        said={formatMessage({ id: 'complaint.reassign.done' }, { department: words.department(to), number })}
        undo={() => undo({ complaintId, to })}
      />,
      undoWithin.lasts,
    );
  };
  return (
    <VerbFrame
      form={form}
      submit={
        to === null
          ? undefined
          : formatMessage({ id: 'complaint.reassign.submit' }, { department: words.department(to) })
      }
      blocked={leg === undefined || to === null || reason.trim() === '' || designation.blocked}
      onSubmit={send}
    >
      <LegChoice legs={legs} chosen={leg?.id ?? null} onChoose={choose} />
      {leg === undefined ? <p>{formatMessage({ id: 'complaint.hold.nobodyOwes' })}</p> : null}
      <DepartmentPicker
        label={formatMessage({ id: 'complaint.reassign.to' })}
        value={to}
        onChange={setTo}
        taken={complaint.assignments.filter(isCurrent).map(({ departmentId }) => departmentId)}
      />
      <DesignateBox designation={designation} complaint={complaint} to={to} />
      <VerbText form={form} field="reason" label="complaint.reassign.reason" phrases="reassign" />
    </VerbFrame>
  );
}
