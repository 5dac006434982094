import { useIntl } from 'react-intl';
import { useDraftVerdict } from '../../../../drafts/use-draft-choice.js';
import { useIsAhead } from '../../../../live/use-clock.js';
import { AgeLabel } from '../../../../ui/AgeLabel.js';
import { useFormat } from '../../../../ui/use-format.js';
import { nextCallback } from '../../case/verbs/find.js';
import type { OneProps } from '../dialog-props.js';
import { Quote } from '../Quote.js';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { Verdict } from '../Verdict.js';
import { RecordCallbackCommand } from './commands.js';

/**
 * 回访: reached? solved? satisfied? What was not reached is not asked, nor satisfaction where the kind excludes it; and that
 * nobody was reached is said again only when it counts.
 */
export function CallbackDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const format = useFormat();
  const say = (id: string, values?: Record<string, number | string>) =>
    formatMessage({ id: `complaint.recordCallback.${id}` }, values);
  const next = nextCallback(complaint);
  const { one: callback } = usePicked(next === undefined ? [] : [next]);
  const notBefore = callback?.notBefore ?? null;
  const tooSoon = useIsAhead(notBefore);
  const form = useVerbForm({ verb: 'recordCallback', callback }, props);
  const [reached, setReached] = useDraftVerdict(`${form.prefix}reached`);
  const [solved, setSolved] = useDraftVerdict(`${form.prefix}solved`);
  const [satisfied, setSatisfied] = useDraftVerdict(`${form.prefix}satisfied`);
  const note = useVerbText(form, 'note');
  const asksSatisfaction = callback?.excluded === false;
  const unanswered = reached && (solved === null || (asksSatisfaction && satisfied === null));
  const back = reached && (solved === false || (asksSatisfaction && satisfied === false));
  const send = () => {
    if (callback === undefined || reached === null) return;
    const complaintId = complaint.id;
    form.send(
      order(complaintId, RecordCallbackCommand, {
        complaintId,
        callbackId: callback.id,
        outcome: reached && solved !== null ? { solved, satisfied: asksSatisfaction ? satisfied : null } : null,
        note,
      }),
    );
  };
  const early =
    tooSoon && reached === false && notBefore !== null
      ? say('tooSoon', { from: format.shortDateTime(notBefore) })
      : null;
  const yesNo = [say('yes'), say('no')] as const;
  return (
    <VerbFrame
      form={form}
      blocked={early ?? (callback === undefined || reached === null || unanswered === true)}
      onSubmit={send}
    >
      {callback === undefined ? <p>{say('none')}</p> : <p>{say('round', { round: callback.round })}</p>}
      {callback?.tries.map((attempt) => (
        <Quote
          key={attempt.at}
          quiet
          by={
            <>
              {attempt.by} · <AgeLabel since={attempt.at} />
            </>
          }
        >
          {attempt.note}
        </Quote>
      ))}
      {tooSoon && notBefore !== null ? <p>{say('tooSoon', { from: format.shortDateTime(notBefore) })}</p> : null}
      <Verdict
        label={say('reached')}
        words={[say('reached.yes'), say('reached.no')]}
        value={reached}
        onChange={setReached}
      />
      {reached ? <Verdict label={say('solved')} words={yesNo} value={solved} onChange={setSolved} /> : null}
      {reached && asksSatisfaction ? (
        <Verdict label={say('satisfied')} words={yesNo} value={satisfied} onChange={setSatisfied} />
      ) : null}
      {reached && callback?.excluded ? <p>{say('excluded')}</p> : null}
      <VerbText form={form} field="note" label="complaint.recordCallback.text" phrases="callback" />
      {back ? <p>{say('back')}</p> : null}
    </VerbFrame>
  );
}
