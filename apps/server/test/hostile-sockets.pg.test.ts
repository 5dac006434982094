import { once } from 'node:events';
import { connect } from 'node:net';
import { until, within } from '@watchfloor/testkit/waits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { MOST_ROWS } from '../src/graphql/limits/most.js';
import { MAX_ROWS } from '../src/sockets/running.js';
import { mutationOf } from './everything.js';
import { TestFloor } from './floor.js';
import type { Session } from './session.js';
import { complaint, done, give, QUEUE } from './words.js';

/** One and a half full sockets. */
const rowsPerPerson = 1.5 * MAX_ROWS;

let floor: TestFloor;
let sun: Session;
beforeAll(async () => {
  floor = await TestFloor.open({
    config: { trustProxy: 1, sockets: { perPerson: 3, rowsPerPerson, strangersPerAddress: 2 } },
  });
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

/** Opens a socket without a session, and answers nothing that is said on it. */
async function stranger(headers: Record<string, string>): Promise<{ status: number; gone: Promise<void> }> {
  const socket = connect(floor.server.port, '127.0.0.1');
  const lines = {
    ...{ Host: '127.0.0.1', Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' },
    ...{
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Protocol': 'graphql-transport-ws',
      ...headers,
    },
  };
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET /graphql HTTP/1.1\r\n${head.join('')}\r\n`);
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => undefined);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.resume();
  return { status: Number(answer.toString('latin1').split(' ')[1]), gone };
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

  it('K3 is one of so many of a person', async () => {
    const first = [
      await new Wire(sun.cookie).ready(),
      await new Wire(sun.cookie).ready(),
      await new Wire(sun.cookie).ready(),
    ];
    expect(await new Wire(sun.cookie).status).toBe(429);
    const wen = await new Wire((await floor.as('wen')).cookie).ready();
    first[0]?.socket.close();
    await first[0]?.closed;
    const again = await new Wire(sun.cookie).ready();
    for (const wire of [...first, wen, again]) wire.socket.close();
    await Promise.all([...first, wen, again].map(({ closed }) => closed));
  });

  it('K3 of a stranger has one of few places of its address, for a moment, and takes none from whoever is signed in', async () => {
    const here = { 'x-forwarded-for': '203.0.113.5' };
    // they leave the close unanswered for as long as they may
    const idle = [await stranger(here), await stranger(here)];
    expect(idle.map(({ status }) => status)).toEqual([101, 101]);
    expect((await stranger(here)).status).toBe(429);
    expect((await stranger({ 'x-forwarded-for': '203.0.113.6' })).status).toBe(101);
    const colleague = await new Wire(sun.cookie, here).ready();
    await within(Promise.all(idle.map(({ gone }) => gone)), 'the end of the strangers', 5_000);
    expect((await stranger(here)).status).toBe(101);
    expect(colleague.socket.readyState).toBe(WebSocket.OPEN);
    colleague.socket.close();
    await colleague.closed;
  });

  it('K3 of a stranger is told to sign in before it has said anything', async () => {
    const wire = new Wire('watchfloor_session=made-up');
    expect(await within(wire.closed, 'the close', 2_000)).toBe(4401);
  });

  it('M8 carries windows of so many rows in all, and says so of one more', async () => {
    const client = sun.socket();
    const most = MAX_ROWS / MOST_ROWS;
    const windows = Array.from({ length: most }, () => sun.listen(QUEUE, { first: MOST_ROWS }, client));
    for (const window of windows) await window.next();
    await expect(sun.listen(QUEUE, { first: 1 }, client).next()).rejects.toThrow(`at most ${MAX_ROWS} rows`);
    await windows[0]?.stop();
    expect(await sun.listen(QUEUE, { first: 1 }, client).next()).toBeDefined();
    await client.dispose();
  });

  it('M8 holds no more rows than its person has left, and what others give up is had again', async () => {
    const wen = await floor.as('wen');
    const [full, half, other] = [wen.socket(), wen.socket(), sun.socket()];
    const windows = (count: number, of: typeof full) =>
      Array.from({ length: count }, () => wen.listen(QUEUE, { first: MOST_ROWS }, of));
    const held = [...windows(MAX_ROWS / MOST_ROWS, full), ...windows(MAX_ROWS / 2 / MOST_ROWS, half)];
    for (const window of held) await window.next();
    const more = () => wen.listen(QUEUE, { first: 1 }, half).next();
    await expect(more()).rejects.toThrow(`A person's sockets carry at most ${rowsPerPerson} rows`);
    expect(await sun.listen(QUEUE, { first: MOST_ROWS }, other).next()).toBeDefined();
    await held.at(-1)?.stop();
    expect(await more()).toBeDefined();
    await Promise.all([full, half, other].map((client) => client.dispose()));
  });
});
