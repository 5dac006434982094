import { useIntl } from 'react-intl';
import { useDraftVerdict } from '../../../../drafts/use-draft-choice.js';
import { useWords } from '../../../../i18n/words.js';
import { AgeLabel } from '../../../../ui/AgeLabel.js';
import { useFormat } from '../../../../ui/use-format.js';
import { departmentOf } from '../../case/verbs/find.js';
import { Choice } from '../Choice.js';
import type { OneProps } from '../dialog-props.js';
import { Quote } from '../Quote.js';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { Verdict } from '../Verdict.js';
import { JudgeUrgeCommand } from './commands.js';

/** Whether an answer to an urge says something: accepted, or hollow with the reason, and then another is owed. */
export function JudgeUrgeDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const words = useWords();
  const format = useFormat();
  const { one: urge, all: urges, choose } = usePicked(complaint.urges.filter(({ state }) => state === 'answered'));
  const form = useVerbForm({ verb: 'judgeUrge', urge }, props);
  const [accept, setAccept] = useDraftVerdict(`${form.prefix}accept`);
  const reason = useVerbText(form, 'reason');
  const nameOf = (assignmentId: string) => words.departmentInFull(departmentOf(complaint, assignmentId) ?? '');
  const send = () => {
    if (urge === undefined || accept === null) return;
    const complaintId = complaint.id;
    const judged = { complaintId, urgeId: urge.id, accept, reason: reason.trim() === '' ? null : reason };
    form.send(order(complaintId, JudgeUrgeCommand, judged));
  };
  return (
    <VerbFrame
      form={form}
      blocked={urge === undefined || accept === null || (!accept && reason.trim() === '')}
      onSubmit={send}
    >
      <Choice
        label={formatMessage({ id: 'complaint.judgeUrge.which' })}
        items={urges.map(({ id, assignmentId, reason: why }) => ({
          id,
          label: nameOf(assignmentId),
          description: why,
        }))}
        chosen={urge?.id ?? null}
        onChoose={choose}
      />
      {urge?.answer ? (
        <Quote
          quiet
          by={
            <>
              {nameOf(urge.assignmentId)} · {urge.answer.answeredBy} · <AgeLabel since={urge.answer.answeredAt} />
            </>
          }
        >
          {[
            `${formatMessage({ id: 'complaint.answerUrge.progress' })}  ${urge.answer.progress}`,
            `${formatMessage({ id: 'complaint.answerUrge.nextStep' })}  ${urge.answer.nextStep}`,
            `${formatMessage({ id: 'complaint.answerUrge.promisedAt' })}  ${format.dateTime(urge.answer.promisedAt)}`,
          ].join('\n')}
        </Quote>
      ) : (
        <p>{formatMessage({ id: 'complaint.judgeUrge.none' })}</p>
      )}
      <Verdict
        label={formatMessage({ id: 'complaint.judgeUrge.accept' })}
        words={[formatMessage({ id: 'complaint.judgeUrge.yes' }), formatMessage({ id: 'complaint.judgeUrge.no' })]}
        value={accept}
        onChange={setAccept}
      />
      <VerbText
        form={form}
        field="reason"
        label="complaint.judgeUrge.text"
        hint="complaint.judgeUrge.hint"
        phrases="hollow"
        required={accept === false}
      />
    </VerbFrame>
  );
}
