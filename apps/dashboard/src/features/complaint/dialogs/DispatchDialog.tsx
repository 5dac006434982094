import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useDirectory } from '../../../i18n/directory.js';
import { useWords } from '../../../i18n/words.js';
import { DispatchCommand } from './commands.js';
import { DepartmentPicker } from './DepartmentPicker.js';
import { DialogFrame } from './DialogFrame.js';
import { draftPrefix, type OneProps } from './dialog-props.js';
import { Feedback } from './Feedback.js';
import { order } from './use-orders.js';
import { useSubmission } from './use-submission.js';

/** Hands a new complaint to one lead and any assistants; the category suggests the lead. */
export function DispatchDialog({ complaint, reload, onClose }: OneProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const { departments, categoryById } = useDirectory();
  const suggested = categoryById.get(complaint.categoryId)?.departmentId ?? null;
  const [lead, setLead] = useState<string | null>(suggested);
  const [assists, setAssists] = useState<string[]>([]);
  const { submit, sending, outcomes } = useSubmission({
    draftPrefix: draftPrefix('dispatch', [complaint.id]),
    onDone: onClose,
    onStale: reload,
  });
  const send = () => {
    if (lead === null) return;
    submit(
      [
        order(complaint.id, DispatchCommand, {
          complaintId: complaint.id,
          expectedVersion: complaint.version,
          leadDepartmentId: lead,
          assistDepartmentIds: assists.filter((id) => id !== lead),
        }),
      ],
      formatMessage(
        { id: 'complaint.dispatch.done' },
        { department: words.department(lead), number: complaint.number },
      ),
    );
  };
  return (
    <DialogFrame
      title={formatMessage({ id: 'complaint.dispatch.title' }, { number: complaint.number, title: complaint.title })}
      submit={
        lead === null
          ? formatMessage({ id: 'complaint.verb.dispatch' })
          : formatMessage({ id: 'complaint.dispatch.submit' }, { department: words.department(lead) })
      }
      sending={sending}
      blocked={lead === null}
      onSubmit={send}
      onClose={onClose}
    >
      <DepartmentPicker
        label={words.assignmentRole('lead')}
        value={lead}
        onChange={setLead}
        autoFocus={suggested === null}
      />
      {suggested !== null && lead === suggested ? <p>{formatMessage({ id: 'complaint.dispatch.suggested' })}</p> : null}
      <MultiSelect
        label={words.assignmentRole('assist')}
        searchable
        clearable
        value={assists}
        onChange={setAssists}
        data={departments
          .filter(({ id }) => id !== lead)
          .map(({ id }) => ({ value: id, label: words.departmentInFull(id) }))}
      />
      <Feedback outcomes={outcomes} sending={sending} complaint={complaint} />
    </DialogFrame>
  );
}
