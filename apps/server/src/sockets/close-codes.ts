/** Why the server closes a socket; the rest of the 44xx codes are those of graphql-transport-ws. */
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
