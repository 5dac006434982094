import { useIntl } from 'react-intl';
import { useWords } from '../../../i18n/words.js';
import { useIsAhead } from '../../../live/use-clock.js';
import { DueLabel } from '../../../ui/DueLabel.js';
import { Empty } from '../../../ui/Empty.js';
import { ErrorNote } from '../../../ui/ErrorNote.js';
import { Loading } from '../../../ui/Loading.js';
import { UrgencyMark } from '../../../ui/UrgencyMark.js';
import { useFormat } from '../../../ui/use-format.js';
import styles from '../pending/PendingPage.module.css';
import { type DueCallback, useCallbacks } from './use-callbacks.js';

interface CallbackListProps {
  readonly opened: string | null;
  onOpen(complaintId: string): void;
}

const fault = { graphQLErrors: [] };

/** 回访: whom to call back today, closed cases among them, the soonest due first; who was not reached says from when to try again. */
export function CallbackList({ opened, onOpen }: CallbackListProps) {
  const { formatMessage } = useIntl();
  const { rows, total, failing } = useCallbacks();
  if (failing) return <ErrorNote error={fault} />;
  if (rows === null) return <Loading lines={16} tall />;
  if (rows.length === 0) {
    return (
      <Empty
        title={formatMessage({ id: 'floor.callbacks.none' })}
        hint={formatMessage({ id: 'floor.callbacks.none.hint' })}
      />
    );
  }
  return (
    <div className={styles.groups}>
      <ul className={styles.plain}>
        {rows.map((row) => (
          <CallbackItem
            key={row.callback.id + row.complaintId}
            row={row}
            opened={row.complaintId === opened}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {total > rows.length ? (
        <p className={styles.beyond}>{formatMessage({ id: 'floor.callbacks.more' }, { count: total - rows.length })}</p>
      ) : null}
    </div>
  );
}

function CallbackItem({ row, opened, onOpen }: { row: DueCallback; opened: boolean; onOpen(id: string): void }) {
  const { formatMessage } = useIntl();
  const words = useWords();
  const format = useFormat();
  const { round, tries, notBefore } = row.callback;
  const waits = useIsAhead(notBefore);
  const tried = { count: tries.length, from: notBefore === null ? '' : format.time(notBefore) };
  return (
    <li className={styles.line} data-opened={opened || undefined}>
      <button type="button" onClick={() => onOpen(row.complaintId)} aria-current={opened || undefined}>
        <span className={styles.age}>
          <DueLabel dueAt={row.dueAt} />
        </span>
        <span className={styles.what}>{formatMessage({ id: 'floor.callbacks.round' }, { round })}</span>
        <span className={styles.waiting}>
          {row.leadDepartmentId === null ? '' : words.department(row.leadDepartmentId)}
        </span>
        <span className={styles.case}>
          <UrgencyMark urgency={row.urgency} />
          <span className={styles.number}>{row.number}</span>
          <span className={styles.title}>{row.title}</span>
        </span>
        <span className={styles.due}>
          {tries.length > 0
            ? formatMessage({ id: waits ? 'floor.callbacks.tries.wait' : 'floor.callbacks.tries' }, tried)
            : null}
        </span>
      </button>
    </li>
  );
}
