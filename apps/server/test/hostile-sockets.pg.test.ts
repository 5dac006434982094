import { until, within } from '@watchfloor/testkit/waits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { MOST_ROWS } from '../src/graphql/limits/most.js';
import { MAX_ROWS } from '../src/sockets/running.js';
import { mutationOf } from './everything.js';
import { TestFloor } from './floor.js';
import type { Session } from './session.js';
import { complaint, done, give, QUEUE } from './words.js';

let floor: TestFloor;
let sun: Session;
beforeAll(async () => {
  floor = await TestFloor.open({ config: { sockets: { perPerson: 3, perAddress: 5 } } });
  sun = await floor.as('sun');
});
afterAll(() => floor.close());

/** A socket that is spoken to by hand, and everything that it says. */
class Wire {
  readonly socket: WebSocket;
  readonly heard: { readonly type: string; readonly id?: string }[] = [];
  readonly closed: Promise<number>;
  /** The status of a refused upgrade, or 101. */
  readonly status: Promise<number>;

  constructor(cookie: string, headers: Record<string, string> = {}) {
    const url = `${floor.url.replace('http', 'ws')}/graphql`;
    this.socket = new WebSocket(url, 'graphql-transport-ws', { headers: { cookie, ...headers } });
    this.socket.on('message', (data) => this.heard.push(JSON.parse(String(data))));
    this.closed = new Promise((resolve) => this.socket.on('close', (code) => resolve(code)));
    this.status = new Promise((resolve) => {
      this.socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      this.socket.on('open', () => resolve(101));
    });
    this.socket.on('error', () => undefined);
  }

  async ready(): Promise<this> {
    expect(await this.status).toBe(101);
    this.say({ type: 'connection_init' });
    await this.until(({ type }) => type === 'connection_ack');
    return this;
  }

  say(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  ask(id: string, query: string, variables: object = {}): void {
    this.say({ id, type: 'subscribe', payload: { query, variables } });
  }

  until(wanted: (message: { readonly type: string; readonly id?: string }) => boolean): Promise<void> {
    const check = () => {
      if (!this.heard.some(wanted)) throw new Error(`not heard among ${this.heard.length} messages`);
    };
    return until(check, (listener) => {
      this.socket.on('message', listener);
      return () => this.socket.off('message', listener);
    });
  }
}

describe('K3 a socket', () => {
  it('K3 that was told to close executes nothing any more', async () => {
    const before = done(await give(sun, 'registerComplaint', complaint));
    const wire = await new Wire(sun.cookie).ready();
    // more than a page would send, and then commands, in one go
    for (let index = 0; index < 520; index += 1) wire.say({ type: 'ping' });
    for (let index = 0; index < 20; index += 1) {
      wire.ask(`after ${index}`, mutationOf('registerComplaint'), { input: complaint });
    }
    expect(await within(wire.closed, 'the close', 10_000)).toBe(4429);
    expect(wire.heard.filter(({ id }) => id?.startsWith('after'))).toEqual([]);
    const after = done(await give(sun, 'registerComplaint', complaint));
    expect(after.position - before.position).toBe(1);
  });

  it('K3 is one of so many of a person and of an address', async () => {
    const first = [
      await new Wire(sun.cookie).ready(),
      await new Wire(sun.cookie).ready(),
      await new Wire(sun.cookie).ready(),
    ];
    expect(await new Wire(sun.cookie).status).toBe(429);
    const wen = await floor.as('wen');
    const others = [await new Wire(wen.cookie).ready(), await new Wire(wen.cookie).ready()];
    expect(await new Wire(wen.cookie).status).toBe(429);
    first[0]?.socket.close();
    await first[0]?.closed;
    const again = await new Wire(wen.cookie).ready();
    for (const wire of [...first, ...others, again]) wire.socket.close();
    await Promise.all([...first, ...others, again].map(({ closed }) => closed));
  });

  it('M8 carries windows of so many rows in all, and says so of one more', async () => {
    const client = sun.socket();
    const most = MAX_ROWS / MOST_ROWS;
    const windows = Array.from({ length: most }, () => sun.listen(QUEUE, { first: MOST_ROWS }, client));
    for (const window of windows) await window.next();
    await expect(sun.listen(QUEUE, { first: 1 }, client).next()).rejects.toThrow(`at most ${MAX_ROWS} rows`);
    await windows[0]?.stop();
    expect(await sun.listen(QUEUE, { first: 1 }, client).next()).toBeDefined();
  });
});
