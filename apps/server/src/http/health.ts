import { createHash, timingSafeEqual } from 'node:crypto';
import type { Feed } from '@watchfloor/feed/feed';
import type { Ledger } from '@watchfloor/ledger/ledger';
import { Router } from 'express';
import type { Registry } from 'prom-client';
import type { StraightRule } from '../identity/demo-rule.js';
import { type Storage, StorageLevel } from '../storage/storage.js';
import { HttpRefusal, refuse } from './refusals.js';
import { within } from './timers.js';

/** Longer than a slow checkpoint, shorter than a proxy's patience. */
const ANSWER_MS = 2_000;
/** A feed that has not heard from the log for this long shows an old floor. */
const SILENT_MS = 10_000;

export interface HealthRooms {
  readonly ledger: { readonly pulse: Pick<Ledger['pulse'], 'now'> };
  readonly feed: Pick<Feed, 'health'>;
  readonly storage: Pick<Storage, 'level'>;
  readonly registry: Registry;
  readonly straight: StraightRule;
  /** Whoever bears it may read the figures from elsewhere; undefined where nobody may. */
  readonly metricsToken: string | undefined;
  /** True once the server has begun to stop. */
  readonly stopping: () => boolean;
}

/**
 * `/healthz` the process lives; `/readyz` it can serve; `/metrics` its figures, for those who sit at this machine or bear the
 * token: none is about a person, but they tell how busy the floor is and who tries to get in.
 */
export function healthRoutes(rooms: HealthRooms): Router {
  const { ledger, feed, storage, registry, straight, metricsToken, stopping } = rooms;
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ ok: true });
  });
  router.get('/readyz', async (_request, response) => {
    const now = await within(ANSWER_MS, ledger.pulse.now()).catch(() => null);
    const { position, lastReadAt, behind, blind } = feed.health();
    const silentMs = now === null ? null : Math.max(0, now - lastReadAt);
    const reason = reasonNotReady({ stopping: stopping(), silentMs, blind, storage: storage.level });
    response.status(reason === null ? 200 : 503).json({
      ok: reason === null,
      reason,
      database: now !== null,
      storage: storage.level,
      feed: { position, behind, silentMs },
    });
  });
  router.get('/metrics', async (request, response) => {
    if (!straight(request) && !bears(request.headers.authorization, metricsToken)) {
      const message = 'Ask from this machine itself, or with the token in WATCHFLOOR_METRICS_TOKEN.';
      return refuse(response, HttpRefusal.forbidden, message);
    }
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

interface Facts {
  readonly stopping: boolean;
  /** For how long the log has said nothing; null where the database does not answer. */
  readonly silentMs: number | null;
  readonly blind: boolean;
  readonly storage: StorageLevel;
}

/** Why it cannot serve now, the weightiest first; null where it can. */
function reasonNotReady({ stopping, silentMs, blind, storage }: Facts): string | null {
  if (stopping) return 'the server stops';
  if (silentMs === null) return 'the database does not answer';
  if (blind || silentMs >= SILENT_MS) return 'the log cannot be read';
  return storage === StorageLevel.full ? 'the storage is full' : null;
}

/** Whether an Authorization header bears the token; takes as long whatever it says. */
function bears(header: string | undefined, token: string | undefined): boolean {
  if (token === undefined || header === undefined) return false;
  const digest = (text: string) => new Uint8Array(createHash('sha256').update(text).digest());
  return timingSafeEqual(digest(header), digest(`Bearer ${token}`));
}
