import { Input, SegmentedControl } from '@mantine/core';
import { Urgency, urgencyRank } from '@watchfloor/domain/vocabulary';
import { useIntl } from 'react-intl';
import { useDraftChoice } from '../../../../drafts/use-draft-choice.js';
import { useWords } from '../../../../i18n/words.js';
import type { OneProps } from '../dialog-props.js';
import { order } from '../use-orders.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { AskLowerUrgencyCommand } from './commands.js';

/** A lower urgency is never corrected alone: it is asked for, and a second person rules. */
export function LowerUrgencyDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const words = useWords();
  const form = useVerbForm({ verb: 'askLowerUrgency' }, props);
  const lower = Object.values(Urgency).filter((value) => urgencyRank[value] < urgencyRank[complaint.urgency]);
  const [draft, setUrgency] = useDraftChoice(`${form.prefix}urgency`);
  const urgency = lower.find((value) => value === draft) ?? lower[0];
  const reason = useVerbText(form, 'reason');
  const send = () => {
    if (urgency === undefined) return;
    const complaintId = complaint.id;
    form.send(order(complaintId, AskLowerUrgencyCommand, { complaintId, urgency, reason }));
  };
  return (
    <VerbFrame form={form} blocked={urgency === undefined || reason.trim() === ''} onSubmit={send}>
      <Input.Wrapper label={formatMessage({ id: 'complaint.askLowerUrgency.to' })} labelElement="div">
        <SegmentedControl
          fullWidth
          size="xs"
          value={urgency ?? ''}
          onChange={setUrgency}
          data={lower.map((value) => ({ value, label: words.urgency(value) }))}
        />
      </Input.Wrapper>
      <VerbText
        form={form}
        field="reason"
        label="complaint.askLowerUrgency.text"
        hint="complaint.askLowerUrgency.hint"
      />
    </VerbFrame>
  );
}
