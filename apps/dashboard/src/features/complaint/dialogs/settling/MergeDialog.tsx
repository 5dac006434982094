import { useIntl } from 'react-intl';
import { useDraftChoice } from '../../../../drafts/use-draft-choice.js';
import type { OneProps } from '../dialog-props.js';
import { order } from '../use-orders.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { CasePicker, type FoundCase } from './CasePicker.js';
import { MergeCommand } from './commands.js';

/** 并单: ends this duplicate in another complaint, which takes over the earlier receipt and the stricter deadline. */
export function MergeDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const form = useVerbForm({ verb: 'merge' }, props);
  const reason = useVerbText(form, 'reason');
  // what is kept of the other case is what its sentence needs
  const [intoId, setIntoId] = useDraftChoice(`${form.prefix}into`);
  const [intoNumber, setIntoNumber] = useDraftChoice(`${form.prefix}intoNumber`);
  const into = intoId === null || intoNumber === null ? null : { id: intoId, number: intoNumber };
  const setInto = (found: FoundCase) => {
    setIntoId(found.id);
    setIntoNumber(found.number);
  };
  const send = () => {
    if (into === null) return;
    const { id: complaintId, number, version: expectedVersion } = complaint;
    form.sendSaying(
      order(complaintId, MergeCommand, { complaintId, expectedVersion, intoId: into.id, reason }),
      formatMessage({ id: 'complaint.merge.done' }, { number, into: into.number }),
    );
  };
  return (
    <VerbFrame
      form={form}
      submit={into === null ? undefined : formatMessage({ id: 'complaint.merge.submit' }, { number: into.number })}
      blocked={into === null || reason.trim() === ''}
      onSubmit={send}
    >
      <CasePicker
        label={formatMessage({ id: 'complaint.merge.into' })}
        except={complaint.id}
        chosen={into}
        onChoose={setInto}
      />
      <VerbText form={form} field="reason" label="complaint.merge.text" hint="complaint.merge.hint" />
    </VerbFrame>
  );
}
