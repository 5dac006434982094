import { expect, it } from 'vitest';
import { clientAddress } from './client-address.js';

it.each([
  [0, '203.0.113.5', '10.0.0.1'],
  [1, '203.0.113.5', '203.0.113.5'],
  [1, '198.51.100.1, 203.0.113.5', '203.0.113.5'],
  [2, '198.51.100.1, 203.0.113.5', '198.51.100.1'],
  [3, '203.0.113.5', '203.0.113.5'],
  [1, undefined, '10.0.0.1'],
])('behind %d proxies that say %j a socket comes from %s', (proxies, forwarded, address) => {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  expect(clientAddress({ headers, socket: { remoteAddress: '10.0.0.1' } }, proxies)).toBe(address);
});
