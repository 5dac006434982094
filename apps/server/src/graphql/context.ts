import type { Feed } from '@watchfloor/feed/feed';
import type { Ledger } from '@watchfloor/ledger/ledger';
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
export interface RequestContext extends Rooms {
  readonly viewer: Viewer;
  /** Aborted when the asker is gone. */
  readonly signal: AbortSignal;
}
