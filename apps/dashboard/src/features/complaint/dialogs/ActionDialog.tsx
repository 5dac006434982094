import type { Millis } from '@watchfloor/domain/time';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useMe } from '../../../app/session/me.js';
import { useLive } from '../../../live/live.js';
import { Empty } from '../../../ui/Empty.js';
import { ErrorNote } from '../../../ui/ErrorNote.js';
import { Loading } from '../../../ui/Loading.js';
import { useRefusalText } from '../../../ui/RefusalText.js';
import { Sheet } from '../../../ui/Sheet.js';
import { refusalOf } from '../case/verbs/offers.js';
import type { Verb } from '../case/verbs/verb.js';
import styles from './ActionDialog.module.css';
import { BackdateDialog } from './asking/BackdateDialog.js';
import { AppealDialog, EvidenceDialog } from './asking/ContestDialog.js';
import { ExtensionDialog } from './asking/ExtensionDialog.js';
import { LowerUrgencyDialog } from './asking/LowerUrgencyDialog.js';
import { ReturnDialog } from './asking/ReturnDialog.js';
import { RuleDialog } from './asking/RuleDialog.js';
import { SuspensionDialog } from './asking/SuspensionDialog.js';
import { WithdrawRequestDialog } from './asking/WithdrawRequestDialog.js';
import type { ManyProps, OneProps } from './dialog-props.js';
import { AcknowledgeDialog } from './escalating/AcknowledgeDialog.js';
import { EscalateDialog, EscalateManyDialog } from './escalating/EscalateDialog.js';
import { AnswerEscalationDialog, WithdrawEscalationDialog } from './escalating/TextDialogs.js';
import { AnswerDialog } from './handling/AnswerDialog.js';
import { AssistDialog } from './handling/AssistDialog.js';
import { ContactDialog } from './handling/ContactDialog.js';
import { ReassignDialog } from './handling/ReassignDialog.js';
import { SignDialog } from './handling/SignDialog.js';
import { ReportProgressDialog, ResumeDialog } from './handling/TextDialogs.js';
import { AcceptDialog } from './judging/AcceptDialog.js';
import { CallbackDialog } from './judging/CallbackDialog.js';
import { CloseDialog, RejectAnswerDialog, ReopenDialog } from './judging/TextDialogs.js';
import { AnswerUrgeDialog } from './pressing/AnswerUrgeDialog.js';
import { JudgeSupervisionDialog } from './pressing/JudgeSupervisionDialog.js';
import { JudgeUrgeDialog } from './pressing/JudgeUrgeDialog.js';
import { LowerSupervisionDialog } from './pressing/LowerSupervisionDialog.js';
import { ReplySupervisionDialog } from './pressing/ReplySupervisionDialog.js';
import { SuperviseDialog } from './pressing/SuperviseDialog.js';
import { UrgeDialog } from './pressing/UrgeDialog.js';
import { UrgeManyDialog } from './pressing/UrgeManyDialog.js';
import { WithdrawUrgeDialog } from './pressing/WithdrawUrgeDialog.js';
import { DispatchDialog } from './received/DispatchDialog.js';
import { ReclassifyDialog } from './received/ReclassifyDialog.js';
import { CallAgainDialog, NotAcceptDialog, WithdrawDialog } from './received/TextDialogs.js';
import { ConveneDialog } from './settling/ConveneDialog.js';
import { DecideDialog } from './settling/DecideDialog.js';
import { MergeDialog } from './settling/MergeDialog.js';
import { SplitDialog } from './settling/SplitDialog.js';
import { useActed } from './use-acted.js';
import { useSayOnce } from './use-say-once.js';

/** How each verb is filled in: for one complaint, for many, or both. */
interface Forms {
  readonly one?: ComponentType<OneProps>;
  readonly many?: ComponentType<ManyProps>;
}

