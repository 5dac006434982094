import { Checkbox } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useDraftChoice } from '../../../../drafts/use-draft-choice.js';
import { useWords } from '../../../../i18n/words.js';
import { isCurrent } from '../../case/verbs/find.js';
import { DepartmentPicker } from '../DepartmentPicker.js';
import { DesignateBox, useDesignation } from '../DesignateBox.js';
import type { OneProps } from '../dialog-props.js';
import { order } from '../use-orders.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { AddAssistantCommand } from './commands.js';

/** Asks a further department to assist; unless said otherwise the lead's result waits for its part. */
export function AssistDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const words = useWords();
  const form = useVerbForm({ verb: 'addAssistant' }, props);
  const note = useVerbText(form, 'note');
  const [department, setDepartment] = useDraftChoice(`${form.prefix}department`);
  const [optional, setOptional] = useDraftChoice(`${form.prefix}optional`);
  const designation = useDesignation(form.prefix, complaint, department);
  const send = () => {
    if (department === null) return;
    const { id: complaintId, version: expectedVersion } = complaint;
    const assist = order(complaintId, AddAssistantCommand, {
      complaintId,
      expectedVersion,
      departmentId: department,
      note: note.trim() === '' ? null : note,
      mandatory: optional === null,
      designate: designation.designate,
    });
    form.send(assist, { department: words.department(department) });
  };
  return (
    <VerbFrame form={form} blocked={department === null || designation.blocked} onSubmit={send}>
      <DepartmentPicker
        label={words.assignmentRole('assist')}
        value={department}
        onChange={setDepartment}
        taken={complaint.assignments.filter(isCurrent).map(({ departmentId }) => departmentId)}
      />
      <DesignateBox designation={designation} complaint={complaint} to={department} />
      <VerbText form={form} field="note" label="complaint.addAssistant.note" required={false} />
      <Checkbox
        label={formatMessage({ id: 'complaint.addAssistant.mandatory' })}
        checked={optional === null}
        onChange={(event) => setOptional(event.currentTarget.checked ? null : 'yes')}
      />
    </VerbFrame>
  );
}
