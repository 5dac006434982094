import type { Client as SocketClient } from 'graphql-ws';
import { Client, cacheExchange, fetchExchange, mapExchange, subscriptionExchange } from 'urql';

/** The path of both HTTP and WebSocket; always of the page's own origin, so the session cookie goes along. */
export const graphqlPath = '/graphql';

export const socketUrl = (location: Pick<Location, 'protocol' | 'host'>): string =>
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${graphqlPath}`;

/**
 * urql over fetch for questions and commands, over the live socket for subscriptions.
 *
 * @param onSignedOut called when the server says there is no session.
 */
export function createUrql(socket: SocketClient, onSignedOut: () => void): Client {
  return new Client({
    url: graphqlPath,
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin' },
    exchanges: [
      mapExchange({
        onError(error) {
          if (error.graphQLErrors.some((cause) => cause.extensions.code === 'UNAUTHENTICATED')) onSignedOut();
        },
      }),
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe(
              { query: request.query ?? '', variables: request.variables },
              sink as Parameters<SocketClient['subscribe']>[1],
            ),
          }),
        }),
      }),
    ],
  });
}
