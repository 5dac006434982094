import { SECOND } from '@watchfloor/domain/time';
import { useIntl } from 'react-intl';
import { useDraft } from '../../../../drafts/drafts.js';
import { useWords } from '../../../../i18n/words.js';
import { useHotlineZone } from '../../../../i18n/zone.js';
import { useNow } from '../../../../live/use-clock.js';
import { useFormat } from '../../../../ui/use-format.js';
import { departmentOf, legOfClock } from '../../case/verbs/find.js';
import { offered } from '../../case/verbs/offers.js';
import { Choice } from '../Choice.js';
import type { OneProps } from '../dialog-props.js';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { WhenField } from '../WhenField.js';
import { wireInstantOf } from '../zoned.js';
import { AskAppealCommand, AskEvidenceCommand } from './commands.js';

/** Proof that a promise was kept, though the record came late. */
export function EvidenceDialog(props: OneProps) {
  const hotlineZone = useHotlineZone();
  const { formatMessage } = useIntl();
  const now = useNow(30 * SECOND);
  const breached = useBreached(props, 'askEvidence');
  const form = useVerbForm({ verb: 'askEvidence', clock: breached.clock }, props);
  const [occurred, setOccurred] = useDraft(`${form.prefix}occurredAt`);
  const evidence = useVerbText(form, 'evidence');
  const occurredAt = wireInstantOf(occurred, hotlineZone);
  const send = () => {
    if (breached.clock === undefined || occurredAt === null) return;
    const complaintId = props.complaint.id;
    const clockId = breached.clock.id;
    form.send(order(complaintId, AskEvidenceCommand, { complaintId, clockId, occurredAt, evidence }));
  };
  return (
    <VerbFrame
      form={form}
      blocked={breached.clock === undefined || occurredAt === null || evidence.trim() === ''}
      onSubmit={send}
    >
      {breached.choice}
      <WhenField
        label={formatMessage({ id: 'complaint.askEvidence.occurredAt' })}
        value={occurred}
        onChange={setOccurred}
        until={now}
      />
      <VerbText form={form} field="evidence" label="complaint.askEvidence.text" hint="complaint.askEvidence.hint" />
    </VerbFrame>
  );
}

/** 考核申诉: why a missed deadline should not count. */
export function AppealDialog(props: OneProps) {
  const breached = useBreached(props, 'askAppeal');
  const form = useVerbForm({ verb: 'askAppeal', clock: breached.clock }, props);
  const ground = useVerbText(form, 'ground');
  const send = () => {
    if (breached.clock === undefined) return;
    const complaintId = props.complaint.id;
    form.send(order(complaintId, AskAppealCommand, { complaintId, clockId: breached.clock.id, ground }));
  };
  return (
    <VerbFrame form={form} blocked={breached.clock === undefined || ground.trim() === ''} onSubmit={send}>
      {breached.choice}
      <VerbText form={form} field="ground" label="complaint.askAppeal.text" hint="complaint.askAppeal.hint" />
    </VerbFrame>
  );
}

/** Which of the missed deadlines it is about: the one there is, or a choice. */
function useBreached({ complaint }: OneProps, verb: 'askEvidence' | 'askAppeal') {
  const { formatMessage } = useIntl();
  const words = useWords();
  const format = useFormat();
  const { one: clock, all: clocks, choose } = usePicked(offered(complaint.clocks, complaint, verb));
  const nameOf = ({ id }: { readonly id: string }) => {
    const named = clocks.find((candidate) => candidate.id === id);
    if (named === undefined || named.breach === null) return '';
    const department = departmentOf(complaint, legOfClock(complaint, named));
    const whose = department === null ? [] : [words.department(department)];
    const missed = formatMessage({ id: 'complaint.contest.missed' }, { at: format.dateTime(named.breach.at) });
    return [...whose, words.metricInFull(named.metric), missed].join(' · ');
  };
  return {
    clock,
    choice: (
      <>
        {clocks.length === 1 && clock !== undefined ? <p>{nameOf(clock)}</p> : null}
        <Choice
          label={formatMessage({ id: 'complaint.contest.which' })}
          items={clocks.map(({ id }) => ({ id, label: nameOf({ id }) }))}
          chosen={clock?.id ?? null}
          onChoose={choose}
        />
      </>
    ),
  };
}
