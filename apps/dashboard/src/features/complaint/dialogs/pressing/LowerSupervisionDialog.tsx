import { Select } from '@mantine/core';
import { rungRank } from '@watchfloor/domain/vocabulary';
import { useIntl } from 'react-intl';
import { useDraftChoice } from '../../../../drafts/use-draft-choice.js';
import { useWords } from '../../../../i18n/words.js';
import { useLaw } from '../../case/use-law.js';
import { isUnsettled } from '../../case/verbs/find.js';
import type { OneProps } from '../dialog-props.js';
import feedback from '../Feedback.module.css';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { AskLowerSupervisionCommand, LowerSupervisionCommand } from './commands.js';
import { OrderQuote } from './OrderQuote.js';
import { orderRungs } from './SuperviseDialog.js';

const withdrawn = 'withdraw';

/** Takes an order down to a lower rung, or back altogether; where the law wants two for that, it is asked and another rules. */
export function LowerSupervisionDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const words = useWords();
  // what the page does not know yet is as the law comes: two
  const byTwo = useLaw()?.secondPerson.loweringSupervision ?? true;
  const { one: found, all: orders, choose } = usePicked(complaint.supervisions.filter(isUnsettled));
  const form = useVerbForm({ verb: 'lowerSupervision', order: found }, props);
  const [to, setTo] = useDraftChoice(`${form.prefix}to`);
  const reason = useVerbText(form, 'reason');
  const lower = orderRungs.filter((rung) => found !== undefined && rungRank[rung] < rungRank[found.rung]);
  const toRung = lower.find((rung) => rung === to) ?? null;
  const undecided = to === null || (to !== withdrawn && toRung === null);
  const send = () => {
    if (found === undefined) return;
    const complaintId = complaint.id;
    const input = { complaintId, supervisionId: found.id, toRung, reason };
    if (!byTwo) return form.send(order(complaintId, LowerSupervisionCommand, input));
    const asked = formatMessage({ id: 'complaint.lowerSupervision.asked' }, { number: complaint.number });
    form.sendSaying(order(complaintId, AskLowerSupervisionCommand, input), asked);
  };
  return (
    <VerbFrame
      form={form}
      submit={byTwo ? formatMessage({ id: 'complaint.lowerSupervision.ask' }) : undefined}
      blocked={found === undefined || undecided || reason.trim() === ''}
      onSubmit={send}
    >
      {byTwo ? <p className={feedback.note}>{formatMessage({ id: 'complaint.lowerSupervision.byTwo' })}</p> : null}
      <OrderQuote complaint={complaint} orders={orders} order={found} onChoose={choose} />
      <Select
        label={formatMessage({ id: 'complaint.lowerSupervision.to' })}
        withAsterisk
        required
        value={undecided ? null : to}
        onChange={setTo}
        data={[
          ...lower.map((rung) => ({ value: rung as string, label: words.rung(rung) })),
          { value: withdrawn, label: formatMessage({ id: 'complaint.lowerSupervision.withdraw' }) },
        ]}
      />
      <VerbText form={form} field="reason" label="complaint.lowerSupervision.text" />
    </VerbFrame>
  );
}
