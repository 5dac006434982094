import express, { type ErrorRequestHandler, type Express, type Router } from 'express';
import type { Logger } from 'pino';
import { NOT_SAVED } from '../graphql/faults.js';
import { requestLog } from '../observe/request-log.js';
import type { Storage } from '../storage/storage.js';
import { dashboardRoutes } from './dashboard.js';
import { type HostRule, onlyOurHosts } from './hosts.js';
import { HttpRefusal, refuse } from './refusals.js';
import { securityHeaders } from './security.js';

export interface AppRoutes {
  readonly health: Router;
  readonly identity: Router;
  readonly graphql: Router;
  /** The folder of the built dashboard. */
  readonly dashboard: string;
  readonly trustProxy: number;
  readonly answersFor: HostRule;
  readonly storage: Pick<Storage, 'heard'>;
  readonly log: Logger;
}

/** Everything that is answered over plain HTTP, in the order in which it is tried. */
export function createApp(routes: AppRoutes): Express {
  const { health, identity, graphql, dashboard, trustProxy, answersFor, storage, log } = routes;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustProxy);
  app.use(securityHeaders());
  app.use(health);
  app.use(requestLog(log));
  app.use(onlyOurHosts(answersFor));
  app.use('/auth', identity);
  app.use('/graphql', graphql);
  app.use(dashboardRoutes(dashboard));
  app.use((_request, response) => {
    refuse(response, HttpRefusal.notFound, 'There is nothing here.');
  });
  app.use(lastResort(storage, log));
  return app;
}

/** A body that cannot be read is the sender's; everything else is ours, logged and not told. */
function lastResort(storage: Pick<Storage, 'heard'>, log: Logger): ErrorRequestHandler {
  return (error: { status?: unknown } | null, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = typeof error?.status === 'number' ? error.status : 500;
    if (status < 500)
      return refuse(response, theirs.get(status) ?? HttpRefusal.unreadable, 'The request could not be read.');
    log.error({ err: error, requestId: request.id }, 'a fault while answering a request');
    const id = `Request ${String(request.id)}.`;
    if (storage.heard(error)) return refuse(response, HttpRefusal.storageFull, `${NOT_SAVED} ${id}`);
    refuse(response, HttpRefusal.fault, `Something went wrong here. ${id}`);
  };
}

/** What Express says of a request that it cannot read, where that is not merely unreadable. */
const theirs: ReadonlyMap<number, HttpRefusal> = new Map(
  [HttpRefusal.notFound, HttpRefusal.tooLarge, HttpRefusal.notJson].map((refusal) => [refusal.status, refusal]),
);
