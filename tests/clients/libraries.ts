import { ApolloClient, gql, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { subscriptionExchange, Client as UrqlClient } from '@urql/core';
import type { Client as SocketClient } from 'graphql-ws';

export type Variables = Readonly<Record<string, unknown>>;

/** Hears what a subscription brings; answers how to leave it. */
export type Subscribe = <T>(document: string, variables: Variables, next: (data: T) => void) => () => void;

/** How each library is connected: what `docs/clients.md` says, and nothing more. */
export const libraries: Readonly<Record<'graphql-ws' | 'Apollo Client' | 'urql', (socket: SocketClient) => Subscribe>> =
  {
    'graphql-ws':
      (socket) =>
      <T>(query: string, variables: Variables, next: (data: T) => void) =>
        socket.subscribe<T>(
          { query, variables: variables as Record<string, unknown> },
          { next: ({ data }) => data && next(data), error: () => undefined, complete: () => undefined },
        ),

    'Apollo Client': (socket) => {
      const client = new ApolloClient({ link: new GraphQLWsLink(socket), cache: new InMemoryCache() });
      return <T>(document: string, variables: Variables, next: (data: T) => void) => {
        const options = { query: gql(document), variables, fetchPolicy: 'no-cache' } as const;
        const subscription = client.subscribe<T>(options).subscribe(({ data }) => data && next(data as T));
        return () => subscription.unsubscribe();
      };
    },

    urql: (socket) => {
      const client = new UrqlClient({
        url: '/graphql',
        preferGetMethod: false,
        exchanges: [
          subscriptionExchange({
            forwardSubscription: ({ query = '', variables }) => ({
              subscribe: (sink) => ({
                unsubscribe: socket.subscribe({ query, variables }, sink as Parameters<SocketClient['subscribe']>[1]),
              }),
            }),
          }),
        ],
      });
      return <T>(document: string, variables: Variables, next: (data: T) => void) => {
        const subscription = client.subscription<T>(document, variables).subscribe(({ data }) => data && next(data));
        return () => subscription.unsubscribe();
      };
    },
  };

/** A socket whose subscriptions go on from what is held at the moment at which they are sent, the first time and after each cut. */
export const resuming = (socket: SocketClient, held: () => number | null): SocketClient => ({
  ...socket,
  subscribe: (payload, sink) => {
    const variables = {
      ...payload.variables,
      get since() {
        return held();
      },
    };
    return socket.subscribe({ ...payload, variables }, sink);
  },
});
