import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { useRefusalText } from '../../../ui/RefusalText.js';
import { movable } from '../case/verbs.js';
import { ReassignCommand } from './commands.js';
import { DepartmentPicker } from './DepartmentPicker.js';
import { DialogFrame } from './DialogFrame.js';
import { DraftField } from './DraftField.js';
import { draftPrefix, type OneProps } from './dialog-props.js';
import { useDraft } from './drafts.js';
import { Feedback } from './Feedback.js';
import { refusalOf } from './feedback.js';
import { usePhrases } from './phrases.js';
import { reassignTarget } from './targets.js';
import { UndoNotice } from './UndoNotice.js';
import { useDraftChoice } from './use-draft-choice.js';
import { order } from './use-orders.js';
import { useSubmission } from './use-submission.js';
import { useUndoReassign } from './use-undo-reassign.js';

/** Moves one leg to another department; decided on the version that was read, so nobody overrules what they did not see. */
export function ReassignDialog({ complaint, reload, onClose }: OneProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const refusalText = useRefusalText();
  const prefix = draftPrefix('reassign', [complaint.id]);
  const [reason] = useDraft(`${prefix}reason`);
  const [to, setTo] = useDraftChoice(`${prefix}to`);
  const [chosen, choose] = useState<string | null>(null);
  const { submit, sending, outcomes } = useSubmission({ draftPrefix: prefix, onDone: onClose, onStale: reload });
  const undo = useUndoReassign();
  const legs = movable(complaint);
  const leg = legs.find((candidate) => candidate.id === chosen) ?? reassignTarget(complaint).leg;
  const problem = refusalOf(outcomes, 'reason');
  const send = () => {
    if (leg === null || to === null) return;
    submit(
      [
        order(complaint.id, ReassignCommand, {
          complaintId: complaint.id,
          assignmentId: leg.id,
          toDepartmentId: to,
          reason,
          expectedVersion: complaint.version,
        }),
      ],
      <UndoNotice
        said={formatMessage(
          { id: 'complaint.reassign.done' },
          { department: words.department(to), number: complaint.number },
        )}
        undo={() => undo({ complaintId: complaint.id, from: leg.departmentId, to })}
      />,
    );
  };
  return (
    <DialogFrame
      title={formatMessage({ id: 'complaint.reassign.title' }, { number: complaint.number, title: complaint.title })}
      submit={
        to === null
          ? formatMessage({ id: 'complaint.verb.reassign' })
          : formatMessage({ id: 'complaint.reassign.submit' }, { department: words.department(to) })
      }
      sending={sending}
      blocked={leg === null || to === null || reason.trim() === ''}
      onSubmit={send}
      onClose={onClose}
    >
      {legs.length > 1 ? (
        <Radio.Group
          label={formatMessage({ id: 'complaint.reassign.which' })}
          value={leg?.id ?? null}
          onChange={choose}
        >
          {legs.map(({ id, role, departmentId, state }) => (
            <Radio
              key={id}
              value={id}
              mt="xs"
              label={`${words.assignmentRole(role)} · ${words.departmentInFull(departmentId)} · ${words.assignmentState(state)}`}
            />
          ))}
        </Radio.Group>
      ) : (
        <p>
          {leg === null
            ? formatMessage({ id: 'complaint.hold.nobodyOwes' })
            : formatMessage(
                { id: 'complaint.reassign.from' },
                { department: words.departmentInFull(leg.departmentId) },
              )}
        </p>
      )}
      <DepartmentPicker
        label={formatMessage({ id: 'complaint.reassign.to' })}
        value={to}
        onChange={setTo}
        taken={complaint.assignments.filter(({ leftAt }) => leftAt === null).map(({ departmentId }) => departmentId)}
        autoFocus
      />
      <DraftField
        draftKey={`${prefix}reason`}
        label={formatMessage({ id: 'complaint.reassign.reason' })}
        phrases={usePhrases('reassign')}
        problem={problem === null ? null : refusalText(problem)}
      />
      <Feedback outcomes={outcomes} sending={sending} complaint={complaint} />
    </DialogFrame>
  );
}
