import { useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import { useMe } from '../../../../app/session/me.js';
import { drafts } from '../../../../drafts/drafts.js';
import { useWords } from '../../../../i18n/words.js';
import { DraftField } from '../../../../ui/DraftField.js';
import { contactMissing, missingParts, ownLeg } from '../../case/verbs/find.js';
import { viewerOf } from '../../case/verbs/viewer.js';
import type { OneProps } from '../dialog-props.js';
import feedback from '../Feedback.module.css';
import { LegState } from '../LegChoice.js';
import { order } from '../use-orders.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import styles from './AnswerDialog.module.css';
import { AnswerCommand } from './commands.js';

/** The department's result. A lead's says of every part that is not in why it does not wait for it. */
export function AnswerDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const words = useWords();
  const leg = ownLeg(complaint, viewerOf(useMe()));
  const missesContact = leg !== undefined && contactMissing(complaint, leg);
  const form = useVerbForm({ verb: 'answer' }, props);
  const text = useVerbText(form, 'answer');
  const parts = leg?.role === 'lead' ? missingParts(complaint) : [];
  const keyOf = (assignmentId: string) => `${form.prefix}${assignmentId}:reason`;
  const unsaid = useSyncExternalStore(
    drafts.subscribe,
    () => parts.filter(({ id }) => drafts.read(keyOf(id)).trim() === '').length,
  );
  const send = () => {
    if (leg === undefined) return;
    const complaintId = complaint.id;
    const waive = parts.map(({ id }) => ({ assignmentId: id, reason: drafts.read(keyOf(id)) }));
    form.send(order(complaintId, AnswerCommand, { complaintId, assignmentId: leg.id, text, waive }));
  };
  return (
    <VerbFrame form={form} blocked={leg === undefined || text.trim() === '' || unsaid > 0} onSubmit={send}>
      {missesContact ? <p className={feedback.note}>{formatMessage({ id: 'complaint.answer.noContact' })}</p> : null}
      <VerbText form={form} field="answer" label="complaint.answer.text" hint="complaint.answer.hint" minRows={4} />
      {parts.length > 0 ? (
        <section className={styles.parts}>
          <p>{formatMessage({ id: 'complaint.answer.parts' }, { count: parts.length })}</p>
          {parts.map((part) => (
            <div key={part.id}>
              <p className={styles.part}>
                {words.departmentInFull(part.departmentId)} <LegState leg={part} />
              </p>
              <DraftField
                field="reason"
                draftKey={keyOf(part.id)}
                label={formatMessage(
                  { id: 'complaint.answer.waive' },
                  { department: words.department(part.departmentId) },
                )}
                minRows={1}
                problem={form.problemOf('reason')}
              />
            </div>
          ))}
        </section>
      ) : null}
    </VerbFrame>
  );
}
