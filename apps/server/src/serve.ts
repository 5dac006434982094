import { hostname } from 'node:os';
import type { Feed } from '@watchfloor/feed/feed';
import type { Ledger } from '@watchfloor/ledger/ledger';
import type { Logger } from 'pino';
import type { Commands } from './commands.js';
import type { Config } from './config.js';
import { ActorNames } from './graphql/actor-names.js';
import { apolloServer } from './graphql/apollo.js';
import { AtWork } from './graphql/at-work.js';
import type { Rooms } from './graphql/context.js';
import { WaitingLaw } from './graphql/law/waiting-law.js';
import { graphqlRoute } from './graphql/route.js';
import { buildGraphqlSchema } from './graphql/schema.js';
import { createApp } from './http/app.js';
import type { FrontDoor } from './http/front-door.js';
import { healthRoutes } from './http/health.js';
import { hostRule } from './http/hosts.js';
import { demoRule, straightRule } from './identity/demo-rule.js';
import { Doorman } from './identity/doorman.js';
import { identityRoutes } from './identity/routes.js';
import { SignInLimit } from './identity/sign-in-limit.js';
import { Turnstile } from './identity/turnstile.js';
import type { Metrics } from './observe/metrics.js';
import { SocketServer } from './sockets/socket-server.js';
import type { Storage } from './storage/storage.js';

export interface ServeOptions {
  readonly config: Config;
  readonly log: Logger;
  readonly ledger: Ledger;
  readonly feed: Feed;
  readonly commands: Commands;
  readonly metrics: Metrics;
  readonly storage: Storage;
  readonly demoRefusal: string | null;
  readonly door: FrontDoor;
  readonly stopping: () => boolean;
}

/** Half of the threads that the platform has for such work, 19 MB each; the last of a place waits for some seconds. */
const signingIn = { atOnce: 2, mostWaiting: 1_000, mostOfAPlace: 50 };

/** Puts everything that is asked from outside behind the one port: HTTP, GraphQL and sockets. */
export async function serve(options: ServeOptions): Promise<{ readonly stop: () => Promise<void> }> {
  const { config, log, ledger, feed, commands, metrics, storage, demoRefusal, door, stopping } = options;
  const rooms: Rooms = {
    ledger,
    feed,
    commands,
    storage,
    names: new ActorNames(ledger.people),
    waitingLaw: new WaitingLaw(ledger.law, log),
  };
  const schema = buildGraphqlSchema();
  const straight = straightRule();
  const rule = demoRule(demoRefusal, straight);
  const doorman = new Doorman(ledger, rule);
  const { trustProxy } = config;
  const atWork = new AtWork(config.requestsPerPerson);
  const answersFor = hostRule(config.hosts, config.host, hostname());
  const sockets = new SocketServer({
    schema,
    rooms,
    doorman,
    answersFor,
    trustProxy,
    limits: config.sockets,
    atWork,
    log,
  });
  const apollo = apolloServer({ schema, http: door.server, log, storage, drainSockets: () => sockets.drain() });
  await apollo.start();
  metrics.watch({
    sockets: () => sockets.open,
    position: () => feed.position,
    behind: () => feed.health().behind,
    storage,
  });
  const identity = identityRoutes({
    ledger,
    doorman,
    demoRule: rule,
    limit: new SignInLimit(ledger),
    turnstile: new Turnstile(signingIn),
    session: { idleMs: config.sessionMs, wholeMs: config.sessionMaxMs },
    report: (result) => metrics.logins.inc({ result }),
    ended: (token) => sockets.ended(token),
  });
  const app = createApp({
    health: healthRoutes({
      ledger,
      feed,
      storage,
      registry: metrics.registry,
      straight,
      metricsToken: config.metricsToken,
      stopping,
    }),
    identity,
    graphql: graphqlRoute(apollo, doorman, rooms, atWork),
    dashboard: config.dashboard,
    trustProxy,
    answersFor,
    storage,
    log,
  });
  door.open(app);
  sockets.attach(door.server);
  return { stop: () => apollo.stop() };
}
