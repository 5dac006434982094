import { SECOND } from '@watchfloor/domain/time';
import { useIntl } from 'react-intl';
import { useDraft } from '../../../../drafts/drafts.js';
import { useDraftChoice } from '../../../../drafts/use-draft-choice.js';
import { useHotlineZone } from '../../../../i18n/zone.js';
import { useNow } from '../../../../live/use-clock.js';
import { offered } from '../../case/verbs/offers.js';
import type { OneProps } from '../dialog-props.js';
import { LegChoice } from '../LegChoice.js';
import { PromiseField } from '../PromiseField.js';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { wireInstantOf } from '../zoned.js';
import { AskSuspensionCommand } from './commands.js';
import { PauseCause } from './PauseCause.js';
import { usePauseOutlook } from './use-pause-outlook.js';

/** 挂账: the handling clock stands still for a reason, until a promised date. */
export function SuspensionDialog(props: OneProps) {
  const hotlineZone = useHotlineZone();
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const now = useNow(30 * SECOND);
  const { one: leg, all: legs, choose } = usePicked(offered(complaint.assignments, complaint, 'askSuspension'));
  const form = useVerbForm({ verb: 'askSuspension' }, props);
  const [cause, setCause] = useDraftChoice(`${form.prefix}cause`);
  const [promised, setPromised] = useDraft(`${form.prefix}promisedAt`);
  const reason = useVerbText(form, 'reason');
  const outlook = usePauseOutlook(complaint.id, leg?.id, cause, now);
  const promisedAt = wireInstantOf(promised, hotlineZone);
  const send = () => {
    if (leg === undefined || cause === null || promisedAt === null) return;
    const complaintId = complaint.id;
    form.send(
      order(complaintId, AskSuspensionCommand, { complaintId, assignmentId: leg.id, cause, promisedAt, reason }),
    );
  };
  return (
    <VerbFrame
      form={form}
      blocked={leg === undefined || cause === null || promisedAt === null || reason.trim() === ''}
      onSubmit={send}
    >
      <LegChoice legs={legs} chosen={leg?.id ?? null} onChoose={choose} />
      <PauseCause value={cause} onChange={setCause} />
      <PromiseField
        label={formatMessage({ id: 'complaint.askSuspension.promisedAt' })}
        value={promised}
        onChange={setPromised}
        now={now}
        {...outlook}
      />
      <VerbText form={form} field="reason" label="complaint.askSuspension.text" hint="complaint.askSuspension.hint" />
    </VerbFrame>
  );
}
