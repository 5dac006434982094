import { useIntl } from 'react-intl';
import { useDraftChoice } from '../../../../drafts/use-draft-choice.js';
import { useWords } from '../../../../i18n/words.js';
import { DepartmentPicker } from '../DepartmentPicker.js';
import type { OneProps } from '../dialog-props.js';
import { Quote } from '../Quote.js';
import { order } from '../use-orders.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { DecideCommand } from './commands.js';

/** The group's decision: who leads from now on, and cannot return it. */
export function DecideDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const words = useWords();
  const group = complaint.coordination;
  const form = useVerbForm({ verb: 'decide', group }, props);
  const [lead, setLead] = useDraftChoice(`${form.prefix}lead`);
  const text = useVerbText(form, 'decision');
  const send = () => {
    if (lead === null) return;
    const { id: complaintId, version: expectedVersion } = complaint;
    form.send(order(complaintId, DecideCommand, { complaintId, expectedVersion, text, leadDepartmentId: lead }), {
      department: words.department(lead),
    });
  };
  return (
    <VerbFrame form={form} blocked={lead === null || text.trim() === ''} onSubmit={send}>
      {group === null ? null : (
        <Quote quiet by={group.memberDepartmentIds.map(words.department).join(' · ')}>
          {group.reason}
        </Quote>
      )}
      <DepartmentPicker label={formatMessage({ id: 'complaint.decide.lead' })} value={lead} onChange={setLead} />
      <VerbText form={form} field="decision" label="complaint.decide.text" hint="complaint.decide.hint" minRows={4} />
    </VerbFrame>
  );
}
