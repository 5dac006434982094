import { SECOND } from '@watchfloor/domain/time';
import { type Client, createClient } from 'graphql-ws';
import { backoff } from './backoff.js';
import type { PageClock } from './clock.js';
import type { ConnectionStore } from './connection.js';
import { spread } from './spread.js';

const keepAlive = 10 * SECOND;
const pongWithin = 5 * SECOND;

/** The page's one socket. `retryNow` cuts a wait short, because the network is back or somebody asks. */
export interface LiveSocket {
  readonly client: Client;
  retryNow(): void;
}

/**
 * A graphql-transport-ws client that never gives up. A socket that no longer answers pings is ended rather than
 * trusted: a sleeping laptop leaves sockets that look open for minutes.
 *
 * @param onRefused called when an attempt ended before the server had acknowledged it: perhaps the session is over.
 */
export function openSocket(
  url: string,
  clock: PageClock,
  connection: ConnectionStore,
  onRefused: () => void,
): LiveSocket {
  let skipWait: (() => void) | null = null;
  let forgetPong: (() => void) | null = null;
  let acknowledged = false;
  let open = false;
  const wait = (attempt: number) =>
    new Promise<void>((resolve) => {
      const delay = backoff(attempt, spread());
      connection.lost(clock.elapsed() + delay);
      const forget = clock.after(delay, resolve);
      skipWait = () => {
        forget();
        resolve();
      };
    });
  const client = createClient({
    url,
    keepAlive,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: wait,
    on: {
      connecting: (retrying) => {
        skipWait = null;
        acknowledged = false;
        open = true;
        if (retrying) connection.lost(null);
      },
      connected: () => {
        acknowledged = true;
        connection.connected();
      },
      ping: (received) => {
        if (received) return;
        forgetPong = clock.after(pongWithin, () => client.terminate());
      },
      pong: (received) => {
        if (received) forgetPong?.();
      },
      closed: () => {
        forgetPong?.();
        if (!open) return;
        open = false;
        connection.lost(null);
        if (!acknowledged) onRefused();
      },
    },
  });
  return { client, retryNow: () => skipWait?.() };
}
