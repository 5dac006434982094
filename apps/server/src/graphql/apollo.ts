import type { Server } from 'node:http';
import { ApolloServer, type ApolloServerOptions } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Storage } from '../storage/storage.js';
import type { RequestContext } from './context.js';
import { present } from './faults.js';
import { limitsPlugin } from './limits/apollo-plugin.js';
import { limitRules, parseOptions, validationOptions } from './limits/document.js';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly http: Server;
  readonly log: Logger;
  readonly storage: Pick<Storage, 'heard'>;
  /** Closes the sockets, so that their clients go to another server. */
  readonly drainSockets: () => Promise<void>;
}

/** Queries and mutations over HTTP. */
export function apolloServer({
  schema,
  http,
  log,
  storage,
  drainSockets,
}: ApolloOptions): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    parseOptions,
    validationRules: [...limitRules],
    validationOptions,
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    // ours: Apollo's own handlers re-kill the process before the database is stopped
    stopOnTerminationSignals: false,
    logger: apolloLog(log),
    formatError: (_formatted, error) => present(error, { log, storage }),
    plugins: [
      limitsPlugin,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: 5_000 }),
      { serverWillStart: async () => ({ drainServer: drainSockets }) },
    ],
  });
}

/** Apollo writes errors into its sentences, behind a colon: what was said is kept, what was sent is not. */
function apolloLog(log: Logger): NonNullable<ApolloServerOptions<RequestContext>['logger']> {
  const told = (message: unknown) => `Apollo Server: ${String(message).split(':', 1)[0]}`;
  return {
    debug: (message) => log.debug(told(message)),
    info: (message) => log.info(told(message)),
    warn: (message) => log.warn(told(message)),
    error: (message) => log.error(told(message)),
  };
}
