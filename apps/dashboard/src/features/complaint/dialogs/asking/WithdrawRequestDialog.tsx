import { useIntl } from 'react-intl';
import { offered } from '../../case/verbs/offers.js';
import type { OneProps } from '../dialog-props.js';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { WithdrawRequestCommand } from './commands.js';
import { RequestQuote } from './RequestQuote.js';

/** Whoever asked no longer asks. */
export function WithdrawRequestDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const { one: request, all: requests, choose } = usePicked(offered(complaint.requests, complaint, 'withdrawRequest'));
  const form = useVerbForm({ verb: 'withdrawRequest', request }, props);
  const send = () => {
    if (request === undefined) return;
    const complaintId = complaint.id;
    form.send(order(complaintId, WithdrawRequestCommand, { complaintId, requestId: request.id }));
  };
  return (
    <VerbFrame form={form} blocked={request === undefined} onSubmit={send}>
      <RequestQuote complaint={complaint} requests={requests} request={request} onChoose={choose} />
      <p>{formatMessage({ id: 'complaint.withdrawRequest.hint' })}</p>
    </VerbFrame>
  );
}
