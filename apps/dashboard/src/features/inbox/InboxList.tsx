import { useIntl } from 'react-intl';
import { useQueueSummary } from '../../live/use-live-queue.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { Loading } from '../../ui/Loading.js';
import styles from './InboxList.module.css';
import { InboxRow } from './InboxRow.js';
import type { PileTab } from './inbox-tabs.js';
import type { Pile } from './use-inbox.js';
import { useSign } from './use-sign.js';

interface InboxListProps {
  readonly tab: PileTab;
  readonly pile: Pile;
  readonly departmentId: string;
  readonly openCase: string | null;
  onOpen(id: string, verb?: string): void;
}

const fault = { graphQLErrors: [] };

/** One pile, the soonest due first. Rows come and go by themselves; nothing moves under a finger. */
export function InboxList({ tab, pile: { store, ids, count }, departmentId, openCase, onOpen }: InboxListProps) {
  const { formatMessage } = useIntl();
  const { failing } = useQueueSummary(store);
  const { busy, sign } = useSign();
  if (count === null) return failing ? <ErrorNote error={fault} /> : <Loading lines={8} tall />;
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
            signing={id === busy}
            onSign={sign}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {count > ids.length ? (
        <p className={styles.more}>{formatMessage({ id: 'inbox.more' }, { count: count - ids.length })}</p>
      ) : null}
    </div>
  );
}
