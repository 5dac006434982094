import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { StorageLevel } from '../storage/storage.js';
import { healthRoutes } from './health.js';

it.each([
  [true, 200],
  [false, 403],
])('A11 figures for a connection of this machine that is a person’s own: %j', async (own, status) => {
  const routes = healthRoutes({
    ledger: { pulse: { now: () => Promise.resolve(0) } },
    feed: { health: () => ({ position: 0, lastReadAt: 0, behind: false, blind: false }) },
    storage: { level: StorageLevel.ok },
    registry: new Registry(),
    straight: () => own,
    metricsToken: undefined,
    stopping: () => false,
  });
  const server = createServer(express().use(routes)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(status);
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
});
