import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import type { Client } from 'graphql-ws';
import { backoff } from './backoff.js';
import type { PageClock } from './clock.js';
import { spread } from './spread.js';

/** A GraphQL error as it comes over the wire. */
export interface WireError {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown };
}

export interface LiveSink<Result> {
  next(result: Result): void;
  /** The server answered with errors; the subscription is tried again by itself after a while. */
  failed?(errors: readonly WireError[]): void;
}

/** True where the server says that there is no session (any more). */
export const isSignedOut = (errors: readonly WireError[]): boolean =>
  errors.some((error) => error.extensions?.code === 'UNAUTHENTICATED');

const isWireErrors = (cause: unknown): cause is readonly WireError[] => Array.isArray(cause);

/**
 * Subscribes until the returned function is called: over reconnects, completions by the server and errors alike.
 *
 * graphql-ws sends the payload anew on each reconnect, so `variables` may have getters (a `since` that has moved on):
 * they are read at the moment of sending.
 */
export function subscribeLive<Result, Variables>(
  client: Client,
  clock: PageClock,
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  sink: LiveSink<Result>,
): () => void {
  const query = print(document);
  let over = false;
  let failures = 0;
  let stop: () => void = () => {};
  let forget: () => void = () => {};
  const again = () => {
    if (over) return;
    forget = clock.after(backoff(failures++, spread()), start);
  };
  const start = () => {
    stop = client.subscribe<Result>(
      { query, variables: variables as Record<string, unknown> },
      {
        next(message) {
          if (over) return;
          if (message.errors !== undefined) {
            sink.failed?.(message.errors);
            return;
          }
          failures = 0;
          if (message.data) sink.next(message.data);
        },
        error(cause) {
          if (over) return;
          if (isWireErrors(cause)) sink.failed?.(cause);
          again();
        },
        complete: again,
      },
    );
  };
  start();
  return () => {
    over = true;
    forget();
    stop();
  };
}
