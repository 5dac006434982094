import { SECOND } from '@watchfloor/domain/time';
import { useIntl } from 'react-intl';
import { useMe } from '../../../app/session/me.js';
import { hotlineZone } from '../../../i18n/zone.js';
import { useNow } from '../../../live/use-clock.js';
import { AgeLabel } from '../../../ui/AgeLabel.js';
import { useRefusalText } from '../../../ui/RefusalText.js';
import { openUrge, ownLeg } from '../case/verbs.js';
import { AnswerUrgeCommand } from './commands.js';
import { DialogFrame } from './DialogFrame.js';
import { DraftField } from './DraftField.js';
import { draftPrefix, type OneProps } from './dialog-props.js';
import { useDraft } from './drafts.js';
import { Feedback } from './Feedback.js';
import { refusalOf } from './feedback.js';
import { PromiseField } from './PromiseField.js';
import { usePhrases } from './phrases.js';
import styles from './UrgeLegs.module.css';
import { order } from './use-orders.js';
import { useSubmission } from './use-submission.js';
import { instantOfWallTime } from './zoned.js';

/** Answers an urge with what an answer must say: how it stands, what comes next, and by when. */
export function AnswerUrgeDialog({ complaint, reload, onClose }: OneProps) {
  const { formatMessage } = useIntl();
  const refusalText = useRefusalText();
  const me = useMe();
  const now = useNow(30 * SECOND);
  const leg = ownLeg(complaint, { role: me.role, departmentId: me.department?.id ?? null });
  const urge = leg && openUrge(complaint, leg.id);
  const prefix = draftPrefix('answerUrge', [complaint.id]);
  const [progress] = useDraft(`${prefix}progress`);
  const [nextStep] = useDraft(`${prefix}nextStep`);
  const [promised, setPromised] = useDraft(`${prefix}promisedAt`);
  const promisedAt = instantOfWallTime(promised, hotlineZone);
  const { submit, sending, outcomes } = useSubmission({ draftPrefix: prefix, onDone: onClose, onStale: reload });
  const problemOf = (field: 'progress' | 'nextStep') => {
    const refusal = refusalOf(outcomes, field);
    return refusal === null ? null : refusalText(refusal);
  };
  const send = () => {
    if (urge === undefined || promisedAt === null) return;
    submit(
      [
        order(complaint.id, AnswerUrgeCommand, {
          complaintId: complaint.id,
          urgeId: urge.id,
          progress,
          nextStep,
          promisedAt: new Date(promisedAt).toISOString(),
        }),
      ],
      formatMessage({ id: 'complaint.answerUrge.done' }, { number: complaint.number }),
    );
  };
  return (
    <DialogFrame
      title={formatMessage({ id: 'complaint.answerUrge.title' }, { number: complaint.number, title: complaint.title })}
      submit={formatMessage({ id: 'complaint.verb.answerUrge' })}
      sending={sending}
      blocked={urge === undefined || progress.trim() === '' || nextStep.trim() === '' || promisedAt === null}
      onSubmit={send}
      onClose={onClose}
    >
      {urge === undefined ? (
        <p className={styles.none}>{formatMessage({ id: 'complaint.answerUrge.none' })}</p>
      ) : (
        <blockquote className={styles.quote}>
          {urge.reason}
          <footer>
            {urge.sentBy} · <AgeLabel since={urge.sentAt} />
          </footer>
        </blockquote>
      )}
      <DraftField
        draftKey={`${prefix}progress`}
        label={formatMessage({ id: 'complaint.answerUrge.progress' })}
        hint={formatMessage({ id: 'complaint.answerUrge.hint' })}
        phrases={usePhrases('progress')}
        problem={problemOf('progress')}
        autoFocus
      />
      <DraftField
        draftKey={`${prefix}nextStep`}
        label={formatMessage({ id: 'complaint.answerUrge.nextStep' })}
        phrases={usePhrases('nextStep')}
        minRows={2}
        problem={problemOf('nextStep')}
      />
      <PromiseField value={promised} onChange={setPromised} now={now} />
      <Feedback outcomes={outcomes} sending={sending} complaint={complaint} />
    </DialogFrame>
  );
}
