import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { FrontDoor } from './front-door.js';

const door = new FrontDoor();
afterEach(() => door.close());

test('J1 whoever asks while the server starts is told so as the guide promises, and when to ask again', async () => {
  door.server.listen(0, '127.0.0.1');
  await once(door.server, 'listening');
  const { port } = door.server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`);
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '1']);
  expect(await answer.json()).toEqual({ error: { code: 'BUSY', message: expect.stringContaining('starting') } });
});
