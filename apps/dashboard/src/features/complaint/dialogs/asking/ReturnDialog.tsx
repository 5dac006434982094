import { useIntl } from 'react-intl';
import { useDraftChoice } from '../../../../drafts/use-draft-choice.js';
import { isCurrent } from '../../case/verbs/find.js';
import { offered } from '../../case/verbs/offers.js';
import { DepartmentPicker } from '../DepartmentPicker.js';
import type { OneProps } from '../dialog-props.js';
import { LegChoice } from '../LegChoice.js';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { AskReturnCommand } from './commands.js';

/** 退单: not our duty, on a basis, and whose duty it is where the department knows. */
export function ReturnDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const { one: leg, all: legs, choose } = usePicked(offered(complaint.assignments, complaint, 'askReturn'));
  const form = useVerbForm({ verb: 'askReturn' }, props);
  const basis = useVerbText(form, 'basis');
  const [toDepartmentId, setTo] = useDraftChoice(`${form.prefix}to`);
  const send = () => {
    if (leg === undefined) return;
    const complaintId = complaint.id;
    form.send(order(complaintId, AskReturnCommand, { complaintId, assignmentId: leg.id, basis, toDepartmentId }));
  };
  return (
    <VerbFrame form={form} blocked={leg === undefined || basis.trim() === ''} onSubmit={send}>
      <LegChoice legs={legs} chosen={leg?.id ?? null} onChoose={choose} />
      <VerbText
        form={form}
        field="basis"
        label="complaint.askReturn.text"
        hint="complaint.askReturn.hint"
        phrases="basis"
      />
      <DepartmentPicker
        label={formatMessage({ id: 'complaint.askReturn.to' })}
        required={false}
        value={toDepartmentId}
        onChange={setTo}
        taken={complaint.assignments.filter(isCurrent).map(({ departmentId }) => departmentId)}
      />
    </VerbFrame>
  );
}
