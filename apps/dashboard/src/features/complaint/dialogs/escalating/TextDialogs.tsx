import { useIntl } from 'react-intl';
import { useWords } from '../../../../i18n/words.js';
import { AgeLabel } from '../../../../ui/AgeLabel.js';
import { escalationReason } from '../../case/escalation-reason.js';
import type { Acted } from '../../case/verbs/acted.js';
import { openEscalation } from '../../case/verbs/find.js';
import type { OneProps } from '../dialog-props.js';
import { Quote } from '../Quote.js';
import { TextDialog } from '../TextDialog.js';
import { order } from '../use-orders.js';
import { AnswerEscalationCommand, WithdrawEscalationCommand } from './commands.js';

/** Says what was decided: only this ends an escalation. */
export function AnswerEscalationDialog(props: OneProps) {
  const complaintId = props.complaint.id;
  const escalation = openEscalation(props.complaint);
  return (
    <TextDialog
      {...props}
      verb="answerEscalation"
      field="answer"
      blocked={escalation === undefined}
      above={<EscalationQuote complaint={props.complaint} />}
      orderOf={(text) =>
        order(complaintId, AnswerEscalationCommand, { complaintId, escalationId: escalation?.id ?? '', text })
      }
    />
  );
}

/** Takes it back; why stays on record. */
export function WithdrawEscalationDialog(props: OneProps) {
  const complaintId = props.complaint.id;
  const escalation = openEscalation(props.complaint);
  return (
    <TextDialog
      {...props}
      verb="withdrawEscalation"
      field="reason"
      blocked={escalation === undefined}
      above={<EscalationQuote complaint={props.complaint} />}
      orderOf={(reason) =>
        order(complaintId, WithdrawEscalationCommand, { complaintId, escalationId: escalation?.id ?? '', reason })
      }
    />
  );
}

/** Why it was raised, and how high it has come. */
function EscalationQuote({ complaint }: { complaint: Acted }) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const escalation = openEscalation(complaint);
  if (escalation === undefined) return <p>{formatMessage({ id: 'complaint.hold.notEscalated' })}</p>;
  return (
    <Quote
      by={
        <>
          {formatMessage({ id: 'complaint.escalations.level' }, { level: escalation.level })} ·{' '}
          {words.escalationCause(escalation.cause)} · {escalation.raisedBy} · <AgeLabel since={escalation.raisedAt} />
        </>
      }
    >
      {escalationReason(escalation, words)}
    </Quote>
  );
}
