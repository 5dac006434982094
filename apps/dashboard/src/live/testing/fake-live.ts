import { createClient, fetchExchange } from 'urql';
import { ConnectionStore } from '../connection.js';
import type { Live } from '../live.js';
import { ServerTime } from '../server-time.js';
import type { WireError } from '../subscribe.js';
import { FakeClock } from './fake-clock.js';
import { FakeSocket } from './fake-socket.js';

export interface FakeLive {
  readonly live: Live;
  readonly clock: FakeClock;
  readonly socket: FakeSocket;
  readonly connection: ConnectionStore;
  readonly refusals: (readonly WireError[])[];
}

/** Everything live, connected, with a clock and a socket that tests move. */
export function fakeLive(): FakeLive {
  const clock = new FakeClock();
  const socket = new FakeSocket();
  const connection = new ConnectionStore();
  const refusals: (readonly WireError[])[] = [];
  connection.connected();
  const live: Live = {
    clock,
    time: new ServerTime(clock),
    connection,
    socket: { client: socket.client, retryNow: () => {} },
    urql: createClient({ url: 'http://nowhere.invalid/graphql', exchanges: [fetchExchange], preferGetMethod: false }),
    refused: (errors) => refusals.push(errors),
    close: () => {},
  };
  return { live, clock, socket, connection, refusals };
}
