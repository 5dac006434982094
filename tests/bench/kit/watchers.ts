import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

/**
 * A process full of watchers, so that receiving does not get in the way of sending. It is told what to watch by one
 * message, answers `ready` when everybody has a first frame, and at `report` sends when each frame arrived: nanoseconds of
 * the machine's monotonic clock, which all its processes share.
 */
export type Watch =
  | {
      readonly kind: 'graphql';
      readonly url: string;
      readonly cookie: string;
      readonly count: number;
      readonly query: string;
    }
  | { readonly kind: 'bare'; readonly url: string; readonly count: number };

/** `[key, nanoseconds]`: a position of the log, or the number of a bare frame. */
export type Arrival = readonly [key: number, at: string];

const arrivals: Arrival[] = [];

process.on('message', (message: Watch | 'report') => {
  if (message === 'report') {
    process.send?.(arrivals, () => process.exit());
    return;
  }
  const started = message.kind === 'bare' ? watchBare(message) : watchGraphql(message);
  void started.then(() => process.send?.('ready'));
});

async function watchGraphql({ url, cookie, count, query }: Extract<Watch, { kind: 'graphql' }>): Promise<void> {
  class Socket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { cookie } });
    }
  }
  const first = Array.from({ length: count }, () => {
    const client = createClient({ url, webSocketImpl: Socket, retryAttempts: 0 });
    return new Promise<void>((resolve, reject) => {
      client.subscribe<{ queueChanged: { from: number; to: number } }>(
        { query },
        {
          next: ({ data }) => {
            if (data?.queueChanged !== undefined) arrive(data.queueChanged.to);
            resolve();
          },
          error: reject,
          complete: () => undefined,
        },
      );
    });
  });
  await Promise.all(first);
}

async function watchBare({ url, count }: Extract<Watch, { kind: 'bare' }>): Promise<void> {
  const open = Array.from({ length: count }, () => {
    const socket = new WebSocket(url);
    socket.on('message', (data) => arrive(Number(JSON.parse(data.toString()).key)));
    return new Promise<void>((resolve, reject) => {
      socket.on('open', resolve);
      socket.on('error', reject);
    });
  });
  await Promise.all(open);
}

function arrive(key: number): void {
  arrivals.push([key, process.hrtime.bigint().toString()]);
}
