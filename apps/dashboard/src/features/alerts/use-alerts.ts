import { useSyncExternalStore } from 'react';
import { type Live, useLive } from '../../live/live.js';
import type { AlertView } from './alert-book.js';
import { AlertStore } from './alert-store.js';
import { chime, mute } from './sound.js';

/** Bell and banner stand in different places and share one store of each visit. */
const stores = new WeakMap<Live, AlertStore>();

function storeOf(live: Live): AlertStore {
  const known = stores.get(live);
  if (known !== undefined) return known;
  const store = new AlertStore(live, () => {
    if (mute.until(live.time.now()) === null) chime.ring();
  });
  stores.set(live, store);
  return store;
}

/** What waits and what has warned, live. */
export function useAlerts(): AlertView {
  const store = storeOf(useLive());
  return useSyncExternalStore(store.subscribe, store.get);
}
