import { Input, SegmentedControl, Select, SimpleGrid } from '@mantine/core';
import { Channel, Kind, Urgency } from '@watchfloor/domain/vocabulary';
import { useIntl } from 'react-intl';
import { drafts } from '../../../drafts/drafts.js';
import { useDirectory } from '../../../i18n/directory.js';
import { useWords } from '../../../i18n/words.js';
import { ShortField } from '../../../ui/ShortField.js';
import type { TextField } from './feedback.js';
import { registerPrefix as prefix, type RegisterForm } from './register-form.js';

const write = (field: string) => (value: string | null) => drafts.write(`${prefix}${field}`, value ?? '');

interface RegisterChoicesProps {
  readonly form: RegisterForm;
  /** Why the server refused this very text, or null. */
  problemOf(field: TextField): string | null;
}

/** What kind of complaint, how urgent, about what, and where. */
export function RegisterChoices({ form, problemOf }: RegisterChoicesProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const { categories, districts } = useDirectory();
  const leaves = categories.filter(({ id }) => !categories.some(({ parentId }) => parentId === id));
  return (
    <>
      <Input.Wrapper label={formatMessage({ id: 'complaint.register.urgency' })}>
        <SegmentedControl
          fullWidth
          size="xs"
          value={form.urgency}
          onChange={write('urgency')}
          data={Object.values(Urgency).map((value) => ({ value, label: words.urgency(value) }))}
        />
      </Input.Wrapper>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
        <Select
          label={formatMessage({ id: 'complaint.register.category' })}
          withAsterisk
          required
          searchable
          value={form.categoryId || null}
          onChange={write('category')}
          data={leaves.map(({ id }) => ({ value: id, label: words.categoryPath(id) }))}
        />
        <Select
          label={formatMessage({ id: 'complaint.register.kind' })}
          allowDeselect={false}
          value={form.kind}
          onChange={write('kind')}
          data={Object.values(Kind).map((value) => ({ value, label: words.kind(value) }))}
        />
        <Select
          label={formatMessage({ id: 'complaint.register.district' })}
          withAsterisk
          required
          searchable
          value={form.districtId || null}
          onChange={write('district')}
          data={districts.map(({ id }) => ({ value: id, label: words.district(id) }))}
        />
        <ShortField
          field="place"
          draftKey={`${prefix}place`}
          label={formatMessage({ id: 'complaint.register.place' })}
          problem={problemOf('place')}
        />
        <Select
          label={formatMessage({ id: 'complaint.register.channel' })}
          allowDeselect={false}
          value={form.channel}
          onChange={write('channel')}
          data={Object.values(Channel).map((value) => ({ value, label: words.channel(value) }))}
        />
      </SimpleGrid>
    </>
  );
}
