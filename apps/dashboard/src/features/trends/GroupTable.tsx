import { useIntl } from 'react-intl';
import { CountLink } from './CountLink.js';
import type { Counted, Figure } from './counted.js';
import { shareOf } from './rate.js';
import type { Figures, Group, Rate } from './trends-query.js';
import { useNumbers } from './use-numbers.js';

interface GroupTableProps {
  readonly by: 'department' | 'category';
  readonly groups: readonly Group[];
  /** Of those that no department has led, where groups are departments: with them the rows add up. */
  readonly undispatched: Figures['undispatched'] | null;
  name(id: string): string;
  /** What a number of a group counts; of null, those that no department has led. */
  counted(figure: Figure, id: string | null): Counted;
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
export function GroupTable({ by, groups, undispatched, name, counted }: GroupTableProps) {
  const { formatMessage } = useIntl();
  const rows = groups.toSorted((one, other) => other.received - one.received);
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
        {rows.map((group) => (
          <GroupRow key={group.id} name={name(group.id)} of={group} counted={(figure) => counted(figure, group.id)} />
        ))}
        {undispatched === null ? null : (
          <GroupRow
            name={formatMessage({ id: 'trends.groups.undispatched' })}
            of={undispatched}
            counted={(figure) => counted(figure, null)}
          />
        )}
      </tbody>
    </table>
  );
}

interface GroupRowProps {
  readonly name: string;
  readonly of: Figures['undispatched'];
  counted(figure: Figure): Counted;
}

function GroupRow({ name, of, counted }: GroupRowProps) {
  const numbers = useNumbers();
  const count = (figure: Figure, value: number) => <CountLink count={value} counted={counted(figure)} of={name} />;
  const rate = (value: Rate, numerator: Figure, denominator: Figure) => {
    const share = shareOf(value);
    if (share === null) return '—';
    return (
      <>
        {numbers.percent(share)} ({count(numerator, value.numerator)}/{count(denominator, value.denominator)})
      </>
    );
  };
  const hours = (value: number | null) => (value === null ? '—' : numbers.hours(value));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{count('received', of.received)}</td>
      <td>{count('closed', of.closed)}</td>
      <td>{count('open', of.open)}</td>
      <td>{count('openOverdue', of.overdueOpen)}</td>
      <td>{rate(of.onTimeOfDue, 'dueOnTime', 'due')}</td>
      <td>{rate(of.onTimeOfClosed, 'closedOnTime', 'closedWithDeadline')}</td>
      <td>{hours(of.hoursMedian)}</td>
      <td>{hours(of.workHoursMedian)}</td>
    </tr>
  );
}
