import { MessageType, parseMessage, type Server } from 'graphql-ws';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import { SocketClose } from './close-codes.js';
import { toldToGo } from './gone.js';
import { messageRate } from './message-rate.js';
import type { SocketExtra } from './operations.js';
import { after, every } from './timers.js';

/** How often a socket is asked whether its other end is there; it has as long to answer. */
const PING_MS = 12_000;
/** A client that does not answer our close within this time is cut off. */
export const CLOSE_MS = 2_000;
/** While more than this waits for a client to read it, nothing further is read from it. */
const MOST_UNREAD = 1_024 * 1_024;

/**
 * Speaks graphql-transport-ws on a socket. Once the socket is being closed, by whomever and for whatever reason, nothing that
 * it sends is executed; and who does not read what was answered is not listened to.
 */
export function speakProtocol(
  server: Server<SocketExtra>,
  socket: WebSocket,
  extra: SocketExtra,
  log: Pick<Logger, 'error'>,
): void {
  const within = messageRate();
  const close = ({ code, reason }: SocketClose) => closeNow(socket, code, reason);
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (text) => sendTo(socket, text),
      close: (code, reason) => closeNow(socket, code ?? SocketClose.fault.code, reason ?? ''),
      onMessage: (handle) =>
        socket.on('message', (data) => {
          if (socket.readyState !== socket.OPEN) return;
          if (!within()) return close(SocketClose.tooManyMessages);
          const text = String(data);
          const unwanted = completedBy(text);
          if (unwanted !== null) extra.running.abandon(unwanted);
          handle(text).catch((error: unknown) => {
            log.error({ err: error }, 'a message on a socket could not be handled');
            close(SocketClose.fault);
          });
        }),
    },
    extra,
  );
  const rest = keepAlive(socket);
  socket.once('close', (code, reason) => {
    rest();
    closed(code, String(reason)).catch((error: unknown) => log.error({ err: error }, 'a socket was not left in order'));
  });
}

/** Longer than any message that merely names an operation. */
const NAMING = 1_024;

/**
 * The operation that its client wants no more; null for every other message. The protocol tells us only of what it streams, and
 * a question is worked on as well.
 */
function completedBy(text: string): string | null {
  if (text.length > NAMING || !text.includes(MessageType.Complete)) return null;
  try {
    const message = parseMessage(text);
    return message.type === MessageType.Complete ? message.id : null;
  } catch {
    // the protocol says what is wrong with it
    return null;
  }
}

/** Resolves when the text has left this process, or nobody is left to read it: a peer that vanished is nobody's fault. */
function sendTo(socket: WebSocket, text: string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return Promise.resolve();
  return new Promise((resolve) => {
    socket.send(text, () => {
      if (socket.isPaused && socket.bufferedAmount <= MOST_UNREAD) socket.resume();
      resolve();
    });
    if (socket.bufferedAmount > MOST_UNREAD) socket.pause();
  });
}

export function closeNow(socket: WebSocket, code: number, reason: string): void {
  if (socket.readyState !== socket.OPEN) return;
  socket.close(code, reason);
  toldToGo(socket);
  // the close of the other end may stand behind much that was not read
  if (socket.isPaused) socket.resume();
  const cancel = after(CLOSE_MS, () => socket.terminate());
  socket.once('close', cancel);
}

/** Ends a socket whose other end does not answer. @returns ends the asking */
function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  return every(PING_MS, () => {
    if (!answered) return socket.terminate();
    answered = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  });
}
