import { offered } from '../../case/verbs/offers.js';
import type { OneProps } from '../dialog-props.js';
import { TextDialog } from '../TextDialog.js';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { ReplySupervisionCommand } from './commands.js';
import { OrderQuote } from './OrderQuote.js';

/** The department replies to an order. */
export function ReplySupervisionDialog(props: OneProps) {
  const { complaint } = props;
  const orders = offered(complaint.supervisions, complaint, 'replySupervision');
  const { one: found } = usePicked(orders, orders.at(-1));
  const complaintId = complaint.id;
  return (
    <TextDialog
      {...props}
      about={{ verb: 'replySupervision', order: found }}
      field="answer"
      blocked={found === undefined}
      above={<OrderQuote complaint={complaint} orders={[]} order={found} onChoose={() => undefined} />}
      orderOf={(text) =>
        order(complaintId, ReplySupervisionCommand, { complaintId, supervisionId: found?.id ?? '', text })
      }
    />
  );
}
