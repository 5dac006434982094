import { useIntl } from 'react-intl';
import { useWords } from '../../../../i18n/words.js';
import { AgeLabel } from '../../../../ui/AgeLabel.js';
import { escalationReason } from '../../case/escalation-reason.js';
import type { Acted, ActedEscalation } from '../../case/verbs/acted.js';
import { openEscalation } from '../../case/verbs/find.js';
import type { OneProps } from '../dialog-props.js';
import { Quote } from '../Quote.js';
import { TextDialog } from '../TextDialog.js';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { AnswerEscalationCommand, WithdrawEscalationCommand } from './commands.js';

/** Says what was decided: only this ends an escalation. */
export function AnswerEscalationDialog(props: OneProps) {
  const complaintId = props.complaint.id;
  const escalation = useOpenEscalation(props.complaint);
  return (
    <TextDialog
      {...props}
      about={{ verb: 'answerEscalation', escalation }}
      field="answer"
      blocked={escalation === undefined}
      above={<EscalationQuote escalation={escalation} />}
      orderOf={(text) =>
        order(complaintId, AnswerEscalationCommand, { complaintId, escalationId: escalation?.id ?? '', text })
      }
    />
  );
}

/** Takes it back; why stays on record. */
export function WithdrawEscalationDialog(props: OneProps) {
  const complaintId = props.complaint.id;
  const escalation = useOpenEscalation(props.complaint);
  return (
    <TextDialog
      {...props}
      about={{ verb: 'withdrawEscalation', escalation }}
      field="reason"
      blocked={escalation === undefined}
      above={<EscalationQuote escalation={escalation} />}
      orderOf={(reason) =>
        order(complaintId, WithdrawEscalationCommand, { complaintId, escalationId: escalation?.id ?? '', reason })
      }
    />
  );
}

/** The escalation that nobody had answered when the form was opened. */
function useOpenEscalation(complaint: Acted): ActedEscalation | undefined {
  const open = openEscalation(complaint);
  return usePicked(open === undefined ? [] : [open]).one;
}

/** Why it was raised, and how high it has come. */
function EscalationQuote({ escalation }: { escalation: ActedEscalation | undefined }) {
  const { formatMessage } = useIntl();
  const words = useWords();
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
