import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Turnstile } from '../src/identity/turnstile.js';
import { PASSWORD, TestFloor } from './floor.js';
import { post } from './session.js';

let floor: TestFloor;
let other: TestFloor;
beforeAll(async () => {
  floor = await TestFloor.open({ config: { trustProxy: 1 } });
  other = await TestFloor.open({ beside: floor, config: { trustProxy: 1 } });
});
afterAll(async () => {
  await other.close();
  await floor.close();
});

/** Tries to sign in through the proxy that both servers trust. */
const attempt = async (username: string, password: string, address: string, at = floor) => {
  const response = await post(`${at.url}/auth/login`, { username, password }, { 'x-forwarded-for': address });
  return { status: response.status, retryAfter: response.headers.get('retry-after'), text: await response.text() };
};

describe('A8 who guesses', () => {
  it('A8 has ten tries at an account, from all addresses and on all servers together', async () => {
    for (let tried = 0; tried < 10; tried += 1) {
      const guess = await attempt('li', `guess ${tried}`, `198.51.100.${tried}`, tried % 2 === 0 ? floor : other);
      expect(guess.status).toBe(401);
    }
    for (const server of [floor, other]) {
      const locked = await attempt('LI ', PASSWORD, '203.0.113.9', server);
      expect(locked.status).toBe(429);
      expect(Number(locked.retryAfter)).toBeGreaterThan(0);
      expect(locked.text).toContain(`Try again in ${locked.retryAfter} seconds.`);
    }
  });

  it('A8 locks nobody who knows the password and comes from the same address', async () => {
    const office = '192.0.2.7';
    const wrong = Array.from({ length: 110 }, (_, index) => `nobody ${index}`);
    for (let next = wrong.splice(0, 10); next.length > 0; next = wrong.splice(0, 10)) {
      await Promise.all(next.map((name) => attempt(name, 'guess', office)));
    }
    for (const username of ['sun', 'wen', 'zhuo']) {
      expect((await attempt(username, PASSWORD, office)).status).toBe(200);
      expect((await attempt(username, PASSWORD, office, other)).status).toBe(200);
    }
  });

  it('A8 behind an address that has used up its own has three tries at each account', async () => {
    const office = '192.0.2.7';
    const statuses: number[] = [];
    for (let tried = 0; tried < 4; tried += 1) statuses.push((await attempt('ad', 'guess', office)).status);
    expect(statuses).toEqual([401, 401, 401, 429]);
    // from elsewhere the account is as open as it was
    expect((await attempt('ad', PASSWORD, '203.0.113.10')).status).toBe(200);
  });

  it('A8 cannot choose another address of the same network', async () => {
    const addresses = Array.from({ length: 110 }, (_, index) => `2001:db8:1:2::${index.toString(16)}`);
    for (let next = addresses.splice(0, 10); next.length > 0; next = addresses.splice(0, 10)) {
      await Promise.all(next.map((address) => attempt(address, 'guess', address)));
    }
    const statuses: number[] = [];
    for (let tried = 0; tried < 4; tried += 1) {
      statuses.push((await attempt('somebody', 'guess', `2001:db8:1:2:${tried}::1`)).status);
    }
    expect(statuses).toEqual([401, 401, 401, 429]);
  });

  it('A8 from an address that has used up its own, a name that no account has costs no comparison of passwords', async () => {
    const office = '192.0.2.7';
    const compared = vi.spyOn(Turnstile.prototype, 'pass');
    expect(await attempt('invented', 'guess', office)).toMatchObject({
      ...(await attempt('zhuo', 'guess', office)),
      status: 401,
    });
    expect(compared).toHaveBeenCalledTimes(1);
    compared.mockRestore();
  });

  it('A8 has used up no try where the line was full', async () => {
    const address = '203.0.113.77';
    // the line has room when it is looked at, and is full when they come to it
    const full = vi.spyOn(Turnstile.prototype, 'pass').mockResolvedValue(null);
    for (let tried = 0; tried < 12; tried += 1) expect((await attempt('wen', PASSWORD, address)).status).toBe(503);
    full.mockRestore();
    expect((await attempt('wen', PASSWORD, address)).status).toBe(200);
  });

  it('A8 keeps nobody out who comes from elsewhere, however many names are tried at once', async () => {
    const flood = Array.from({ length: 200 }, (_, nth) => attempt(`name ${nth}`, 'guess', '198.51.100.200'));
    await Promise.any(flood.map((answer) => answer.then(({ status }) => expect(status).toBe(503))));
    expect((await attempt('sun', PASSWORD, '203.0.113.78')).status).toBe(200);
    await Promise.all(flood);
  });
});
