import { expect, it } from 'vitest';
import { hostRule } from './hosts.js';

it.each([
  ['floor.example', true],
  ['FLOOR.example:443', true],
  ['desk-7:4000', true],
  ['localhost:4000', true],
  ['192.168.1.7:4000', true],
  ['[fe80::1]:4000', true],
  ['evil.example', false],
  ['floor.example.evil.example', false],
  ['127.0.0.1.evil.example', false],
  ['', false],
  [undefined, false],
])('K3 a server answers for its names and for addresses: %j is %j', (host, ours) => {
  expect(hostRule(['floor.example'], '0.0.0.0', 'Desk-7')(host)).toBe(ours);
});
