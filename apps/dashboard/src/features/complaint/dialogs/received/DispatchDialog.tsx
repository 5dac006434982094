import { MultiSelect } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useDraftChoice, useDraftList } from '../../../../drafts/use-draft-choice.js';
import { useDirectory } from '../../../../i18n/directory.js';
import { useWords } from '../../../../i18n/words.js';
import { DepartmentPicker } from '../DepartmentPicker.js';
import type { OneProps } from '../dialog-props.js';
import { order } from '../use-orders.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { DispatchCommand } from './commands.js';

/** Hands a new complaint to one lead and any assistants; the category suggests the lead. */
export function DispatchDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const words = useWords();
  const { departments, categoryById } = useDirectory();
  const suggested = categoryById.get(complaint.categoryId)?.departmentId ?? null;
  const form = useVerbForm({ verb: 'dispatch' }, props);
  const [leadDraft, setLead] = useDraftChoice(`${form.prefix}lead`);
  const [assistsDraft, setAssists] = useDraftList(`${form.prefix}assists`);
  const known = (id: string | null) => departments.some((department) => department.id === id);
  const lead = known(leadDraft) ? leadDraft : suggested;
  const assists = (assistsDraft ?? []).filter((id) => known(id) && id !== lead);
  const send = () => {
    if (lead === null) return;
    const dispatch = order(complaint.id, DispatchCommand, {
      complaintId: complaint.id,
      expectedVersion: complaint.version,
      leadDepartmentId: lead,
      assistDepartmentIds: [...assists],
    });
    form.send(dispatch, { department: words.department(lead) });
  };
  return (
    <VerbFrame
      form={form}
      submit={
        lead === null
          ? undefined
          : formatMessage({ id: 'complaint.dispatch.submit' }, { department: words.department(lead) })
      }
      blocked={lead === null}
      onSubmit={send}
    >
      <DepartmentPicker label={words.assignmentRole('lead')} value={lead} onChange={setLead} />
      {suggested !== null && lead === suggested ? <p>{formatMessage({ id: 'complaint.dispatch.suggested' })}</p> : null}
      <MultiSelect
        label={words.assignmentRole('assist')}
        searchable
        clearable
        value={[...assists]}
        onChange={setAssists}
        data={departments
          .filter(({ id }) => id !== lead)
          .map(({ id }) => ({ value: id, label: words.departmentInFull(id) }))}
      />
    </VerbFrame>
  );
}
