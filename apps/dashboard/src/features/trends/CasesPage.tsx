import { Button } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import { useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../i18n/words.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { Loading } from '../../ui/Loading.js';
import { useFormat } from '../../ui/use-format.js';
import styles from './CasesPage.module.css';
import { type Counted, countedOf } from './counted.js';
import type { CountedCase } from './trends-query.js';
import { useCases } from './use-cases.js';
import { useNumbers } from './use-numbers.js';

/** The cases behind one number of the trends: exactly those that it counts. */
export default function CasesPage() {
  const [search] = useSearchParams();
  const { formatMessage } = useIntl();
  const counted = countedOf(search);
  return (
    <div className={styles.page}>
      <Link className={styles.back} to={trendsAddress(counted)}>
        <ArrowLeft size={14} aria-hidden /> {formatMessage({ id: 'trends.cases.back' })}
      </Link>
      {counted === null ? (
        <Empty title={formatMessage({ id: 'trends.cases.unknown' })} />
      ) : (
        <Cases key={search.toString()} counted={counted} />
      )}
    </div>
  );
}

/** The trends of the department and category that the number was of. */
function trendsAddress(counted: Counted | null): string {
  const search = new URLSearchParams();
  if (counted?.departmentId) search.set('department', counted.departmentId);
  if (counted?.categoryId) search.set('category', counted.categoryId);
  return `/trends?${search}`;
}

function Cases({ counted }: { counted: Counted }) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const format = useFormat();
  const numbers = useNumbers();
  const { rows, total, hasMore, fetching, error, more, again } = useCases(counted);
  if (error) return <ErrorNote error={error} onRetry={again} />;
  if (rows === null) return <Loading lines={12} />;
  const figure = formatMessage({ id: `trends.figure.${counted.figure}` });
  const of = [
    counted.departmentId === null ? null : words.department(counted.departmentId),
    counted.categoryId === null ? null : words.category(counted.categoryId),
    counted.undispatched ? formatMessage({ id: 'trends.cases.undispatched' }) : null,
    `${format.dateTime(counted.from)} – ${format.dateTime(counted.to)}`,
  ];
  return (
    <>
      <header className={styles.head}>
        <h1>{formatMessage({ id: 'trends.cases.title' }, { figure, count: numbers.count(total) })}</h1>
        <p>{of.filter((part) => part !== null).join(' · ')}</p>
      </header>
      {rows.length === 0 ? (
        <Empty
          title={formatMessage({ id: 'trends.cases.none' })}
          hint={formatMessage({ id: 'trends.cases.none.next' })}
        />
      ) : (
        <CaseTable rows={rows} until={Date.parse(counted.to)} />
      )}
      {hasMore ? (
        <footer className={styles.foot}>
          <Button variant="default" size="xs" loading={fetching} onClick={more}>
            {formatMessage({ id: 'trends.cases.more' })}
          </Button>
          <span>
            {formatMessage(
              { id: 'trends.cases.shown' },
              { shown: numbers.count(rows.length), total: numbers.count(total) },
            )}
          </span>
        </footer>
      ) : null}
    </>
  );
}

const columns = ['number', 'case', 'lead', 'state', 'receivedAt', 'promisedAt', 'closedAt', 'verdict'] as const;

/** @param until when the figures were counted: what was due before and is open was overdue then */
function CaseTable({ rows, until }: { rows: readonly CountedCase[]; until: number }) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const format = useFormat();
  const when = (at: string | null) => (at === null ? '—' : format.dateTime(at));
  return (
    <div className={styles.table}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {formatMessage({ id: `trends.cases.${column}` })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={`/case/${row.id}`}>{row.number}</Link>
              </th>
              <td className={styles.title}>
                {row.title}
                <span>{words.category(row.categoryId)}</span>
              </td>
              <td>{row.leadDepartmentId === null ? '—' : words.department(row.leadDepartmentId)}</td>
              <td>{words.complaintState(row.state)}</td>
              <td>{when(row.receivedAt)}</td>
              <td>{when(row.promisedAt)}</td>
              <td>{when(row.closedAt)}</td>
              <td data-late={isLate(verdictOf(row, until)) || undefined}>
                {formatMessage({ id: `trends.cases.verdict.${verdictOf(row, until)}` })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Verdict = 'inTime' | 'late' | 'overdue' | 'none';

function verdictOf({ onTime, closedAt, promisedAt }: CountedCase, until: number): Verdict {
  if (onTime !== null) return onTime ? 'inTime' : 'late';
  return closedAt === null && promisedAt !== null && Date.parse(promisedAt) < until ? 'overdue' : 'none';
}

const isLate = (verdict: Verdict): boolean => verdict === 'late' || verdict === 'overdue';
