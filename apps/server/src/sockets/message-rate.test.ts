import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { limitMessages } from './message-rate.js';

it('a socket that sends more than any page would is closed; one that keeps a pace is not', () => {
  const closed: number[] = [];
  const socket = Object.assign(new EventEmitter(), { close: (code: number) => closed.push(code) });
  let now = 0;
  limitMessages(socket as unknown as WebSocket, () => now);
  const send = (messages: number) => {
    for (let index = 0; index < messages; index += 1) socket.emit('message');
  };
  for (let window = 0; window < 5; window += 1) {
    send(500);
    now += 10_000;
  }
  expect(closed).toEqual([]);
  send(501);
  expect(closed).toEqual([4429]);
});
