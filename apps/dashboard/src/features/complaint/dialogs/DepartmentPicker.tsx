import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { graphql } from '../../../graphql.js';
import { useDirectory } from '../../../i18n/directory.js';
import { useWords } from '../../../i18n/words.js';
import { useAnswer } from '../../../live/use-answer.js';
import styles from './DepartmentPicker.module.css';

const LoadQuery = graphql(`
  query DepartmentLoad {
    board { byDepartment { departmentId held pending breached } }
  }
`);

interface DepartmentPickerProps {
  readonly label: string;
  readonly value: string | null;
  onChange(departmentId: string | null): void;
  /** Departments that cannot be chosen, because they have the complaint already. */
  readonly taken?: readonly string[];
  readonly required?: boolean;
}

/** One department, found by its name, with what it has on its hands now. */
export function DepartmentPicker({ label, value, onChange, taken = [], required = true }: DepartmentPickerProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const { departments } = useDirectory();
  const { data } = useAnswer({
    query: LoadQuery,
    variables: {},
    question: null,
    requestPolicy: 'cache-and-network',
  });
  const loads = useMemo(() => new Map(data?.board.byDepartment.map((load) => [load.departmentId, load])), [data]);
  const describe = (id: string): string => {
    if (taken.includes(id)) return formatMessage({ id: 'complaint.department.taken' });
    if (data === undefined) return '';
    const { held: open, pending, breached } = loads.get(id) ?? { held: 0, pending: 0, breached: 0 };
    return formatMessage({ id: 'complaint.department.load' }, { open, pending, breached });
  };
  return (
    <Select
      label={label}
      placeholder={formatMessage({ id: 'complaint.department.find' })}
      nothingFoundMessage={formatMessage({ id: 'complaint.department.none' })}
      searchable
      withAsterisk={required}
      required={required}
      clearable={!required}
      value={value}
      onChange={onChange}
      withScrollArea={false}
      classNames={{ options: styles.options }}
      filter={({ options, search }) => {
        const wanted = search.trim().toLowerCase();
        return options.filter((option) => 'value' in option && words.departmentNames(option.value).includes(wanted));
      }}
      data={departments.map(({ id }) => ({
        value: id,
        label: words.departmentInFull(id),
        disabled: taken.includes(id),
      }))}
      renderOption={({ option }) => (
        <span className={styles.option}>
          <span>{option.label}</span>
          <span className={styles.load}>{describe(option.value)}</span>
        </span>
      )}
    />
  );
}
