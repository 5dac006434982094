import { Select } from '@mantine/core';
import { Rung, rungRank } from '@watchfloor/domain/vocabulary';
import { useIntl } from 'react-intl';
import { useDraftChoice } from '../../../../drafts/use-draft-choice.js';
import { useWords } from '../../../../i18n/words.js';
import { useLaw } from '../../case/use-law.js';
import { useList } from '../../case/use-list.js';
import { offered } from '../../case/verbs/offers.js';
import type { OneProps } from '../dialog-props.js';
import { LegChoice } from '../LegChoice.js';
import { order } from '../use-orders.js';
import { usePicked } from '../use-picked.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { SuperviseCommand } from './commands.js';

/** Rungs that an order may be issued at: those above the reminders. */
export const orderRungs = Object.values(Rung).filter((rung) => rungRank[rung] >= rungRank.supervision);

/** 督办: issues an order above an urge to a department that owes something. */
export function SuperviseDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const words = useWords();
  const list = useList();
  const law = useLaw();
  const { one: leg, all: legs, choose } = usePicked(offered(complaint.assignments, complaint, 'supervise'));
  const form = useVerbForm({ verb: 'supervise' }, props);
  const [rungDraft, setRung] = useDraftChoice(`${form.prefix}rung`);
  const rung = orderRungs.find((value) => value === rungDraft) ?? Rung.supervision;
  const reason = useVerbText(form, 'reason');
  const goes = law?.rungs.find((one) => one.rung === rung);
  const send = () => {
    if (leg === undefined) return;
    const complaintId = complaint.id;
    form.send(order(complaintId, SuperviseCommand, { complaintId, assignmentId: leg.id, rung, reason }), {
      department: words.department(leg.departmentId),
      rung: words.rung(rung),
    });
  };
  return (
    <VerbFrame form={form} blocked={leg === undefined || reason.trim() === ''} onSubmit={send}>
      <LegChoice legs={legs} chosen={leg?.id ?? null} onChoose={choose} />
      <Select
        label={formatMessage({ id: 'complaint.supervise.rung' })}
        description={
          goes === undefined
            ? null
            : formatMessage(
                { id: 'complaint.supervise.goesTo' },
                {
                  to: list(goes.to.map(words.addressee)),
                  copied: goes.copiedTo.length === 0 ? 'none' : list(goes.copiedTo.map(words.addressee)),
                },
              )
        }
        inputWrapperOrder={['label', 'input', 'description']}
        withAsterisk
        required
        allowDeselect={false}
        value={rung}
        onChange={setRung}
        data={orderRungs.map((value) => ({ value, label: words.rung(value) }))}
      />
      <VerbText form={form} field="reason" label="complaint.supervise.text" hint="complaint.supervise.hint" />
    </VerbFrame>
  );
}
