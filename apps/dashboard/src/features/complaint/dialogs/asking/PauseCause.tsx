import { Select } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useWords } from '../../../../i18n/words.js';
import { useLimitWords } from '../../../../ui/use-limit-words.js';
import { useList } from '../../case/use-list.js';
import { usePauseCauses } from '../../case/use-pause-causes.js';

interface PauseCauseProps {
  readonly value: string | null;
  onChange(cause: string | null): void;
}

/** For which of the law's reasons a clock may stand still: how long at the most, and who may grant it. */
export function PauseCause({ value, onChange }: PauseCauseProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const list = useList();
  const limitWords = useLimitWords();
  const { causes } = usePauseCauses();
  const chosen = causes.find(({ id }) => id === value);
  return (
    <Select
      label={formatMessage({ id: 'complaint.pause.cause' })}
      description={
        chosen === undefined
          ? null
          : formatMessage(
              { id: 'complaint.pause.rule' },
              { longest: limitWords(chosen.longest), approvers: list(chosen.approvers.map(words.role)) },
            )
      }
      inputWrapperOrder={['label', 'input', 'description']}
      withAsterisk
      required
      value={value}
      onChange={onChange}
      data={causes.map(({ id, label }) => ({ value: id, label }))}
      data-autofocus
    />
  );
}
