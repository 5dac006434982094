import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useMe } from '../../../app/session/me.js';
import { RefusalText } from '../../../ui/RefusalText.js';
import { useStanding } from '../case/standing.js';
import { refusalOf } from '../case/verbs/offers.js';
import { CaseFrame } from './CaseFrame.js';
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
  const word = formatMessage({ id: `complaint.verb.${verb}` });
  return (
    <CaseFrame
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
      onSubmit={onSubmit}
      onClose={onClose}
      feedback={
        <>
          {outcomes.size === 0 && !sending ? <Overtaken verb={verb} /> : null}
          <Feedback outcomes={outcomes} sending={sending} complaint={complaint} />
        </>
      }
    >
      {children}
    </CaseFrame>
  );
}

/** Somebody else was faster, and the verb cannot be done any more: said at once, and not only when it is sent. */
function Overtaken({ verb }: { readonly verb: VerbForm['verb'] }) {
  const { role } = useMe();
  const { now } = useStanding();
  const refusal = now === null ? null : refusalOf(now, verb, role);
  if (refusal === null) return null;
  return (
    <div className={styles.note}>
      <RefusalText refusal={refusal} />
    </div>
  );
}
