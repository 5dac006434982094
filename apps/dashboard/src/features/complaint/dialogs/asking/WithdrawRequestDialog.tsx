import { useState } from 'react';
import { useIntl } from 'react-intl';
import { offered } from '../../case/verbs/offers.js';
import type { OneProps } from '../dialog-props.js';
import { picked } from '../picked.js';
import { order } from '../use-orders.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { WithdrawRequestCommand } from './commands.js';
import { RequestQuote } from './RequestQuote.js';

/** Whoever asked no longer asks. */
export function WithdrawRequestDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const requests = offered(complaint.requests, complaint, 'withdrawRequest');
  const [chosen, choose] = useState<string | null>(null);
  const request = picked(requests, chosen);
  const form = useVerbForm('withdrawRequest', props);
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
