import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { QueueStore } from '../../live/queue-store.js';
import { useQueueIds, useQueueSummary } from '../../live/use-live-queue.js';
import type { InboxRowData } from './inbox-document.js';
import { ownUrge } from './inbox-tabs.js';
import { UrgeNotice } from './urge-notice.js';

/** Says calmly that the department has just been urged; the list itself shows what and by whom. */
export function useUrgeNotice(store: QueueStore<InboxRowData>, departmentId: string): void {
  const { formatMessage } = useIntl();
  const [notice] = useState(() => new UrgeNotice());
  const ids = useQueueIds(store);
  const { phase, total } = useQueueSummary(store);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows change with the list and its total
  useEffect(() => {
    if (phase !== 'ready') return;
    const urged = new Map<string, InboxRowData>();
    for (const id of ids) {
      const row = store.row(id)?.row;
      const urge = row && ownUrge(row, departmentId);
      if (row && urge) urged.set(`${id}:${urge.id}`, row);
    }
    const fresh = notice.newcomers([...urged.keys()]);
    const [first] = fresh;
    const row = first === undefined ? undefined : urged.get(first);
    if (row === undefined) return;
    notifications.show({
      message:
        fresh.length === 1
          ? formatMessage({ id: 'inbox.notice.one' }, { number: row.number, title: row.title })
          : formatMessage({ id: 'inbox.notice.many' }, { count: fresh.length }),
    });
  }, [store, ids, total, phase, notice, departmentId, formatMessage]);
}
