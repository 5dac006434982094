import { EventEmitter, once } from 'node:events';
import { request } from 'node:http';
import { within } from '@watchfloor/testkit/waits';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TestFloor } from './floor.js';
import { post, type Session } from './session.js';
import { complaint } from './words.js';

let floor: TestFloor;
let sun: Session;
beforeAll(async () => {
  floor = await TestFloor.open({ config: { requestsPerPerson: 3 } });
  sun = await floor.as('sun');
});
afterAll(() => floor.close());

/** Everything that is held up while a test looks, let go at its end. */
const held: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const letGo of held.splice(0)) await letGo();
});

/** Holds up a room of the ledger from its first call on. */
function holdUp<Name extends 'execute'>(room: Record<Name, (...given: never[]) => Promise<unknown>>, name: Name) {
  const real = room[name];
  let calls = 0;
  let release: () => void = () => undefined;
  const arrivals = new EventEmitter();
  const reached = (wanted: number) =>
    calls >= wanted ? Promise.resolve() : once(arrivals, String(wanted)).then(() => undefined);
  const first = reached(1);
  const open = new Promise<void>((resolve) => {
    release = resolve;
  });
  const ends: Promise<unknown>[] = [];
  room[name] = (...given: never[]) => {
    calls += 1;
    arrivals.emit(String(calls));
    const end = open.then(() => real.apply(room, given));
    ends.push(end);
    return end;
  };
  /** @returns when those that were held up have done their work */
  const letGo = async () => {
    room[name] = real;
    release();
    await Promise.allSettled(ends);
  };
  held.push(letGo);
  return { first, reached, letGo, calls: () => calls };
}

const REGISTER = 'mutation ($input: RegisterInput!) { registerComplaint(input: $input) { __typename } }';
const TWO = `mutation ($a: RegisterInput!, $b: RegisterInput!) {
  a: registerComplaint(input: $a) { __typename } b: registerComplaint(input: $b) { __typename } }`;
const two = { query: TWO, variables: { a: complaint, b: { ...complaint, title: '另一处漏水' } } };

const registered = async () => (await sun.ask<{ queue: { total: number } }>('{ queue { total } }')).queue.total;

describe('K3 whoever is gone', () => {
  it('K3 over HTTP is worked for no more: of two commands in one request the second is not begun', async () => {
    const before = await registered();
    const hold = holdUp(floor.server.ledger, 'execute');
    const headers = { 'content-type': 'application/json', cookie: sun.cookie };
    const asked = request(`${floor.url}/graphql`, { method: 'POST', headers, agent: false });
    asked.on('error', () => undefined);
    asked.end(JSON.stringify(two));
    await hold.first;
    const closed = new Promise((resolve) => asked.once('close', resolve));
    asked.destroy();
    await closed;
    await sun.ask('{ me { id } }');
    await hold.letGo();
    // behind whatever else would have been begun
    await sun.ask('mutation ($input: RegisterInput!) { registerComplaint(input: $input) { __typename } }', {
      input: complaint,
    });
    expect(await registered()).toBe(before + 2);
    expect(hold.calls()).toBe(1);
  });

  it('K3 over a socket that is told to close is worked for no more', async () => {
    const before = await registered();
    const wen = await floor.as('ad');
    const hold = holdUp(floor.server.ledger, 'execute');
    let ended: () => void = () => undefined;
    const closing = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const client = wen.socket(() => ended());
    client.subscribe(two, { next: () => undefined, error: () => undefined, complete: () => undefined });
    await hold.first;
    // its sockets are told to close at once
    expect((await post(`${floor.url}/auth/logout`, {}, { cookie: wen.cookie })).status).toBe(204);
    await hold.letGo();
    await within(closing, 'the close of the socket');
    await sun.ask('mutation ($input: RegisterInput!) { registerComplaint(input: $input) { __typename } }', {
      input: complaint,
    });
    expect(await registered()).toBe(before + 2);
    expect(hold.calls()).toBe(1);
  });
});

describe('K3 requests of one person', () => {
  it('K3 are answered so many at a time, more are told to wait, and others are served', async () => {
    const hold = holdUp(floor.server.ledger, 'execute');
    const input = { input: complaint };
    const waiting = [sun.answer(REGISTER, input)];
    await hold.first;
    waiting.push(sun.answer(REGISTER, input), sun.answer(REGISTER, input));
    const wen = await floor.as('wen');
    const refused = async () => {
      const response = await post(`${floor.url}/graphql`, { query: '{ me { id } }' }, { cookie: sun.cookie });
      const { errors } = (await response.json()) as { errors?: { extensions: object }[] };
      return { status: response.status, after: response.headers.get('retry-after'), errors };
    };
    // those before it may still be on their way
    let last = await refused();
    while (last.status === 200) last = await refused();
    expect(last).toMatchObject({ status: 429, after: '1' });
    expect(last.errors?.[0]).toMatchObject({
      message: 'At most 3 requests of yours are answered at a time. Wait for an answer, then ask again.',
      extensions: { code: 'TOO_MANY_REQUESTS' },
    });
    expect((await wen.answer('{ me { id } }')).status).toBe(200);
    await hold.letGo();
    for (const answer of await Promise.all(waiting)) expect(answer.status).toBe(200);
    expect((await sun.answer('{ me { id } }')).status).toBe(200);
    expect(floor.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('K3 are counted until the work ends, though their asker hangs up, and over sockets as well', async () => {
    const hold = holdUp(floor.server.ledger, 'execute');
    const her = await floor.as('sun');
    const register = { query: REGISTER, variables: { input: complaint } };
    const client = her.socket();
    const answers = Array.from({ length: 2 }, () => client.iterate(register).next());
    const hungUp = new AbortController();
    const headers = { 'content-type': 'application/json', cookie: her.cookie };
    const cut = fetch(`${floor.url}/graphql`, {
      ...{ method: 'POST', headers, signal: hungUp.signal, body: JSON.stringify(register) },
    });
    await hold.reached(3);
    hungUp.abort();
    await expect(cut).rejects.toThrow();
    // the close of the one that hung up is before it
    expect((await post(`${floor.url}/auth/login`, {})).status).toBe(400);
    expect((await her.answer('{ me { id } }')).status).toBe(429);
    const refused = await client.iterate({ query: '{ me { id } }' }).next();
    expect(refused.value?.errors?.[0]?.extensions).toEqual({ code: 'TOO_MANY_REQUESTS' });
    // a client gives up a subscription that is refused: those are bounded by their sockets and windows alone
    const board = await client.iterate({ query: 'subscription { boardChanged { open } }' }).next();
    expect(board.value?.errors).toBeUndefined();
    await hold.letGo();
    for (const { value } of await Promise.all(answers)) expect(value?.errors).toBeUndefined();
  });

  it('K3 that compare passwords wait in line, and whoever finds it full is told when to come back', async () => {
    const crowd = Array.from({ length: 160 }, (_, nth) =>
      post(`${floor.url}/auth/login`, { username: `nobody ${nth}`, password: 'guess' }),
    );
    const answers = await Promise.all(crowd);
    const busy = answers.filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThan(0);
    expect(busy.length).toBeLessThanOrEqual(160 - 52);
    for (const answer of busy) {
      expect(answer.headers.get('retry-after')).toBe('3');
      expect(await answer.json()).toMatchObject({ error: { code: 'BUSY' } });
    }
    expect(answers.filter(({ status }) => status === 401).length).toBe(160 - busy.length);
    // a refusal is no fault of ours
    expect(floor.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
