import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { AgeLabel } from '../../../ui/AgeLabel.js';
import { AcceptCommand } from './commands.js';
import { DialogFrame } from './DialogFrame.js';
import { draftPrefix, type OneProps } from './dialog-props.js';
import { Feedback } from './Feedback.js';
import styles from './UrgeLegs.module.css';
import { order } from './use-orders.js';
import { useSubmission } from './use-submission.js';

/** The center accepts an answer after reading it: what the departments wrote stands above the button. */
export function AcceptDialog({ complaint, reload, onClose }: OneProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const { submit, sending, outcomes } = useSubmission({
    draftPrefix: draftPrefix('accept', [complaint.id]),
    onDone: onClose,
    onStale: reload,
  });
  const answered = complaint.assignments.filter((leg) => leg.leftAt === null && leg.state === 'answered');
  const answers = answered.flatMap((leg) => {
    const entry = complaint.timeline.find(
      (candidate) => candidate.verb === 'answered' && candidate.departmentId === leg.departmentId,
    );
    return entry === undefined ? [] : [{ leg, entry }];
  });
  return (
    <DialogFrame
      title={formatMessage({ id: 'complaint.accept.title' }, { number: complaint.number, title: complaint.title })}
      submit={formatMessage({ id: 'complaint.verb.accept' })}
      sending={sending}
      onSubmit={() =>
        submit(
          [order(complaint.id, AcceptCommand, { complaintId: complaint.id, expectedVersion: complaint.version })],
          formatMessage({ id: 'complaint.accept.done' }, { number: complaint.number }),
        )
      }
      onClose={onClose}
    >
      {answers.map(({ leg, entry }) => (
        <blockquote key={leg.id} className={styles.quote} data-quiet>
          {entry.text}
          <footer>
            {words.departmentInFull(leg.departmentId)} · {entry.actorName} · <AgeLabel since={entry.at} />
          </footer>
        </blockquote>
      ))}
      <p className={styles.none}>{formatMessage({ id: 'complaint.accept.hint' })}</p>
      <Feedback outcomes={outcomes} sending={sending} complaint={complaint} />
    </DialogFrame>
  );
}
