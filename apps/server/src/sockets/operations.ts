import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import type { Rooms } from '../graphql/context.js';
import { present } from '../graphql/faults.js';
import { checkedDocument } from '../graphql/limits.js';
import type { Viewer } from '../identity/viewer.js';
import { SocketClose } from './close-codes.js';

/** A page of the dashboard has six. */
export const MAX_SUBSCRIPTIONS = 30;

/** Who opened a socket, and what ends with it; null where nobody is signed in. */
export type Opening = { readonly viewer: Viewer; readonly signal: AbortSignal } | null;

export interface OperationsOptions {
  readonly schema: GraphQLSchema;
  readonly rooms: Rooms;
  readonly log: Pick<Logger, 'error'>;
  /** Who opened the socket that this request became. */
  readonly openingOf: (extra: Extra) => Opening;
}

type SocketContext = Context<Record<string, unknown> | undefined, Extra>;

/** What graphql-ws asks of us on each socket: who may, what may be asked, and how errors are told. */
export function operations({
  schema,
  rooms,
  log,
  openingOf,
}: OperationsOptions): ServerOptions<Record<string, unknown> | undefined, Extra> {
  const prepare = (context: SocketContext, payload: SubscribePayload) => {
    const opening = openingOf(context.extra);
    if (opening === null) return [new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } })];
    if (Object.keys(context.subscriptions).length > MAX_SUBSCRIPTIONS) return [tooMany()];
    const document = checkedDocument(schema, payload.query);
    if (!('kind' in document)) return document;
    const { operationName, variables: variableValues } = payload;
    return { schema, document, operationName, variableValues, contextValue: { ...rooms, ...opening } };
  };
  return {
    onConnect({ extra }) {
      if (openingOf(extra) !== null) return true;
      extra.socket.close(SocketClose.unauthorized.code, SocketClose.unauthorized.reason);
      return false;
    },
    onSubscribe: (context, _id, payload) => prepare(context, payload),
    onNext: (_context, _id, _payload, _args, { errors, ...result }) =>
      errors === undefined ? undefined : { ...result, errors: errors.map((error) => present(error, log)) },
    // a peer that vanished while it was told something is nobody's fault, and nobody is left to tell
    onError: (_context, _id, _payload, errors) =>
      errors.every(isVanishedPeer) ? [...errors] : errors.map((error) => present(error, log)),
  };
}

/** Writing to the socket failed because its other end is gone. */
function isVanishedPeer(error: GraphQLError): boolean {
  const cause: NodeJS.ErrnoException | undefined = error.originalError;
  return cause?.syscall === 'write' && (cause.code === 'EPIPE' || cause.code === 'ECONNRESET');
}

const tooMany = (): GraphQLError =>
  new GraphQLError(`A socket carries at most ${MAX_SUBSCRIPTIONS} operations at a time.`, {
    extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' },
  });
