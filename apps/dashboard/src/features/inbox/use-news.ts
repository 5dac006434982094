import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { News } from './news.js';
import type { OwnedPile } from './use-inbox.js';

/** Says calmly that the department has just been urged, or got an order; the list itself shows what and by whom. */
export function useNews(kind: 'urge' | 'order', { store, own, count }: OwnedPile): void {
  const { formatMessage } = useIntl();
  const [news] = useState(() => new News());
  const known = count !== null;
  useEffect(() => {
    if (!known) return;
    const fresh = news.newcomers(own.map(({ complaintId, subjectId }) => `${complaintId}:${subjectId}`));
    const row = store.row(fresh[0]?.split(':')[0] ?? '')?.row;
    if (row === undefined) return;
    notifications.show({
      message:
        fresh.length === 1
          ? formatMessage({ id: `inbox.news.${kind}` }, { number: row.number, title: row.title })
          : formatMessage({ id: `inbox.news.${kind}.many` }, { count: fresh.length }),
    });
  }, [known, own, news, store, kind, formatMessage]);
}
