import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { shareOf } from './rate.js';
import type { Group, Rate } from './trends-query.js';
import { useNumbers } from './use-numbers.js';

interface GroupTableProps {
  readonly by: 'department' | 'category';
  readonly groups: readonly Group[];
  name(id: string): string;
}

const columns = [
  'trends.received',
  'trends.closed',
  'trends.open',
  'trends.overdueOpen',
  'trends.onTime.due',
  'trends.onTime.closed',
  'trends.groups.hours',
  'trends.groups.workHours',
] as const;

/** Every group with every figure, those with most cases first: no order of merit. */
export function GroupTable({ by, groups, name }: GroupTableProps) {
  const { formatMessage } = useIntl();
  const numbers = useNumbers();
  const rate = (value: Rate) => {
    const share = shareOf(value);
    return share === null
      ? '—'
      : `${numbers.percent(share)} (${numbers.count(value.numerator)}/${numbers.count(value.denominator)})`;
  };
  const hours = (value: number | null) => (value === null ? '—' : numbers.hours(value));
  // The floor filters by department, so a department's late cases are one step away
  const overdue = ({ id, overdueOpen }: Group) =>
    by === 'category' || overdueOpen === 0 ? (
      numbers.count(overdueOpen)
    ) : (
      <Link
        to={`/floor?${new URLSearchParams({ department: id, alarm: 'breached' })}`}
        aria-label={formatMessage({ id: 'trends.groups.overdue' }, { name: name(id), count: overdueOpen })}
      >
        {numbers.count(overdueOpen)}
      </Link>
    );
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{formatMessage({ id: `trends.groups.name.${by}` })}</th>
          {columns.map((id) => (
            <th key={id} scope="col">
              {formatMessage({ id })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups
          .toSorted((one, other) => other.received - one.received)
          .map((group) => (
            <tr key={group.id}>
              <th scope="row">{name(group.id)}</th>
              <td>{numbers.count(group.received)}</td>
              <td>{numbers.count(group.closed)}</td>
              <td>{numbers.count(group.open)}</td>
              <td>{overdue(group)}</td>
              <td>{rate(group.onTimeOfDue)}</td>
              <td>{rate(group.onTimeOfClosed)}</td>
              <td>{hours(group.hoursMedian)}</td>
              <td>{hours(group.workHoursMedian)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
