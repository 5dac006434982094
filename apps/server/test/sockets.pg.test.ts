import { within } from '@watchfloor/testkit/waits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { MAX_OPERATIONS } from '../src/sockets/running.js';
import { TestFloor } from './floor.js';
import { type Closing, post, Session } from './session.js';
import { QUEUE, type QueueBatch } from './words.js';

let floor: TestFloor;
beforeAll(async () => {
  floor = await TestFloor.open();
});
afterAll(() => floor.close());

const DEEP = '{ __type(name: "Query") { fields { type { ofType { ofType { name } } } } } }';
const WIDE = `{ ${Array.from({ length: 40 }, (_, index) => `a${index}: me { id }`).join(' ')} }`;

/** Listens to the queue and resolves to how the socket ended. */
function listening(session: Session) {
  let ended: (closing: Closing) => void = () => undefined;
  const closing = new Promise<Closing>((resolve) => {
    ended = resolve;
  });
  const queue = session.listen<{ queueChanged: QueueBatch }>(QUEUE, {}, session.socket(ended));
  return { queue, closing };
}

describe('a socket', () => {
  it('is closed as unauthorized for those who are not signed in', async () => {
    const { queue, closing } = listening(new Session(floor.url, ''));
    expect(await closing).toMatchObject({ code: 4401, reason: 'Unauthorized' });
    await expect(queue.next()).rejects.toThrow();
  });

  it('is not even opened for pages of other sites, or on other paths', async () => {
    const { cookie } = await floor.as('sun');
    const statusOf = (path: string, headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve) => {
        const socket = new WebSocket(`${floor.url.replace('http', 'ws')}${path}`, 'graphql-transport-ws', {
          headers: { cookie, ...headers },
        });
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
        socket.on('open', () => {
          socket.close();
          resolve(101);
        });
      });
    expect(await statusOf('/graphql', { origin: 'https://evil.example' })).toBe(403);
    expect(await statusOf('/elsewhere', {})).toBe(404);
    expect(await statusOf('/graphql', { origin: floor.url })).toBe(101);
  });

  it.each([
    ['too deep', DEEP],
    ['too many aliases', WIDE],
    ['too many tokens', `{ me { ${'id '.repeat(2_500)} } }`],
    ['a syntax error', '{ me {'],
  ])('refuses a document that is %s, and stays open', async (_what, query) => {
    const sun = await floor.as('sun');
    const client = sun.socket();
    await expect(sun.listen(query, {}, client).next()).rejects.toThrow(/exceeded|limit|Syntax Error/);
    expect(await sun.listen('{ me { name } }', {}, client).next()).toEqual({ me: { name: '孙督办' } });
    // HTTP is as strict
    expect((await sun.answer(query)).errors?.[0]?.message).toMatch(/exceeded|limit|Syntax Error/);
  });

  it('carries so many subscriptions and no more', async () => {
    const sun = await floor.as('sun');
    const client = sun.socket();
    const boards = Array.from({ length: MAX_OPERATIONS }, () =>
      sun.listen('subscription { boardChanged { open } }', {}, client),
    );
    for (const board of boards) await board.next();
    await expect(sun.listen('subscription { boardChanged { open } }', {}, client).next()).rejects.toThrow('at most 30');
    await boards[0]?.stop();
    expect(await sun.listen('{ me { name } }', {}, client).next()).toBeDefined();
  });

  it('releases what it listened to when it is closed', async () => {
    const sun = await floor.as('sun');
    const { queue } = listening(sun);
    await queue.next();
    const before = floor.server.feed.subscribers;
    const gone = new Promise<void>((resolve) => {
      floor.server.feed.events.on('unsubscribed', () => resolve());
    });
    await sun.close();
    await within(gone, 'the release');
    expect(floor.server.feed.subscribers).toBeLessThan(before);
  });
});

describe('within five seconds a socket is closed', () => {
  it('when its session is signed out, at once', async () => {
    const sun = await floor.as('sun');
    const { queue, closing } = listening(sun);
    await queue.next();
    await post(`${floor.url}/auth/logout`, {}, { cookie: sun.cookie });
    expect(await within(closing, 'the end of the socket', 1_000)).toMatchObject({
      code: 4403,
      reason: 'Session ended',
    });
  });

  it('when its session is revoked by somebody else, or its account is disabled', async () => {
    const sun = listening(await floor.as('sun'));
    const li = listening(await floor.as('li'));
    await sun.queue.next();
    await li.queue.next();
    await floor.server.ledger.sessions.revokeAll('sun');
    await floor.server.ledger.accounts.setDisabled('li', true);
    expect(await within(sun.closing, 'the end of the socket', 5_000)).toMatchObject({ code: 4403 });
    expect(await within(li.closing, 'the end of the socket', 5_000)).toMatchObject({ code: 4403 });
    await floor.server.ledger.accounts.setDisabled('li', false);
  });
});
