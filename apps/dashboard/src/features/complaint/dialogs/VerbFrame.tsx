import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { DialogFrame } from '../../../ui/DialogFrame.js';
import { useTaken } from '../case/taken.js';
import { Feedback } from './Feedback.js';
import styles from './Feedback.module.css';
import type { VerbForm } from './use-verb-form.js';

interface VerbFrameProps {
  readonly form: VerbForm;
  /** See `DialogFrame`. */
  readonly blocked?: boolean | string;
  /** Where the verb alone does not say what the button does. */
  readonly submit?: string;
  readonly title?: string;
  onSubmit(): void;
  readonly children: ReactNode;
}

/** The dialog of one verb on one complaint: which case, the fields, and what became of it. */
export function VerbFrame({ form, blocked = false, submit, title, onSubmit, children }: VerbFrameProps) {
  const { formatMessage } = useIntl();
  const { verb, complaint, sending, outcomes, onClose } = form;
  const taken = useTaken();
  const word = formatMessage({ id: `complaint.verb.${verb}` });
  return (
    <DialogFrame
      title={
        title ??
        formatMessage(
          { id: 'complaint.dialog.title' },
          { verb: word, number: complaint.number, title: complaint.title },
        )
      }
      submit={submit ?? word}
      sending={sending}
      blocked={blocked}
      over={taken === null ? null : formatMessage({ id: 'complaint.taken.over' })}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      {taken === null ? null : (
        <p className={styles.note} role="alert">
          {formatMessage({ id: 'complaint.taken.kept' }, { taken })}
        </p>
      )}
      {children}
      {taken === null ? <Feedback outcomes={outcomes} sending={sending} complaint={complaint} /> : null}
    </DialogFrame>
  );
}
