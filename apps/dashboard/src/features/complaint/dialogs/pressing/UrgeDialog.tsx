import { useIntl } from 'react-intl';
import { useWords } from '../../../../i18n/words.js';
import { openUrge } from '../../case/verbs/find.js';
import { offered } from '../../case/verbs/offers.js';
import type { OneProps } from '../dialog-props.js';
import feedback from '../Feedback.module.css';
import { urgeTarget } from '../targets.js';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { UrgeCommand } from './commands.js';
import { UrgeLegs } from './UrgeLegs.js';

/**
 * Presses one department for one complaint, after showing how it was pressed last and what it said. Where an answer is still
 * owed it adds its weight to that urge, and says so.
 */
export function UrgeDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const words = useWords();
  const form = useVerbForm({ verb: 'urge' }, props);
  const reason = useVerbText(form, 'reason');
  const debtors = offered(complaint.assignments, complaint, 'urge');
  const { one: leg, all: legs, choose } = usePicked(debtors, urgeTarget(complaint, null).leg ?? debtors[0]);
  const pending = leg === undefined ? undefined : openUrge(complaint, leg.id);
  const department = leg === undefined ? '' : words.department(leg.departmentId);
  const send = () => {
    if (leg === undefined) return;
    const urge = order(complaint.id, UrgeCommand, {
      complaintId: complaint.id,
      assignmentId: leg.id,
      reason,
      seenUrgeId: pending?.id ?? null,
    });
    if (pending === undefined) form.send(urge, { department });
    else {
      form.sendSaying(
        urge,
        formatMessage({ id: 'complaint.urge.joined' }, { department, number: complaint.number, by: pending.sentBy }),
      );
    }
  };
  return (
    <VerbFrame
      form={form}
      submit={formatMessage(
        { id: pending === undefined ? 'complaint.urge.submit' : 'complaint.urge.join' },
        { department },
      )}
      blocked={leg === undefined || reason.trim() === ''}
      onSubmit={send}
    >
      <UrgeLegs complaint={complaint} legs={legs} chosen={leg?.id ?? null} onChoose={choose} />
      {leg?.nobodyThere ? (
        <p className={feedback.note}>{formatMessage({ id: 'complaint.urge.nobodyThere' }, { department })}</p>
      ) : null}
      {pending === undefined ? null : (
        <p>{formatMessage({ id: 'complaint.urge.pending' }, { department, by: pending.sentBy })}</p>
      )}
      <VerbText form={form} field="reason" label="complaint.urge.reason" phrases="urge" />
    </VerbFrame>
  );
}
