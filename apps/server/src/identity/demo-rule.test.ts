import { describe, expect, it } from 'vitest';
import { demoRefusal, isLoopback } from './demo-rule.js';

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
});
