import { EventEmitter } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import type { WebSocket } from 'ws';
import type { Viewer } from '../identity/viewer.js';
import { SessionWatch } from './session-watch.js';

const HOUR_MS = 3_600_000;
const viewer = { actor: { id: 'sun', role: 'supervisor', departmentId: null } } as Viewer;

it('A12 a socket is an open page from when its client has introduced itself until it closes', async () => {
  const asked: (readonly [tokens: readonly string[], ofPages: readonly string[]])[] = [];
  const viewersOf = async (tokens: readonly string[], ofPages: readonly string[]) => {
    asked.push([tokens, ofPages]);
    return new Map(tokens.map((token) => [token, viewer]));
  };
  const watch = new SessionWatch({ viewersOf }, { warn: () => undefined }, HOUR_MS);
  onTestFinished(() => watch.stop());
  const [silent, spoken] = [new EventEmitter() as WebSocket, new EventEmitter() as WebSocket];
  watch.add('one', viewer, silent);
  const introduced = watch.add('one', viewer, spoken);
  await watch.look();
  introduced();
  await watch.look();
  spoken.emit('close');
  await watch.look();
  expect(asked).toEqual([
    [['one'], []],
    [['one'], ['one']],
    [['one'], []],
  ]);
});
