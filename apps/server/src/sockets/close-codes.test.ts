import { CloseCode } from 'graphql-ws';
import { expect, it } from 'vitest';
import { SocketClose } from './close-codes.js';

it('close codes mean what graphql-transport-ws means by them', () => {
  expect(SocketClose.unauthorized.code).toBe(CloseCode.Unauthorized);
  expect(SocketClose.sessionEnded.code).toBe(CloseCode.Forbidden);
});

it('close codes are told apart by clients, and their reasons fit a close frame', () => {
  const codes = Object.values(SocketClose).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { reason } of Object.values(SocketClose)) expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(123);
});
