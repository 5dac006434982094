import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { confirmDelivery } from '../../app/delivery.js';
import type { InboxRowData } from './inbox-document.js';
import { ownUrge } from './inbox-tabs.js';
import { OwnPile } from './own-pile.js';
import type { OwnedPile } from './use-inbox.js';

/** The urge on the department's own leg that nobody's page has taken yet. */
function untaken(row: InboxRowData, departmentId: string) {
  const urge = ownUrge(row, departmentId);
  return urge?.state === 'sent' || urge?.state === 'nobodyThere' ? urge : undefined;
}

/** What comes to the desk is delivered, also by night, when no alert tells of it. */
export function useConfirmDelivery({ store }: OwnedPile, departmentId: string): void {
  const client = useClient();
  const pile = useMemo(() => new OwnPile(store, (row) => untaken(row, departmentId)), [store, departmentId]);
  const urges = useSyncExternalStore(pile.subscribe, pile.get);
  useEffect(() => {
    confirmDelivery(
      client,
      urges.map(({ complaintId, subjectId: urgeId }) => ({ complaintId, urgeId })),
    );
  }, [client, urges]);
}
