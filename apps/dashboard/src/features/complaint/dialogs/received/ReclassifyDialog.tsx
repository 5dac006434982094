import { Input, SegmentedControl, Select } from '@mantine/core';
import { isWithheld } from '@watchfloor/domain/rights/withheld';
import { Kind, Urgency, urgencyRank } from '@watchfloor/domain/vocabulary';
import { useIntl } from 'react-intl';
import { useDraftChoice } from '../../../../drafts/use-draft-choice.js';
import { useDirectory } from '../../../../i18n/directory.js';
import { useWords } from '../../../../i18n/words.js';
import type { OneProps } from '../dialog-props.js';
import { order } from '../use-orders.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { ReclassifyCommand } from './commands.js';

const oneOf = <Value extends string>(list: Readonly<Record<string, Value>>, text: string | null, now: Value): Value =>
  Object.values(list).find((value) => value === text) ?? now;

/** Corrects what the complaint is, and raises its urgency; a lower one is asked for instead. */
export function ReclassifyDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const words = useWords();
  const { categories } = useDirectory();
  const form = useVerbForm({ verb: 'reclassify' }, props);
  const [kindDraft, setKind] = useDraftChoice(`${form.prefix}kind`);
  const [urgencyDraft, setUrgency] = useDraftChoice(`${form.prefix}urgency`);
  const [categoryDraft, setCategory] = useDraftChoice(`${form.prefix}category`);
  const reason = useVerbText(form, 'reason');
  const kind = oneOf(Kind, kindDraft, complaint.kind);
  const urgency = oneOf(Urgency, urgencyDraft, complaint.urgency);
  const categoryId = categoryDraft ?? complaint.categoryId;
  const same = kind === complaint.kind && urgency === complaint.urgency && categoryId === complaint.categoryId;
  const stays = isWithheld({ kind }) || isWithheld(complaint);
  const leaves = categories.filter(({ id }) => !categories.some(({ parentId }) => parentId === id));
  const send = () => {
    const { id: complaintId, version: expectedVersion } = complaint;
    form.send(
      order(complaintId, ReclassifyCommand, { complaintId, expectedVersion, kind, urgency, categoryId, reason }),
    );
  };
  return (
    <VerbFrame form={form} blocked={same && formatMessage({ id: 'complaint.reclassify.same' })} onSubmit={send}>
      <Input.Wrapper
        label={formatMessage({ id: 'complaint.register.urgency' })}
        description={complaint.urgency === 'normal' ? null : formatMessage({ id: 'complaint.reclassify.lower' })}
        inputWrapperOrder={['label', 'input', 'description']}
        labelElement="div"
      >
        <SegmentedControl
          fullWidth
          size="xs"
          value={urgency}
          onChange={setUrgency}
          data={Object.values(Urgency).map((value) => ({
            value,
            label: words.urgency(value),
            disabled: urgencyRank[value] < urgencyRank[complaint.urgency],
          }))}
        />
      </Input.Wrapper>
      <Select
        label={formatMessage({ id: 'complaint.register.kind' })}
        description={stays ? formatMessage({ id: 'complaint.reclassify.withheld' }) : null}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDeselect={false}
        value={kind}
        onChange={setKind}
        data={Object.values(Kind).map((value) => ({ value, label: words.kind(value) }))}
      />
      <Select
        label={formatMessage({ id: 'complaint.register.category' })}
        searchable
        allowDeselect={false}
        value={categoryId}
        onChange={setCategory}
        data={leaves.map(({ id }) => ({ value: id, label: words.categoryPath(id) }))}
      />
      <VerbText form={form} field="reason" label="complaint.reclassify.text" />
    </VerbFrame>
  );
}
