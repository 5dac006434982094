import { expect, it } from 'vitest';
import { isSameOrigin } from './same-origin.js';

it.each([
  ['http://127.0.0.1:4000', '127.0.0.1:4000', true],
  ['https://floor.example', 'floor.example', true],
  [undefined, '127.0.0.1:4000', true],
  ['http://127.0.0.1:4001', '127.0.0.1:4000', false],
  ['https://evil.example', 'floor.example', false],
  ['https://floor.example.evil.example', 'floor.example', false],
  ['null', 'floor.example', false],
])('a request from origin %j to host %j is our own: %j', (origin, host, own) => {
  expect(isSameOrigin({ headers: { origin, host } })).toBe(own);
});
