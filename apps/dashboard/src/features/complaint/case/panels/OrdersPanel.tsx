import { type FragmentOf, graphql, readFragment } from '../../../../graphql.js';
import { useWords } from '../../../../i18n/words.js';
import { AgeLabel } from '../../../../ui/AgeLabel.js';
import { Section } from '../Section.js';
import { supervisionReason } from '../supervision-reason.js';
import { useList } from '../use-list.js';
import { isUnsettled } from '../verbs/find.js';
import { Entries, Entry } from './Entry.js';
import { useSaid } from './use-said.js';

export const OrdersPanel_Complaint = graphql(`
  fragment OrdersPanel_Complaint on Complaint {
    at
    assignments { id departmentId }
    supervisions {
      id
      assignmentId
      rung
      state
      cause
      reason
      issuedAt
      issuedBy
      copiedTo
      reply { text at by }
    }
  }
`);

/** 督办: every order above an urge, its rung, who got a copy, and the reply; not there while there was none. */
export function OrdersPanel({ complaint }: { complaint: FragmentOf<typeof OrdersPanel_Complaint> }) {
  const { supervisions, assignments, at: now } = readFragment(OrdersPanel_Complaint, complaint);
  const words = useWords();
  const list = useList();
  const { by, say } = useSaid(now);
  if (supervisions.length === 0) return null;
  const departmentOf = (id: string) => assignments.find((leg) => leg.id === id)?.departmentId ?? '';
  return (
    <Section title={say('orders')}>
      <Entries>
        {supervisions.toReversed().map((order) => (
          <Entry
            key={order.id}
            title={`${words.rung(order.rung)} → ${words.department(departmentOf(order.assignmentId))}`}
            state={
              <>
                {words.supervisionState(order.state)}{' '}
                {order.state === 'issued' ? <AgeLabel since={order.issuedAt} /> : null}
              </>
            }
            tone={isUnsettled(order) ? 'loud' : 'quiet'}
            words={supervisionReason(order, words)}
            notes={[
              order.cause === 'byHand'
                ? by(order.issuedBy, order.issuedAt)
                : say('orders.bySystem', {
                    cause: words.supervisionCause(order.cause),
                    at: by('', order.issuedAt).trim(),
                  }),
              order.copiedTo.length > 0 ? say('copied', { to: list(order.copiedTo.map(words.addressee)) }) : null,
            ]}
          >
            {order.reply ? (
              <blockquote>
                {order.reply.text}
                <footer>{by(order.reply.by, order.reply.at)}</footer>
              </blockquote>
            ) : null}
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}
