import type { Feed } from '@watchfloor/feed/feed';
import type { Ledger } from '@watchfloor/ledger/ledger';
import { Router } from 'express';
import type { Registry } from 'prom-client';
import { within } from './timers.js';

/** Longer than a slow checkpoint, shorter than a proxy's patience. */
const ANSWER_MS = 2_000;
/** A feed that has not heard from the log for this long shows an old floor. */
const SILENT_MS = 10_000;

export interface HealthRooms {
  readonly ledger: Pick<Ledger, 'now'>;
  readonly feed: Pick<Feed, 'health'>;
  readonly registry: Registry;
  /** True once the server has begun to stop. */
  readonly stopping: () => boolean;
}

/** `/healthz` the process lives; `/readyz` it can serve; `/metrics` its figures, none of them about a person. */
export function healthRoutes({ ledger, feed, registry, stopping }: HealthRooms): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ ok: true });
  });
  router.get('/readyz', async (_request, response) => {
    const now = await within(ANSWER_MS, ledger.now()).catch(() => null);
    const { position, lastReadAt, behind } = feed.health();
    const feedSilentMs = now === null ? null : Math.max(0, now - lastReadAt);
    const fresh = feedSilentMs !== null && feedSilentMs < SILENT_MS;
    const ok = fresh && !stopping();
    response
      .status(ok ? 200 : 503)
      .json({ ok, database: now !== null, feed: { position, behind, silentMs: feedSilentMs } });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
