import { useEffect } from 'react';
import { useClient } from 'urql';
import { confirmDelivery } from '../../app/delivery.js';
import { useMe } from '../../app/session/me.js';
import type { AlertView } from './alert-book.js';

/** An urge of which a liaison's page was told is delivered, whichever page it is: the bell is on all of them. */
export function useTakeUrges({ recent }: AlertView): void {
  const client = useClient();
  const { role, department } = useMe();
  const departmentId = role === 'liaison' ? department?.id : undefined;
  useEffect(() => {
    if (departmentId === undefined) return;
    const own = recent.filter((alert) => alert.kind === 'urge' && alert.departmentId === departmentId);
    confirmDelivery(
      client,
      own.map(({ complaintId, subjectId: urgeId }) => ({ complaintId, urgeId })),
    );
  }, [client, departmentId, recent]);
}
