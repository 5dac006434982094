import { useIntl } from 'react-intl';
import type { Figures } from './trends-query.js';
import { useDays } from './use-days.js';
import { useNumbers } from './use-numbers.js';

type Column = 'received' | 'closed' | 'backlog';

const words: Readonly<Record<Column, string>> = {
  received: 'trends.received',
  closed: 'trends.closed',
  backlog: 'trends.backlog',
};

/** Days as rows, the newest first. */
export function DaysTable({ days, columns }: { days: Figures['days']; columns: readonly Column[] }) {
  const { formatMessage } = useIntl();
  const names = useDays();
  const numbers = useNumbers();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{formatMessage({ id: 'trends.day' })}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {formatMessage({ id: words[column] })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map((day) => (
          <tr key={day.date}>
            <th scope="row">{names.long(day.date)}</th>
            {columns.map((column) => (
              <td key={column}>{numbers.count(day[column])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
