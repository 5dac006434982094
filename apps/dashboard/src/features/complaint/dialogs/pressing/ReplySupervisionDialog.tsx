import { useMe } from '../../../../app/session/me.js';
import { openOrder, ownLeg } from '../../case/verbs/find.js';
import { viewerOf } from '../../case/verbs/viewer.js';
import type { OneProps } from '../dialog-props.js';
import { TextDialog } from '../TextDialog.js';
import { order } from '../use-orders.js';
import { ReplySupervisionCommand } from './commands.js';
import { OrderQuote } from './OrderQuote.js';

/** The department replies to an order. */
export function ReplySupervisionDialog(props: OneProps) {
  const { complaint } = props;
  const leg = ownLeg(complaint, viewerOf(useMe()));
  const open = leg && openOrder(complaint, leg.id);
  const found = open?.state === 'issued' ? open : undefined;
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
