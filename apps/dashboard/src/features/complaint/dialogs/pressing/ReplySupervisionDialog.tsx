import { offered } from '../../case/verbs/offers.js';
import type { OneProps } from '../dialog-props.js';
import { TextDialog } from '../TextDialog.js';
import { order } from '../use-orders.js';
import { ReplySupervisionCommand } from './commands.js';
import { OrderQuote } from './OrderQuote.js';

/** The department replies to an order. */
export function ReplySupervisionDialog(props: OneProps) {
  const { complaint } = props;
  const found = offered(complaint.supervisions, complaint, 'replySupervision').at(-1);
  const complaintId = complaint.id;
  return (
    <TextDialog
      {...props}
      verb="replySupervision"
      field="answer"
      blocked={found === undefined}
      above={<OrderQuote complaint={complaint} orders={[]} order={found} onChoose={() => undefined} />}
      orderOf={(text) =>
        order(complaintId, ReplySupervisionCommand, { complaintId, supervisionId: found?.id ?? '', text })
      }
    />
  );
}
