import { useIntl } from 'react-intl';
import type { QueueStore } from '../../live/queue-store.js';
import { useQueueIds, useQueueSummary } from '../../live/use-live-queue.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { Loading } from '../../ui/Loading.js';
import styles from './InboxList.module.css';
import { InboxRow } from './InboxRow.js';
import type { InboxRowData } from './inbox-document.js';
import type { InboxTab } from './inbox-tabs.js';
import { useSign } from './use-sign.js';

interface InboxListProps {
  readonly tab: InboxTab;
  readonly store: QueueStore<InboxRowData>;
  readonly departmentId: string;
  readonly openCase: string | null;
  onOpen(id: string, verb?: string): void;
}

const fault = { graphQLErrors: [] };

/** One pile, the soonest due first. Rows come and go by themselves; nothing moves under a finger. */
export function InboxList({ tab, store, departmentId, openCase, onOpen }: InboxListProps) {
  const { formatMessage } = useIntl();
  const ids = useQueueIds(store);
  const { phase, total, failing } = useQueueSummary(store);
  const signing = useSign();
  if (phase === 'loading') return failing ? <ErrorNote error={fault} /> : <Loading lines={8} tall />;
  if (ids.length === 0) {
    return (
      <Empty
        title={formatMessage({ id: `inbox.empty.${tab}` })}
        hint={formatMessage({ id: `inbox.empty.${tab}.hint` })}
      />
    );
  }
  return (
    <div
      className={styles.scroll}
      onPointerEnter={() => store.calmBegan('pointer')}
      onPointerLeave={() => store.calmEnded('pointer')}
    >
      <ul className={styles.list}>
        {ids.map((id) => (
          <InboxRow
            key={id}
            id={id}
            store={store}
            departmentId={departmentId}
            opened={id === openCase}
            signing={signing}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {total > ids.length ? (
        <p className={styles.more}>{formatMessage({ id: 'inbox.more' }, { count: total - ids.length })}</p>
      ) : null}
    </div>
  );
}
