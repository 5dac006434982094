import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestFloor } from './floor.js';
import { raw } from './raw.js';
import { post } from './session.js';
import { register } from './words.js';

const PAGE = '<!doctype html><title>floor</title>';
const SCRIPT = `console.log('${'x'.repeat(2_000)}')`;

let dashboard: string;
let floor: TestFloor;
beforeAll(async () => {
  dashboard = mkdtempSync(join(tmpdir(), 'watchfloor-dashboard-'));
  mkdirSync(join(dashboard, 'assets'));
  writeFileSync(join(dashboard, 'index.html'), PAGE);
  writeFileSync(join(dashboard, 'favicon.svg'), '<svg/>');
  writeFileSync(join(dashboard, 'assets', 'app-abc.js'), SCRIPT);
  floor = await TestFloor.open({ config: { dashboard } });
});
afterAll(async () => {
  await floor.close();
  rmSync(dashboard, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${floor.url}${path}`, { headers });

describe('the dashboard', () => {
  it.each(['/', '/floor?urgency=critical', '/complaint/123'])(
    'is one page for every path of its own: %s',
    async (path) => {
      const response = await get(path, { accept: 'text/html' });
      expect(await response.text()).toBe(PAGE);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(response.headers.get('x-powered-by')).toBeNull();
    },
  );

  it('keeps hashed assets for ever and everything else until it is asked for again', async () => {
    const asset = await get('/assets/app-abc.js');
    expect(await asset.text()).toBe(SCRIPT);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['br', 'gzip'])('compresses assets: %s', async (encoding) => {
    const asset = await get('/assets/app-abc.js', { 'accept-encoding': encoding });
    expect(asset.headers.get('content-encoding')).toBe(encoding);
    expect(asset.headers.get('content-type')).toContain('javascript');
    expect(Number(asset.headers.get('content-length'))).toBeLessThan(200);
    expect(await asset.text()).toBe(SCRIPT);
    const plain = await get('/assets/app-abc.js', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it.each([
    ['/assets/gone.js', 404],
    ['/assets/..%2f..%2fpackage.json', 400],
  ])('never gives the page, or a file from elsewhere, for a missing asset: %s', async (path, status) => {
    const response = await get(path, { accept: '*/*' });
    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(/doctype|watchfloor"/);
  });

  it('says how to build it where it is not built', async () => {
    const bare = await TestFloor.open({ beside: floor });
    const response = await fetch(bare.url, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
    await bare.close();
  });
});

describe('what an operator asks', () => {
  it('lives, is ready, and says how far the feed has come', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ ok: true });
    const ready = await get('/readyz');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ ok: true, database: true, feed: { behind: false } });
  });

  it('is not ready while the database does not answer', async () => {
    const { pulse } = floor.server.ledger;
    const now = pulse.now;
    pulse.now = () => Promise.reject(new Error('away'));
    try {
      const response = await get('/readyz');
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({ ok: false, database: false });
    } finally {
      pulse.now = now;
    }
  });

  it('K3 is ready while every connection for its work is in use', async () => {
    const busy = await TestFloor.open({ beside: floor, config: { poolSize: 2 } });
    const holder = new pg.Client({ connectionString: busy.databaseUrl });
    await holder.connect();
    await holder.query('begin; lock table account in access exclusive mode');
    try {
      const waiting = Array.from({ length: 4 }, () => busy.server.ledger.accounts.findById('nobody'));
      expect((await fetch(`${busy.url}/readyz`)).status).toBe(200);
      await holder.query('rollback');
      expect(await Promise.all(waiting)).toEqual([null, null, null, null]);
    } finally {
      await holder.end();
      await busy.close();
    }
  });

  it('A11 tells its figures to this machine and to whoever bears the token, and to nobody else', async () => {
    const open = await TestFloor.open({ beside: floor, config: { metricsToken: 'a token of sixteen' } });
    const figures = async (headers: Record<string, string>, at = open) =>
      (await raw(`${at.url}/metrics`, null, headers)).status;
    expect(await figures({})).toBe(200);
    const elsewhere: Record<string, string>[] = [{ host: '192.168.1.7:4000' }, { 'x-forwarded-for': '203.0.113.5' }];
    for (const foreign of elsewhere) {
      expect(await figures(foreign)).toBe(403);
      expect(await figures({ ...foreign, authorization: 'Bearer another' })).toBe(403);
      expect(await figures({ ...foreign, authorization: 'Bearer a token of sixteen' })).toBe(200);
      expect(await figures({ ...foreign, authorization: 'Bearer undefined' }, floor)).toBe(403);
    }
    await open.close();
  });

  it('counts commands, sockets, subscribers and sign-ins', async () => {
    const sun = await floor.as('sun');
    await register(sun);
    await floor.caughtUp(1);
    const board = sun.listen('subscription { boardChanged { open } }');
    await board.next();
    const metrics = await (await get('/metrics')).text();
    for (const line of [
      'watchfloor_commands_total{type="register",result="done"} 1',
      'watchfloor_execute_seconds_count{type="register"} 1',
      'watchfloor_subscribers{kind="board"} 1',
      'watchfloor_sockets 1',
      'watchfloor_open_complaints 1',
      'watchfloor_feed_behind 0',
      'watchfloor_logins_total{result="ok"} 1',
    ]) {
      expect(metrics).toContain(`${line}\n`);
    }
  });
});

describe('GraphQL over HTTP', () => {
  const query = '{ me { name } }';

  it('takes JSON by POST from pages of this server, and nothing else', async () => {
    const { cookie } = await floor.as('sun');
    const send = (headers: Record<string, string>) => post(`${floor.url}/graphql`, { query }, { cookie, ...headers });
    expect((await send({ origin: floor.url })).status).toBe(200);
    expect((await send({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await send({ 'content-type': 'text/plain' })).status).toBe(415);
    expect((await get(`/graphql?query=${encodeURIComponent(query)}`, { cookie })).status).toBe(405);
  });

  it('answers a body that is no JSON with a plain no', async () => {
    const { cookie } = await floor.as('sun');
    const headers = { 'content-type': 'application/json', cookie };
    const response = await fetch(`${floor.url}/graphql`, { method: 'POST', headers, body: '{"query":' });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: { code: 'BAD_REQUEST', message: 'The request could not be read.' },
    });
  });
});
