import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useMe } from '../../../../app/session/me.js';
import { ownRequests } from '../../case/verbs/find.js';
import { viewerOf } from '../../case/verbs/viewer.js';
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
  const requests = ownRequests(complaint, viewerOf(useMe()));
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
