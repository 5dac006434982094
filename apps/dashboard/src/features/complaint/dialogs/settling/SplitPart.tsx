import { Select } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useDraftChoice } from '../../../../drafts/use-draft-choice.js';
import { useDirectory } from '../../../../i18n/directory.js';
import { useWords } from '../../../../i18n/words.js';
import { DraftField } from '../../../../ui/DraftField.js';
import { ShortField } from '../../../../ui/ShortField.js';
import type { VerbForm } from '../use-verb-form.js';
import styles from './SplitDialog.module.css';
import { partKey } from './split-parts.js';

interface SplitPartProps {
  readonly form: VerbForm;
  readonly index: number;
  /** The category of the whole, which a part has until another is chosen. */
  readonly categoryId: string;
}

/** One part: what it is about; its place, kind and caller are those of the whole. */
export function SplitPart({ form, index, categoryId }: SplitPartProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const { categories } = useDirectory();
  const [category, setCategory] = useDraftChoice(partKey(form.prefix, index, 'category'));
  const leaves = categories.filter(({ id }) => !categories.some(({ parentId }) => parentId === id));
  return (
    <fieldset className={styles.part}>
      <legend>{formatMessage({ id: 'complaint.split.part' }, { nth: index + 1 })}</legend>
      <ShortField
        field="title"
        draftKey={partKey(form.prefix, index, 'title')}
        label={formatMessage({ id: 'complaint.register.subject' })}
        problem={form.problemOf('title')}
        required
      />
      <DraftField
        field="details"
        draftKey={partKey(form.prefix, index, 'details')}
        label={formatMessage({ id: 'complaint.register.details' })}
        problem={form.problemOf('details')}
        minRows={2}
      />
      <Select
        label={formatMessage({ id: 'complaint.register.category' })}
        searchable
        allowDeselect={false}
        value={category ?? categoryId}
        onChange={setCategory}
        data={leaves.map(({ id }) => ({ value: id, label: words.categoryPath(id) }))}
      />
    </fieldset>
  );
}
