import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import { type Client, Provider } from 'urql';
import { createUrql, socketUrl } from './client.js';
import { type PageClock, pageClock } from './clock.js';
import { type Connection, ConnectionStore } from './connection.js';
import { ServerTime } from './server-time.js';
import { type LiveSocket, openSocket } from './socket.js';
import { isSignedOut, type WireError } from './subscribe.js';

/** Everything live on this page: made once per signed-in visit. */
export interface Live {
  readonly clock: PageClock;
  readonly time: ServerTime;
  readonly connection: ConnectionStore;
  readonly socket: LiveSocket;
  readonly urql: Client;
  /** To be told the errors of a subscription: leaves for sign-in when they say so. */
  refused(errors: readonly WireError[]): void;
  /** Ends the connection for good. */
  close(): void;
}

/** @param onSignedOut called when the server says that the session is over. */
export function createLive(onSignedOut: () => void): Live {
  const connection = new ConnectionStore();
  const askWhoIAm = () => void urql.query('{ me { id } }', {}, { requestPolicy: 'network-only' }).toPromise();
  const socket = openSocket(socketUrl(window.location), pageClock, connection, askWhoIAm);
  const urql = createUrql(socket.client, onSignedOut);
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('online', socket.retryNow, { signal });
  // A browser that knows it is offline need not wait for a ping to go unanswered.
  window.addEventListener('offline', () => socket.client.terminate(), { signal });
  const close = () => {
    listening.abort();
    void socket.client.dispose();
  };
  const refused = (errors: readonly WireError[]) => {
    if (isSignedOut(errors)) onSignedOut();
  };
  return { clock: pageClock, time: new ServerTime(pageClock), connection, socket, urql, refused, close };
}

export const LiveContext = createContext<Live | null>(null);

export function LiveProvider({ live, children }: { live: Live; children: ReactNode }) {
  return (
    <LiveContext value={live}>
      <Provider value={live.urql}>{children}</Provider>
    </LiveContext>
  );
}

/** @throws when used outside of `LiveProvider`: a mistake in the page, not in its data. */
export function useLive(): Live {
  const live = use(LiveContext);
  if (live === null) throw new Error('useLive needs a LiveProvider above it');
  return live;
}

export function useConnection(): Connection {
  const { connection } = useLive();
  return useSyncExternalStore(connection.subscribe, connection.get);
}

/** True while the screen may not be taken for the present: labels go to muted ink. */
export const useStale = (): boolean => {
  const { kind } = useConnection();
  return kind === 'offline' || kind === 'connecting';
};
