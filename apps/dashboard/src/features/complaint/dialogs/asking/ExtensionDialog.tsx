import { Group, NumberInput, Select } from '@mantine/core';
import { LimitUnit } from '@watchfloor/domain/clock';
import { useIntl } from 'react-intl';
import { useDraft } from '../../../../drafts/drafts.js';
import { useDraftChoice } from '../../../../drafts/use-draft-choice.js';
import { useLimitWords } from '../../../../ui/use-limit-words.js';
import { useLaw } from '../../case/use-law.js';
import { offered } from '../../case/verbs/offers.js';
import type { OneProps } from '../dialog-props.js';
import { LegChoice } from '../LegChoice.js';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { AskExtensionCommand } from './commands.js';

/** Units in which people ask for more time. */
const units = [LimitUnit.workingDays, LimitUnit.days, LimitUnit.hours] as const;

/** 延期: so much more time, counted from the deadline there is. */
export function ExtensionDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const { one: leg, all: legs, choose } = usePicked(offered(complaint.assignments, complaint, 'askExtension'));
  const law = useLaw();
  const limitWords = useLimitWords();
  const form = useVerbForm({ verb: 'askExtension' }, props);
  const [amountText, setAmount] = useDraft(`${form.prefix}amount`);
  const [unitText, setUnit] = useDraftChoice(`${form.prefix}unit`);
  const reason = useVerbText(form, 'reason');
  const amount = Number(amountText);
  const unit = units.find((candidate) => candidate === unitText) ?? LimitUnit.workingDays;
  const send = () => {
    if (leg === undefined) return;
    const complaintId = complaint.id;
    form.send(
      order(complaintId, AskExtensionCommand, { complaintId, assignmentId: leg.id, limit: { amount, unit }, reason }),
    );
  };
  return (
    <VerbFrame form={form} blocked={leg === undefined || !(amount > 0) || reason.trim() === ''} onSubmit={send}>
      <LegChoice legs={legs} chosen={leg?.id ?? null} onChoose={choose} />
      <Group align="flex-end" gap="xs" grow>
        <NumberInput
          label={formatMessage({ id: 'complaint.askExtension.amount' })}
          description={
            law === null
              ? null
              : formatMessage(
                  { id: 'complaint.askExtension.rule' },
                  { longest: limitWords(law.extension.longest), most: law.extension.most },
                )
          }
          withAsterisk
          required
          min={1}
          allowDecimal={false}
          allowNegative={false}
          value={amountText}
          onChange={(value) => setAmount(String(value))}
          data-autofocus
        />
        <Select
          aria-label={formatMessage({ id: 'complaint.askExtension.unit' })}
          allowDeselect={false}
          value={unit}
          onChange={setUnit}
          data={units.map((value) => ({ value, label: formatMessage({ id: `complaint.unit.${value}` }) }))}
        />
      </Group>
      <VerbText
        form={form}
        field="reason"
        label="complaint.askExtension.text"
        hint="complaint.askExtension.hint"
        phrases="extension"
      />
    </VerbFrame>
  );
}
