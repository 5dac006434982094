import type { Feed } from '@watchfloor/feed/feed';
import type { Asker } from '@watchfloor/ledger/asker';
import type { Ledger } from '@watchfloor/ledger/ledger';
import type { Reads } from '@watchfloor/ledger/reads';
import type { Commands } from '../commands.js';
import type { Viewer } from '../identity/viewer.js';
import type { Storage } from '../storage/storage.js';
import type { ActorNames } from './actor-names.js';
import type { WaitingLaw } from './law/waiting-law.js';

/** The rooms that resolvers may ask; the same for every request of a server. */
export interface Rooms {
  readonly ledger: Ledger;
  readonly feed: Feed;
  readonly commands: Commands;
  readonly names: ActorNames;
  readonly storage: Pick<Storage, 'level' | 'freeBytes' | 'heard'>;
  readonly waitingLaw: WaitingLaw;
}

/** Nothing executes for somebody who is not signed in, so there always is a viewer. */
export interface RequestContext extends Omit<Rooms, 'ledger'> {
  readonly ledger: Omit<Ledger, keyof Reads | 'reading'>;
  /** Whatever may be much to read: for this asker, and only as long as they wait. */
  readonly reads: Reads;
  readonly viewer: Viewer;
  /** Aborted when the asker is gone. */
  readonly signal: AbortSignal;
}

/** What one operation is worked on with, over HTTP and sockets alike. */
export function contextOf(rooms: Rooms, viewer: Viewer, signal: AbortSignal): RequestContext {
  const reads = rooms.ledger.reading(askerOf({ viewer, signal }));
  return { ...rooms, reads, viewer, signal };
}

/** For whom an operation has things read. */
export const askerOf = ({ viewer, signal }: Pick<RequestContext, 'viewer' | 'signal'>): Asker => ({
  person: viewer.actor.id,
  signal,
});
