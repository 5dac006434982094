import type { ComponentProps, ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { DialogFrame } from '../../../ui/DialogFrame.js';
import { useStanding } from '../case/standing.js';
import styles from './Feedback.module.css';

interface CaseFrameProps extends Omit<ComponentProps<typeof DialogFrame>, 'over'> {
  /** What became of what was sent; not there once nothing can be sent from here. */
  readonly feedback: ReactNode;
}

/**
 * A dialog about one case. When the case is taken from the reader while something is written, it says by whom, keeps the text to
 * be copied, and sends nothing any more.
 */
export function CaseFrame({ feedback, children, ...frame }: CaseFrameProps) {
  const { formatMessage } = useIntl();
  const { taken } = useStanding();
  return (
    <DialogFrame {...frame} over={taken === null ? null : formatMessage({ id: 'complaint.taken.over' })}>
      {taken === null ? null : (
        <p className={styles.note} role="alert">
          {formatMessage({ id: 'complaint.taken.kept' }, { taken })}
        </p>
      )}
      {children}
      {taken === null ? feedback : null}
    </DialogFrame>
  );
}
