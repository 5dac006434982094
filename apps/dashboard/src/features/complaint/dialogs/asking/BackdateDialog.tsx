import { SECOND } from '@watchfloor/domain/time';
import { useIntl } from 'react-intl';
import { useDraft } from '../../../../drafts/drafts.js';
import { useDraftChoice } from '../../../../drafts/use-draft-choice.js';
import { useHotlineZone } from '../../../../i18n/zone.js';
import { useNow } from '../../../../live/use-clock.js';
import { offered } from '../../case/verbs/offers.js';
import type { OneProps } from '../dialog-props.js';
import { LegChoice } from '../LegChoice.js';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { WhenField } from '../WhenField.js';
import { wireInstantOf } from '../zoned.js';
import { AskBackdateCommand } from './commands.js';
import { PauseCause } from './PauseCause.js';

/** A suspension that was not entered when it began: from when, to when unless it still lasts, and what proves it. */
export function BackdateDialog(props: OneProps) {
  const hotlineZone = useHotlineZone();
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const now = useNow(30 * SECOND);
  const { one: leg, all: legs, choose } = usePicked(offered(complaint.assignments, complaint, 'askBackdate'));
  const form = useVerbForm({ verb: 'askBackdate' }, props);
  const [cause, setCause] = useDraftChoice(`${form.prefix}cause`);
  const [fromText, setFrom] = useDraft(`${form.prefix}from`);
  const [toText, setTo] = useDraft(`${form.prefix}to`);
  const evidence = useVerbText(form, 'evidence');
  const from = wireInstantOf(fromText, hotlineZone);
  const to = wireInstantOf(toText, hotlineZone);
  const send = () => {
    if (leg === undefined || cause === null || from === null) return;
    const complaintId = complaint.id;
    form.send(order(complaintId, AskBackdateCommand, { complaintId, assignmentId: leg.id, cause, from, to, evidence }));
  };
  return (
    <VerbFrame
      form={form}
      blocked={leg === undefined || cause === null || from === null || evidence.trim() === ''}
      onSubmit={send}
    >
      <LegChoice legs={legs} chosen={leg?.id ?? null} onChoose={choose} />
      <PauseCause value={cause} onChange={setCause} />
      <WhenField
        label={formatMessage({ id: 'complaint.askBackdate.from' })}
        value={fromText}
        onChange={setFrom}
        until={now}
      />
      <WhenField
        label={formatMessage({ id: 'complaint.askBackdate.to' })}
        hint={formatMessage({ id: 'complaint.askBackdate.to.hint' })}
        value={toText}
        onChange={setTo}
        until={now}
        required={false}
      />
      <VerbText form={form} field="evidence" label="complaint.askBackdate.text" hint="complaint.askBackdate.hint" />
    </VerbFrame>
  );
}
