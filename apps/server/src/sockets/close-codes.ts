import { CloseCode } from 'graphql-ws';

/** Why the server closes a socket. */
export const SocketClose = {
  /** The server stops; connect again, perhaps to another one. */
  goingAway: { code: 1001, reason: 'Going away' },
  /** Nobody is signed in. Sign in first. */
  unauthorized: { code: 4401, reason: 'Unauthorized' },
  /** The session was ended, the account disabled, or its rights have changed. Find out who you are before you connect again. */
  sessionEnded: { code: 4403, reason: 'Session ended' },
  /** Too many messages in too short a time. */
  tooManyMessages: { code: 4429, reason: 'Too many messages' },
  /** A fault of ours; connect again. */
  fault: { code: 4500, reason: 'Internal server error' },
} as const;
export type SocketClose = (typeof SocketClose)[keyof typeof SocketClose];

/** What the protocols beneath close a socket with, of whoever breaks them. */
export const ProtocolClose = {
  /** Of WebSocket: a frame that is none. */
  badFrame: 1002,
  /** Of WebSocket: text that is not UTF-8. */
  badText: 1007,
  /** Of WebSocket: a message beyond the limit. */
  tooLarge: 1009,
  badMessage: CloseCode.BadRequest,
  noSubprotocol: CloseCode.SubprotocolNotAcceptable,
  saidNothing: CloseCode.ConnectionInitialisationTimeout,
  idInUse: CloseCode.SubscriberAlreadyExists,
} as const;

/** Every code that a client may meet; `docs/clients.md` says of each what to do. */
export const closeCodes: ReadonlySet<number> = new Set([
  ...Object.values(SocketClose).map(({ code }) => code),
  ...Object.values(ProtocolClose),
]);
