import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  subscribe,
} from 'graphql';
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws';
import type { Logger } from 'pino';
import type { AtWork } from '../graphql/at-work.js';
import type { RequestContext, Rooms } from '../graphql/context.js';
import { present } from '../graphql/faults.js';
import { checkedDocument } from '../graphql/limits/document.js';
import { weigh } from '../graphql/limits/operation.js';
import type { Viewer } from '../identity/viewer.js';
import { SocketClose } from './close-codes.js';
import type { Running } from './running.js';

/** Who opened a socket, and what ends with it. */
export interface Opening {
  readonly viewer: Viewer;
  readonly signal: AbortSignal;
  /** To be called when its client has introduced itself. */
  readonly introduced: () => void;
}

/** What is kept of each socket. */
export interface SocketExtra {
  /** Null where nobody is signed in. */
  readonly opening: Opening | null;
  readonly running: Running;
  readonly close: (why: SocketClose) => void;
}

export interface OperationsOptions {
  readonly schema: GraphQLSchema;
  readonly rooms: Rooms;
  readonly atWork: AtWork;
  readonly log: Pick<Logger, 'error'>;
}

type Parameters = Record<string, unknown> | undefined;
type SocketContext = Context<Parameters, SocketExtra>;

/** What graphql-ws asks of us on each socket: who may, what may be asked, and how errors are told. */
export function operations({ schema, rooms, atWork, log }: OperationsOptions): ServerOptions<Parameters, SocketExtra> {
  const prepare = ({ extra: { opening, running } }: SocketContext, payload: SubscribePayload) => {
    if (opening === null) return [new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } })];
    const document = checkedDocument(schema, payload.query);
    if (!('kind' in document)) return document;
    const { operationName, variables: variableValues } = payload;
    const weighed = weigh(schema, { document, operationName, variables: variableValues });
    if ('problem' in weighed) return [weighed.problem];
    const refusal = running.begin(payload, weighed.cost);
    if (refusal !== null) return [refusal];
    return {
      schema,
      document,
      operationName,
      variableValues,
      contextValue: { ...rooms, viewer: opening.viewer, signal: opening.signal },
    };
  };
  return {
    execute: counted(atWork),
    // not counted: a client gives up a subscription that is refused, and whoever has many screens comes back with all at once
    subscribe,
    onConnect({ extra: { opening, close } }) {
      if (opening === null) {
        close(SocketClose.unauthorized);
        return false;
      }
      opening.introduced();
      return true;
    },
    onSubscribe: (context, _id, payload) => prepare(context, payload),
    onNext: (_context, _id, _payload, _args, { errors, ...result }) =>
      errors === undefined ? undefined : { ...result, errors: errors.map((error) => present(error, log)) },
    onError: ({ extra }, _id, payload, errors) => {
      extra.running.end(payload);
      return errors.map((error) => present(error, log));
    },
    onComplete: ({ extra }, _id, payload) => extra.running.end(payload),
  };
}

type Refused = { readonly errors: readonly GraphQLError[] };

/** Executes where not too much is worked on for the person already. */
function counted(atWork: AtWork) {
  return async (args: ExecutionArgs): Promise<ExecutionResult | Refused> => {
    const { viewer } = args.contextValue as RequestContext;
    let ended = () => {};
    try {
      ended = atWork.begin(viewer.actor.id);
      return await execute(args);
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    } finally {
      ended();
    }
  };
}
