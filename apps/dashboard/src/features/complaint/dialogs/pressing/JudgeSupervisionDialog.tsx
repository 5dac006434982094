import { useIntl } from 'react-intl';
import { useDraftVerdict } from '../../../../drafts/use-draft-choice.js';
import type { OneProps } from '../dialog-props.js';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { Verdict } from '../Verdict.js';
import { JudgeSupervisionCommand } from './commands.js';
import { OrderQuote } from './OrderQuote.js';

/** Closes an order that was replied to, or sends it back with the reason. */
export function JudgeSupervisionDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `complaint.judgeSupervision.${id}` });
  const {
    one: found,
    all: orders,
    choose,
  } = usePicked(complaint.supervisions.filter(({ state }) => state === 'replied'));
  const form = useVerbForm({ verb: 'judgeSupervision', order: found }, props);
  const [accept, setAccept] = useDraftVerdict(`${form.prefix}accept`);
  const reason = useVerbText(form, 'reason');
  const send = () => {
    if (found === undefined || accept === null) return;
    const complaintId = complaint.id;
    const judged = { complaintId, supervisionId: found.id, accept, reason: reason.trim() === '' ? null : reason };
    form.send(order(complaintId, JudgeSupervisionCommand, judged));
  };
  return (
    <VerbFrame
      form={form}
      blocked={found === undefined || accept === null || (!accept && reason.trim() === '')}
      onSubmit={send}
    >
      <OrderQuote complaint={complaint} orders={orders} order={found} onChoose={choose} />
      <Verdict label={say('accept')} words={[say('yes'), say('no')]} value={accept} onChange={setAccept} />
      <VerbText form={form} field="reason" label="complaint.judgeSupervision.text" required={accept === false} />
    </VerbFrame>
  );
}
