import { SECOND } from '@watchfloor/domain/time';
import { useIntl } from 'react-intl';
import { useMe } from '../../../../app/session/me.js';
import { useDraft } from '../../../../drafts/drafts.js';
import { useHotlineZone } from '../../../../i18n/zone.js';
import { useNow } from '../../../../live/use-clock.js';
import { AgeLabel } from '../../../../ui/AgeLabel.js';
import { openUrge, ownLeg } from '../../case/verbs/find.js';
import { viewerOf } from '../../case/verbs/viewer.js';
import type { OneProps } from '../dialog-props.js';
import { PromiseField } from '../PromiseField.js';
import { Quote } from '../Quote.js';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { wireInstantOf } from '../zoned.js';
import { AnswerUrgeCommand } from './commands.js';

/** Answers an urge with what an answer must say: how it stands, what comes next, and by when. */
export function AnswerUrgeDialog(props: OneProps) {
  const hotlineZone = useHotlineZone();
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const now = useNow(30 * SECOND);
  const leg = ownLeg(complaint, viewerOf(useMe()));
  const open = leg && openUrge(complaint, leg.id);
  const { one: urge } = usePicked(open === undefined ? [] : [open]);
  const form = useVerbForm({ verb: 'answerUrge', urge }, props);
  const progress = useVerbText(form, 'progress');
  const nextStep = useVerbText(form, 'nextStep');
  const [promised, setPromised] = useDraft(`${form.prefix}promisedAt`);
  const promisedAt = wireInstantOf(promised, hotlineZone);
  const send = () => {
    if (urge === undefined || promisedAt === null) return;
    const complaintId = complaint.id;
    form.send(order(complaintId, AnswerUrgeCommand, { complaintId, urgeId: urge.id, progress, nextStep, promisedAt }));
  };
  return (
    <VerbFrame
      form={form}
      blocked={urge === undefined || progress.trim() === '' || nextStep.trim() === '' || promisedAt === null}
      onSubmit={send}
    >
      {urge === undefined ? (
        <p>{formatMessage({ id: 'complaint.answerUrge.none' })}</p>
      ) : (
        <Quote
          by={
            <>
              {urge.sentBy} · <AgeLabel since={urge.sentAt} />
            </>
          }
        >
          {urge.reason}
        </Quote>
      )}
      <VerbText
        form={form}
        field="progress"
        label="complaint.answerUrge.progress"
        hint="complaint.answerUrge.hint"
        phrases="progress"
      />
      <VerbText form={form} field="nextStep" label="complaint.answerUrge.nextStep" phrases="nextStep" minRows={2} />
      <PromiseField
        label={formatMessage({ id: 'complaint.answerUrge.promisedAt' })}
        value={promised}
        onChange={setPromised}
        now={now}
      />
    </VerbFrame>
  );
}
