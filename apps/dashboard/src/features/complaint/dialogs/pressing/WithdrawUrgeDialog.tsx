import { useIntl } from 'react-intl';
import { useWords } from '../../../../i18n/words.js';
import { AgeLabel } from '../../../../ui/AgeLabel.js';
import { departmentOf, isOwed } from '../../case/verbs/find.js';
import { Choice } from '../Choice.js';
import type { OneProps } from '../dialog-props.js';
import { Quote } from '../Quote.js';
import { TextDialog } from '../TextDialog.js';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { WithdrawUrgeCommand } from './commands.js';

/** Takes an unanswered urge back; why stays on record. */
export function WithdrawUrgeDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const words = useWords();
  const { one: urge, all: urges, choose } = usePicked(complaint.urges.filter(isOwed));
  const nameOf = (assignmentId: string) => words.departmentInFull(departmentOf(complaint, assignmentId) ?? '');
  const complaintId = complaint.id;
  return (
    <TextDialog
      {...props}
      about={{ verb: 'withdrawUrge', urge }}
      field="reason"
      blocked={urge === undefined}
      above={
        <>
          <Choice
            label={formatMessage({ id: 'complaint.withdrawUrge.which' })}
            items={urges.map(({ id, assignmentId, reason }) => ({
              id,
              label: nameOf(assignmentId),
              description: reason,
            }))}
            chosen={urge?.id ?? null}
            onChoose={choose}
          />
          {urge === undefined ? null : (
            <Quote
              by={
                <>
                  {urge.sentBy} → {nameOf(urge.assignmentId)} · <AgeLabel since={urge.sentAt} />
                </>
              }
            >
              {urge.reason}
            </Quote>
          )}
        </>
      }
      orderOf={(reason) => order(complaintId, WithdrawUrgeCommand, { complaintId, urgeId: urge?.id ?? '', reason })}
    />
  );
}
