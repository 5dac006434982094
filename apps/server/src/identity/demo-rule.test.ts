import { describe, expect, it } from 'vitest';
import { demoRefusal, demoRule } from './demo-rule.js';
import { hostnameOf, isLoopback } from './locality.js';

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
    const request = { headers, socket: { remoteAddress } };
    expect(demoRule(null)(request) === null).toBe(may);
    expect(demoRule('off')(request)).toBe('off');
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
