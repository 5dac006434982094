import { describe, expect, it } from 'vitest';
import { demoRefusal, demoRule, straightRule } from './demo-rule.js';
import { hostnameOf, isLoopback } from './locality.js';
import { isOfService } from './peer-account.js';

describe('demo accounts', () => {
  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])(
    'may be used where the server listens on %s alone',
    (host) => {
      expect(isLoopback(host)).toBe(true);
      expect(demoRefusal({ demo: true, host })).toBeNull();
    },
  );

  it.each(['0.0.0.0', '::', '192.168.1.7', '10.0.0.1', 'floor.example', '127.evil.example'])(
    'may not on %s',
    (host) => {
      expect(demoRefusal({ demo: true, host })).toContain(`listens on ${host}`);
    },
  );

  it('may not without the demo', () => {
    expect(demoRefusal({ demo: false, host: '127.0.0.1' })).toContain('WATCHFLOOR_DEMO is off');
  });

  it.each([
    ['127.0.0.1', { host: 'localhost:4000' }, true],
    ['::ffff:127.0.0.1', { host: '127.0.0.1:4000' }, true],
    ['::1', { host: '[::1]:4000' }, true],
    ['192.168.1.7', { host: 'localhost:4000' }, false],
    ['127.0.0.1', {}, false],
    ['127.0.0.1', { host: 'localhost.evil.example' }, false],
    ['127.0.0.1', { host: 'localhost', 'x-real-ip': '127.0.0.1' }, false],
  ])('A10 may be used by %s with %j: %j', (remoteAddress, headers, may) => {
    const request = { headers, httpVersion: '1.1', socket: { remoteAddress } };
    expect(demoRule(null, straightRule())(request) === null).toBe(may);
    expect(demoRule('off', straightRule())(request)).toBe('off');
    expect(demoRule(null, straightRule())({ ...request, httpVersion: '1.0' })).toContain('without a proxy');
  });

  it('A10 may not be used through a web server that leaves no mark, which is known by its account, once for a connection', () => {
    const asked: object[] = [];
    const rule = demoRule(
      null,
      straightRule((socket) => asked.push(socket) > 0),
    );
    const socket = { remoteAddress: '127.0.0.1', remotePort: 50_000, localPort: 4_000 };
    const request = { headers: { host: '127.0.0.1:4000' }, httpVersion: '1.1', socket };
    for (let nth = 0; nth < 3; nth += 1) expect(rule(request)).toContain('without a proxy');
    expect(asked).toEqual([socket]);
  });

  it.each([
    [33, true],
    [999, true],
    [61_200, true],
    [65_532, true],
    [65_534, true],
    [100_033, true],
    [0, false],
    [1_000, false],
    [60_000, false],
    [60_513, false],
    [process.getuid?.() ?? 1_000, false],
  ])('A10 the other end of a connection that is held by user %i is a service: %j', (uid, service) => {
    const other = '   0: 0100007F:1538 00000000:0000 0A 00000000:00000000 00:00000000 00000000    70        0 1 1';
    const ours = `   1: 0100007F:0FA0 0100007F:C350 01 00000000:00000000 00:00000000 00000000  0        0 2 1`;
    const theirs = `   2: 0100007F:C350 0100007F:0FA0 01 00000000:00000000 00:00000000 00000000  ${uid}        0 3 1`;
    const read = (table: string) => (table.endsWith('6') ? [other, ours, theirs].join('\n') : '');
    expect(isOfService({ remotePort: 50_000, localPort: 4_000 }, read)).toBe(service);
    expect(isOfService({ remotePort: 50_001, localPort: 4_000 }, read)).toBe(false);
    expect(isOfService({ remotePort: 50_000, localPort: 4_000 }, () => '')).toBe(false);
  });

  it.each([
    ['Floor.Example:4000', 'floor.example'],
    ['[::1]:4000', '::1'],
    ['[::1]', '::1'],
    ['127.0.0.1', '127.0.0.1'],
    ['a:b:c', ''],
    [undefined, ''],
  ])('the host %j asks for %j', (header, name) => {
    expect(hostnameOf(header)).toBe(name);
  });
});