const forms: Readonly<Record<Verb, Forms>> = {
  dispatch: { one: DispatchDialog },
  notAccept: { one: NotAcceptDialog },
  reclassify: { one: ReclassifyDialog },
  callAgain: { one: CallAgainDialog },
  withdraw: { one: WithdrawDialog },
  reassign: { one: ReassignDialog },
  addAssistant: { one: AssistDialog },
  sign: { many: SignDialog },
  recordContact: { one: ContactDialog },
  reportProgress: { one: ReportProgressDialog },
  answer: { one: AnswerDialog },
  resume: { one: ResumeDialog },
  accept: { one: AcceptDialog },
  rejectAnswer: { one: RejectAnswerDialog },
  recordCallback: { one: CallbackDialog },
  close: { one: CloseDialog },
  reopen: { one: ReopenDialog },
  rule: { one: RuleDialog },
  askReturn: { one: ReturnDialog },
  askExtension: { one: ExtensionDialog },
  askSuspension: { one: SuspensionDialog },
  askBackdate: { one: BackdateDialog },
  askLowerUrgency: { one: LowerUrgencyDialog },
  askEvidence: { one: EvidenceDialog },
  askAppeal: { one: AppealDialog },
  withdrawRequest: { one: WithdrawRequestDialog },
  urge: { one: UrgeDialog, many: UrgeManyDialog },
  answerUrge: { one: AnswerUrgeDialog },
  judgeUrge: { one: JudgeUrgeDialog },
  withdrawUrge: { one: WithdrawUrgeDialog },
  supervise: { one: SuperviseDialog },
  replySupervision: { one: ReplySupervisionDialog },
  judgeSupervision: { one: JudgeSupervisionDialog },
  lowerSupervision: { one: LowerSupervisionDialog },
  escalate: { one: EscalateDialog, many: EscalateManyDialog },
  acknowledge: { many: AcknowledgeDialog },
  answerEscalation: { one: AnswerEscalationDialog },
  withdrawEscalation: { one: WithdrawEscalationDialog },
  convene: { one: ConveneDialog },
  decide: { one: DecideDialog },
  merge: { one: MergeDialog },
  split: { one: SplitDialog },
};

/** So long a key may go without an answer; then it is said that one is on its way. */
const LATE: Millis = 400;

interface ActionDialogProps {
  readonly verb: Verb;
  readonly complaintIds: readonly string[];
  /** Of many: told which are done. */
  onDone?(complaintIds: readonly string[]): void;
  onClose(): void;
}

/**
 * The form of one verb on the complaints it is about, read fresh before anything is asked. A verb that cannot be done to any
 * of them says why, and opens nothing.
 */
export function ActionDialog({ verb, complaintIds, onDone = () => undefined, onClose }: ActionDialogProps) {
  const { formatMessage } = useIntl();
  const refusalText = useRefusalText();
  const { role } = useMe();
  const { cases, error, reload } = useActed(complaintIds);
  const { one: One, many: Many } = forms[verb];
  const [first, ...others] = cases ?? [];
  const single = first !== undefined && others.length === 0;
  // once it is open it stays: what has changed since is told beside what is written
  const opened = useRef(false);
  const refusals = opened.current ? [] : (cases ?? []).map((one) => refusalOf(one, verb, role));
  const refusal = refusals.every((one) => one !== null) ? (refusals[0] ?? null) : null;
  const why = refusal === null ? null : refusalText(refusal);
  const word = formatMessage({ id: `complaint.verb.${verb}` });
  const held = single
    ? why
    : formatMessage({ id: 'complaint.many.noneCan' }, { count: refusals.length, verb: word, why });
  useSayOnce(why === null ? null : held, onClose);
  const late = useLate(LATE);
  const loading = cases === null && error === null;
  if (refusal !== null || (loading && !late)) return null;
  if (first !== undefined && cases !== null) {
    opened.current = true;
    if (One && single) return <One complaint={first} reload={reload} onClose={onClose} />;
    if (Many) return <Many complaints={cases} reload={reload} onDone={onDone} onClose={onClose} />;
  }
  return (
    <Sheet opened onClose={onClose} title={word} size="lg">
      {/* else the focus would begin at the button that closes it, and an Enter meant for the form would press that */}
      <div data-autofocus tabIndex={-1} className={styles.waiting}>
        {error ? (
          <ErrorNote error={error} onRetry={reload} />
        ) : loading ? (
          <Loading lines={4} />
        ) : (
          <Empty
            title={formatMessage({ id: first === undefined ? 'complaint.gone' : 'complaint.many.oneByOne' })}
            hint={formatMessage({ id: first === undefined ? 'complaint.gone.hint' : 'complaint.many.oneByOne.hint' })}
          />
        )}
      </div>
    </Sheet>
  );
}

/** True once so much time has passed. */
function useLate(delay: Millis): boolean {
  const { clock } = useLive();
  const [late, setLate] = useState(false);
  useEffect(() => clock.after(delay, () => setLate(true)), [clock, delay]);
  return late;
}
