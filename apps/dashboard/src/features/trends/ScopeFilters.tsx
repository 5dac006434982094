import { Button, Select } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useDirectory } from '../../i18n/directory.js';
import { useWords } from '../../i18n/words.js';
import type { TrendsAddress } from './use-trends-address.js';

/** One department, one category, or all. */
export function ScopeFilters({ address }: { address: TrendsAddress }) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const { departments, categories } = useDirectory();
  const { departmentId, categoryId, change } = address;
  const all = formatMessage({ id: 'trends.filter.all' });
  return (
    <>
      <Select
        size="xs"
        w={176}
        searchable
        clearable
        aria-label={formatMessage({ id: 'trends.filter.department' })}
        placeholder={`${formatMessage({ id: 'trends.filter.department' })}: ${all}`}
        value={departmentId}
        onChange={(value) => change({ department: value })}
        data={departments.map(({ id }) => ({ value: id, label: words.departmentInFull(id) }))}
        filter={({ options, search }) => {
          const wanted = search.trim().toLowerCase();
          return options.filter((option) => 'value' in option && words.departmentNames(option.value).includes(wanted));
        }}
      />
      <Select
        size="xs"
        w={176}
        searchable
        clearable
        aria-label={formatMessage({ id: 'trends.filter.category' })}
        placeholder={`${formatMessage({ id: 'trends.filter.category' })}: ${all}`}
        value={categoryId}
        onChange={(value) => change({ category: value })}
        data={categories.map(({ id }) => ({ value: id, label: words.categoryPath(id) }))}
      />
      {departmentId || categoryId ? (
        <Button variant="subtle" size="xs" onClick={() => change({ department: null, category: null })}>
          {formatMessage({ id: 'trends.filter.clear' })}
        </Button>
      ) : null}
    </>
  );
}
