import { useIntl } from 'react-intl';
import { useWords } from '../../../../i18n/words.js';
import { AgeLabel } from '../../../../ui/AgeLabel.js';
import { supervisionReason } from '../../case/supervision-reason.js';
import type { Acted, ActedOrder } from '../../case/verbs/acted.js';
import { departmentOf } from '../../case/verbs/find.js';
import { Choice } from '../Choice.js';
import { Quote } from '../Quote.js';

interface OrderQuoteProps {
  readonly complaint: Acted;
  /** Those the verb may be about. */
  readonly orders: readonly ActedOrder[];
  readonly order: ActedOrder | undefined;
  onChoose(supervisionId: string): void;
}

/** Which order above an urge it is about: its rung, why it was issued, and the reply where there is one. */
export function OrderQuote({ complaint, orders, order, onChoose }: OrderQuoteProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const nameOf = ({ rung, assignmentId }: ActedOrder) =>
    `${words.rung(rung)} → ${words.departmentInFull(departmentOf(complaint, assignmentId) ?? '')}`;
  return (
    <>
      <Choice
        label={formatMessage({ id: 'complaint.order.which' })}
        items={orders.map((one) => ({ id: one.id, label: nameOf(one), description: supervisionReason(one, words) }))}
        chosen={order?.id ?? null}
        onChoose={onChoose}
      />
      {order === undefined ? (
        <p>{formatMessage({ id: 'complaint.order.none' })}</p>
      ) : (
        <>
          <Quote
            by={
              <>
                {nameOf(order)} · {order.issuedBy} · <AgeLabel since={order.issuedAt} />
              </>
            }
          >
            {supervisionReason(order, words)}
          </Quote>
          {order.reply === null ? null : (
            <Quote
              quiet
              by={
                <>
                  {order.reply.by} · <AgeLabel since={order.reply.at} />
                </>
              }
            >
              {order.reply.text}
            </Quote>
          )}
        </>
      )}
    </>
  );
}
