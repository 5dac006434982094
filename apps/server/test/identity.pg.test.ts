import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../src/identity/demo-password.js';
import { PASSWORD, TestFloor } from './floor.js';
import { raw } from './raw.js';
import { post, Session } from './session.js';

let floor: TestFloor;
beforeAll(async () => {
  floor = await TestFloor.open();
});
afterAll(() => floor.close());

const login = (body: unknown, headers?: Record<string, string>) => post(`${floor.url}/auth/login`, body, headers);

describe('signing in', () => {
  it('sets a session cookie that scripts and other sites cannot use', async () => {
    const response = await login({ username: 'Sun ', password: PASSWORD });
    expect(await response.json()).toEqual({ name: '孙督办', role: 'supervisor' });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^watchfloor_session=[\w-]{43}; Max-Age=86400; Path=\/; .*HttpOnly; SameSite=Lax$/);
  });

  it('makes the cookie secure where a trusted proxy says that the caller came over TLS', async () => {
    const behind = await TestFloor.open({ beside: floor, config: { trustProxy: 1 } });
    const headers = { 'x-forwarded-proto': 'https' };
    const response = await post(`${behind.url}/auth/login`, { username: 'sun', password: PASSWORD }, headers);
    expect(response.headers.getSetCookie()[0]).toContain('Secure');
    await behind.close();
    const direct = await login({ username: 'sun', password: PASSWORD }, headers);
    expect(direct.headers.getSetCookie()[0]).not.toContain('Secure');
  });

  it('says the same of a wrong password, an unknown name and a disabled account', async () => {
    await floor.server.ledger.accounts.setDisabled('ad', true);
    const tries = [
      { username: 'sun', password: 'wrong' },
      { username: 'nobody', password: 'wrong' },
      { username: 'ad', password: PASSWORD },
    ];
    for (const credentials of tries) {
      const response = await login(credentials);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({
        error: { code: 'WRONG_CREDENTIALS', message: 'The name or the password is wrong.' },
      });
    }
    await floor.server.ledger.accounts.setDisabled('ad', false);
  });

  it('asks for JSON, and from a page of its own', async () => {
    expect((await login({ username: 'sun' })).status).toBe(400);
    expect((await login({ username: 'sun', password: PASSWORD }, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await login({ username: 'sun', password: PASSWORD }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await login({ username: 'sun', password: PASSWORD }, { origin: floor.url })).status).toBe(200);
  });

  it('refuses who guesses, and says for how long; others and those who know their password go on', async () => {
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      expect((await login({ username: 'li', password: `guess ${attempt}` })).status).toBe(401);
    }
    const refused = await login({ username: 'li', password: PASSWORD });
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(300);
    const { error } = (await refused.json()) as { error: unknown };
    expect(error).toEqual({
      code: 'TOO_MANY_ATTEMPTS',
      message: `Too many attempts. Try again in ${seconds} seconds.`,
    });
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      expect((await login({ username: 'wen', password: PASSWORD })).status).toBe(200);
    }
  });

  it('ends with the session: neither the old cookie nor none answers anything', async () => {
    const sun = await floor.as('sun');
    expect((await sun.answer('{ me { name } }')).data).toEqual({ me: { name: '孙督办' } });
    const left = await post(`${floor.url}/auth/logout`, {}, { cookie: sun.cookie });
    expect(left.status).toBe(204);
    expect(left.headers.getSetCookie()[0]).toContain('Expires=Thu, 01 Jan 1970');
    for (const session of [sun, new Session(floor.url, '')]) {
      const { status, data, errors } = await session.answer('{ me { name } __schema { queryType { name } } }');
      expect(status).toBe(401);
      expect(data).toBeUndefined();
      expect(errors).toEqual([{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }]);
    }
  });

  it('is told at /auth/session', async () => {
    expect((await fetch(`${floor.url}/auth/session`)).status).toBe(401);
    const { cookie } = await floor.as('wen');
    const response = await fetch(`${floor.url}/auth/session`, { headers: { cookie } });
    expect(await response.json()).toEqual({ name: '温雅宁', role: 'liaison', username: 'wen', demo: false });
  });
});

describe('demo accounts', () => {
  const demo = { username: 'supervisor', password: PASSWORD };

  it('are offered and let in on this machine while the demo is on', async () => {
    const open = await TestFloor.open({ beside: floor, config: { demo: true } });
    expect(await (await fetch(`${open.url}/auth/demo`)).json()).toEqual([
      { username: 'supervisor', name: '示范督办', role: 'supervisor', password: DEMO_PASSWORD },
    ]);
    expect((await post(`${open.url}/auth/login`, demo)).status).toBe(200);
    await open.close();
  });

  it('are refused with a clear sentence where others can reach the server, at start, at sign-in and in old sessions', async () => {
    const here = await TestFloor.open({ beside: floor, config: { demo: true } });
    const old = await Session.open(here.url, demo.username, demo.password);
    const everywhere = await TestFloor.open({ beside: floor, config: { demo: true, host: '0.0.0.0' } });
    const sentence =
      'Demo accounts are refused: the server listens on 0.0.0.0, where others could use their known password.';

    expect(everywhere.logged.join('')).toContain(sentence);
    const refused = await post(`${everywhere.url}/auth/login`, demo);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain(sentence);
    expect(await (await fetch(`${everywhere.url}/auth/demo`)).json()).toEqual([]);
    expect((await new Session(everywhere.url, old.cookie).answer('{ me { name } }')).status).toBe(401);
    expect((await old.answer('{ me { name } }')).status).toBe(200);
    // everybody else is served there
    expect((await post(`${everywhere.url}/auth/login`, { username: 'sun', password: PASSWORD })).status).toBe(200);
    await everywhere.close();
    await here.close();
  });

  it.each([
    ['Host: floor.example', { host: 'floor.example' }],
    ['Host: 192.168.1.7', { host: '192.168.1.7:4000' }],
    ['X-Forwarded-For', { 'x-forwarded-for': '127.0.0.1' }],
    ['X-Forwarded-Host', { 'x-forwarded-host': 'floor.example' }],
    ['Forwarded', { forwarded: 'for=203.0.113.5' }],
    ['Via', { via: '1.1 tunnel' }],
    ['CF-Connecting-IP', { 'cf-connecting-ip': '203.0.113.5' }],
  ])('A10 are for requests that are local in every respect, not with %s', async (_what, foreign) => {
    const open = await TestFloor.open({ beside: floor, config: { demo: true, hosts: ['floor.example'] } });
    const here = await Session.open(open.url, demo.username, demo.password);
    const refused = await raw(`${open.url}/auth/login`, demo, foreign);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('did not come straight from this machine');
    const question = { query: '{ me { id } }' };
    expect((await raw(`${open.url}/graphql`, question, { cookie: here.cookie, ...foreign })).status).toBe(401);
    expect((await raw(`${open.url}/graphql`, question, { cookie: here.cookie })).status).toBe(200);
    await expect(
      here
        .listen(
          'subscription { boardChanged { open } }',
          {},
          here.socket(() => undefined, foreign),
        )
        .next(),
    ).rejects.toThrow();
    expect((await raw(`${open.url}/auth/demo`, null, foreign)).text).toBe('[]');
    await open.close();
  });

  it('are refused where the demo is off', async () => {
    const refused = await login(demo);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('WATCHFLOOR_DEMO is off');
  });
});
