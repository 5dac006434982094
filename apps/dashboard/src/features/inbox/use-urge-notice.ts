import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { UrgeNotice } from './urge-notice.js';
import type { Inbox } from './use-inbox.js';

/** Says calmly that the department has just been urged; the list itself shows what and by whom. */
export function useUrgeNotice({ piles, ownUrges }: Inbox): void {
  const { formatMessage } = useIntl();
  const [notice] = useState(() => new UrgeNotice());
  const { store, count } = piles.urged;
  const known = count !== null;
  useEffect(() => {
    if (!known) return;
    const fresh = notice.newcomers(ownUrges.map(({ complaintId, urgeId }) => `${complaintId}:${urgeId}`));
    const row = store.row(fresh[0]?.split(':')[0] ?? '')?.row;
    if (row === undefined) return;
    notifications.show({
      message:
        fresh.length === 1
          ? formatMessage({ id: 'inbox.notice.one' }, { number: row.number, title: row.title })
          : formatMessage({ id: 'inbox.notice.many' }, { count: fresh.length }),
    });
  }, [known, ownUrges, notice, store, formatMessage]);
}
