import { useIntl } from 'react-intl';
import type { OneProps } from '../dialog-props.js';
import { order } from '../use-orders.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { Answers } from './Answers.js';
import { AcceptCommand } from './commands.js';

/** The center accepts an answer after reading it: what the departments wrote stands above the button. */
export function AcceptDialog(props: OneProps) {
  const { id: complaintId, number, title, version: expectedVersion } = props.complaint;
  const { formatMessage } = useIntl();
  const form = useVerbForm({ verb: 'accept' }, props);
  return (
    <VerbFrame
      form={form}
      title={formatMessage({ id: 'complaint.accept.title' }, { number, title })}
      onSubmit={() => form.send(order(complaintId, AcceptCommand, { complaintId, expectedVersion }))}
    >
      <Answers complaint={props.complaint} />
      <p>{formatMessage({ id: 'complaint.accept.hint' })}</p>
    </VerbFrame>
  );
}
