import type { WebSocket } from 'ws';
import { SocketClose } from './close-codes.js';

const WINDOW_MS = 10_000;
const MAX_MESSAGES = 500;

/** Closes a socket that sends more than any page has reason to. */
export function limitMessages(socket: WebSocket, monotonicMs: () => number = () => performance.now()): void {
  let windowStart = monotonicMs();
  let count = 0;
  socket.on('message', () => {
    const now = monotonicMs();
    if (now - windowStart >= WINDOW_MS) {
      windowStart = now;
      count = 0;
    }
    count += 1;
    if (count > MAX_MESSAGES) socket.close(SocketClose.tooManyMessages.code, SocketClose.tooManyMessages.reason);
  });
}
