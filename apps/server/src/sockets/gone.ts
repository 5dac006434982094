import type { WebSocket } from 'ws';

const goings = new WeakMap<WebSocket, AbortController>();

/** Aborted once a socket is gone, or was told to go: what it has asked for is worked on no more. */
export function goneWith(socket: WebSocket): AbortSignal {
  const going = new AbortController();
  goings.set(socket, going);
  socket.once('close', () => going.abort());
  return going.signal;
}

/** The socket was told to go; it may take a while until it is gone. */
export const toldToGo = (socket: WebSocket): void => goings.get(socket)?.abort();
