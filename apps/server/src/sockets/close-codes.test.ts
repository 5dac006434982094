import { CloseCode } from 'graphql-ws';
import { expect, it } from 'vitest';
import { closeCodes, SocketClose } from './close-codes.js';

it('close codes mean what graphql-transport-ws means by them', () => {
  expect(SocketClose.unauthorized.code).toBe(CloseCode.Unauthorized);
  expect(SocketClose.sessionEnded.code).toBe(CloseCode.Forbidden);
});

it('close codes are told apart by clients, and their reasons fit a close frame', () => {
  const codes = Object.values(SocketClose).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { reason } of Object.values(SocketClose)) expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(123);
});

it('J1 every code by which graphql-transport-ws closes a socket of a client is in the table', () => {
  // these are of clients, which close what a server has broken
  const ofClients = [CloseCode.InternalClientError, CloseCode.BadResponse, CloseCode.ConnectionAcknowledgementTimeout];
  const ofServers = Object.values(CloseCode).filter((code) => typeof code === 'number' && !ofClients.includes(code));
  for (const code of ofServers) expect(closeCodes).toContain(code);
});
