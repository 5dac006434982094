import { may } from '@watchfloor/domain/rights/may';
import { useEffect } from 'react';
import { useClient } from 'urql';
import { useMe } from '../../../app/session/me.js';
import { ReadUrgeCommand } from '../dialogs/pressing/commands.js';
import type { Acted, ActedUrge } from './verbs/acted.js';
import { openUrge, ownLeg } from './verbs/find.js';
import { viewerOf } from './verbs/viewer.js';

/** Urges whose reading this page has told: once each, however often they are looked at. */
const told = new Set<string>();

const isUnread = ({ state, readAt }: ActedUrge): boolean =>
  readAt === null && (state === 'sent' || state === 'nobodyThere' || state === 'delivered');

/**
 * Tells the center that an urge has been read: when its department opens the case, once. Nobody waits for the answer; where
 * it could not be told, the next look tells it.
 */
export function useReadUrge(complaint: Acted): void {
  const client = useClient();
  const viewer = viewerOf(useMe());
  const leg = may(viewer.role, 'readUrge') ? ownLeg(complaint, viewer) : undefined;
  const urge = leg && openUrge(complaint, leg.id);
  const complaintId = complaint.id;
  const urgeId = urge !== undefined && isUnread(urge) ? urge.id : null;
  useEffect(() => {
    const key = `${complaintId}:${urgeId}`;
    if (urgeId === null || told.has(key)) return;
    told.add(key);
    void client
      .mutation(ReadUrgeCommand, { input: { complaintId, urgeId } })
      .toPromise()
      .then(({ data }) => {
        if (!data) told.delete(key);
      });
  }, [client, complaintId, urgeId]);
}
