import { EventEmitter } from 'node:events';
import { makeServer, type WebSocket as ProtocolSocket } from 'graphql-ws';
import { expect, it, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { Crowd } from './crowd.js';
import type { SocketExtra } from './operations.js';
import { Running } from './running.js';
import { speakProtocol } from './socket-protocol.js';

/** A socket whose reader is gone: what is written to it comes back as an error, as Node tells it. */
class VanishedSocket extends EventEmitter {
  readonly OPEN = 1;
  readonly protocol = 'graphql-transport-ws';
  readyState = 1;
  readonly isPaused = false;
  readonly bufferedAmount = 0;

  send(_text: string, told: (error?: Error) => void): void {
    told(Object.assign(new Error('Cannot call write after a stream was destroyed'), { code: 'ERR_STREAM_DESTROYED' }));
  }

  close(): void {
    this.readyState = 3;
    this.emit('close', 1006, '');
  }
}

it('M9b what could not be written to a reader who vanished is not logged as a fault', async () => {
  const log = { error: vi.fn() };
  const socket = new VanishedSocket();
  let opened: ProtocolSocket | undefined;
  const server = makeServer<undefined, SocketExtra>({ onConnect: () => true });
  const listening = {
    opened: (given: ProtocolSocket, extra: SocketExtra) => {
      opened = given;
      return server.opened(given, extra);
    },
  };
  const opening = {} as SocketExtra['opening'];
  speakProtocol(
    listening,
    socket as unknown as WebSocket,
    { opening, running: new Running(new Crowd(1), 'sun', new AbortController().signal) },
    log,
  );
  await expect(opened?.send('{"type":"ack"}')).resolves.toBeUndefined();
  // the protocol answers this one, and cannot
  socket.emit('message', JSON.stringify({ type: 'connection_init' }));
  await new Promise((resolve) => setImmediate(resolve));
  socket.close();
  expect(log.error).not.toHaveBeenCalled();
});
