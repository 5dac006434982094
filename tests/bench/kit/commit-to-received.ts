import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { theSystem } from '@watchfloor/domain/actor';
import type { RunningServer } from '@watchfloor/server/server';
import { seededRandom } from '@watchfloor/testkit/random';
import { WebSocketServer } from 'ws';
import { randomRegistration } from '../../kit/commands.js';
import { print, quantile, tell } from './figure.js';
import { nanoseconds, Watching } from './watching.js';

const WATCHERS = 200;
const PER_SECOND = 20;
const SECONDS = 15;

const QUERY = `subscription { queueChanged(first: 50, order: age) { from to total at committedAt changes { __typename
  ... on ComplaintEntered { row { ...Row } } ... on ComplaintChanged { row { ...Row } } ... on ComplaintLeft { id }
  ... on QueueResync { rows { ...Row } } } } }
  fragment Row on QueueRow { id number version position sortKey kind urgency title categoryId districtId place repeats state
  alarm nextDueAt urgeCount waiting receivedAt legs { id departmentId role state openedAt }
  clocks { id metric departmentId startedAt earlyAt nearAt dueAt provisional } openUrges { id assignmentId reason sentAt sentBy }
  escalation { id level reason raisedAt } }`;

/** Milliseconds from a command's acknowledgement to the row's arrival at each of 200 watchers, 20 commands a second. */
export async function commitToReceived(server: RunningServer, cookie: string): Promise<void> {
  const url = `${server.url.replace(/^http/, 'ws')}/graphql`;
  const watching = await Watching.start({ kind: 'graphql', url, cookie, count: WATCHERS, query: QUERY });
  tell(`watchers: ${WATCHERS} sockets, ${PER_SECOND} commands a second for ${SECONDS} s`);
  const random = seededRandom(1);
  const ours = await watching.latencies(
    await steadily(async () => {
      const outcome = await server.ledger.execute({ ...randomRegistration(random), urgency: 'normal' }, theSystem);
      return { key: outcome.ok ? outcome.position : Number.NaN, at: nanoseconds() };
    }),
  );
  const bare = await bareLatencies();
  for (const [name, part] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const) {
    print({
      name: `commit to received, ${name}`,
      value: quantile(ours, part),
      unit: 'ms',
      against: `ws.send of one ready frame of the same size to ${WATCHERS} sockets`,
      baseline: quantile(bare, part),
    });
  }
}

/** A position of the log or the number of a frame, and the instant from which its way is measured. */
interface Sent {
  readonly key: number;
  readonly at: bigint;
}

/** Calls `send` at a steady rate; answers when each key it returned was sent. */
async function steadily(send: () => Promise<Sent>): Promise<ReadonlyMap<number, bigint>> {
  const sent = new Map<number, bigint>();
  for (let count = 0; count < PER_SECOND * SECONDS; count++) {
    const next = pause(1_000 / PER_SECOND);
    const { key, at } = await send();
    sent.set(key, at);
    await next;
  }
  await pause(500);
  return sent;
}

async function bareLatencies(): Promise<readonly number[]> {
  const http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const sockets = new WebSocketServer({ server: http });
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const watching = await Watching.start({ kind: 'bare', url, count: WATCHERS });
  let key = 0;
  const latencies = await watching.latencies(
    await steadily(() => {
      key += 1;
      const frame = JSON.stringify({ key, filler: 'x'.repeat(1_200) });
      const at = nanoseconds();
      for (const socket of sockets.clients) socket.send(frame);
      return Promise.resolve({ key, at });
    }),
  );
  for (const socket of sockets.clients) socket.terminate();
  sockets.close();
  http.close();
  return latencies;
}
