import { MultiSelect, TagsInput } from '@mantine/core';
import { MOST_REPRESENTATIVES } from '@watchfloor/domain/coordination';
import { useIntl } from 'react-intl';
import { useDraftList } from '../../../../drafts/use-draft-choice.js';
import { useDirectory } from '../../../../i18n/directory.js';
import { useWords } from '../../../../i18n/words.js';
import { PROBLEM } from '../../../../ui/first-problem.js';
import { isCurrent } from '../../case/verbs/find.js';
import type { OneProps } from '../dialog-props.js';
import { order } from '../use-orders.js';
import { useVerbForm } from '../use-verb-form.js';
import { VerbFrame } from '../VerbFrame.js';
import { useVerbText, VerbText } from '../VerbText.js';
import { ConveneCommand } from './commands.js';

/** A group of one department settles nothing. */
const leastMembers = 2;

/** 协调小组: which departments settle a mass or disputed complaint, and who speaks for the callers. */
export function ConveneDialog(props: OneProps) {
  const { complaint } = props;
  const { formatMessage } = useIntl();
  const words = useWords();
  const { departments } = useDirectory();
  const form = useVerbForm({ verb: 'convene' }, props);
  const [chosen, setMembers] = useDraftList(`${form.prefix}members`);
  const [representatives, setRepresentatives] = useDraftList(`${form.prefix}representatives`);
  const reason = useVerbText(form, 'reason');
  // those that have it already are the first who must come
  const members = chosen ?? complaint.assignments.filter(isCurrent).map(({ departmentId }) => departmentId);
  const send = () => {
    const { id: complaintId, version: expectedVersion } = complaint;
    form.send(
      order(complaintId, ConveneCommand, {
        complaintId,
        expectedVersion,
        memberDepartmentIds: [...members],
        representatives: [...(representatives ?? [])],
        reason,
      }),
    );
  };
  const few = formatMessage({ id: 'complaint.convene.members.hint' }, { least: leastMembers });
  return (
    <VerbFrame form={form} blocked={members.length < leastMembers && few} onSubmit={send}>
      <MultiSelect
        label={formatMessage({ id: 'complaint.convene.members' })}
        description={few}
        inputWrapperOrder={['label', 'input', 'description']}
        withAsterisk
        {...{ [PROBLEM]: members.length < leastMembers ? few : undefined }}
        searchable
        value={[...members]}
        onChange={setMembers}
        data={departments.map(({ id }) => ({ value: id, label: words.departmentInFull(id) }))}
      />
      <TagsInput
        label={formatMessage({ id: 'complaint.convene.representatives' })}
        description={formatMessage({ id: 'complaint.convene.representatives.hint' }, { most: MOST_REPRESENTATIVES })}
        inputWrapperOrder={['label', 'input', 'description']}
        maxTags={MOST_REPRESENTATIVES}
        value={[...(representatives ?? [])]}
        onChange={setRepresentatives}
      />
      <VerbText form={form} field="reason" label="complaint.convene.text" />
    </VerbFrame>
  );
}
