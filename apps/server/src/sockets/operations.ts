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
import { contextOf, type RequestContext, type Rooms } from '../graphql/context.js';
import { type FaultRooms, present } from '../graphql/faults.js';
import { checkedDocument } from '../graphql/limits/document.js';
import { weigh } from '../graphql/limits/operation.js';
import type { Viewer } from '../identity/viewer.js';
import type { Running } from './running.js';

/** Who opened a socket. */
export interface Opening {
  readonly viewer: Viewer;
  /** To be called when its client has introduced itself. */
  readonly introduced: () => void;
}

/** What is kept of each socket. */
export interface SocketExtra {
  readonly opening: Opening;
  readonly running: Running;
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
  const faults: FaultRooms = { log, storage: rooms.storage };
  const prepare = ({ extra: { opening, running } }: SocketContext, id: string, payload: SubscribePayload) => {
    const document = checkedDocument(schema, payload.query);
    if (!('kind' in document)) return document;
    const { operationName, variables: variableValues } = payload;
    const weighed = weigh(schema, { document, operationName, variables: variableValues });
    if ('problem' in weighed) return [weighed.problem];
    const wanted = running.begin(payload, id, weighed.cost);
    if (wanted instanceof GraphQLError) return [wanted];
    const contextValue = contextOf(rooms, opening.viewer, wanted);
    return { schema, document, operationName, variableValues, contextValue };
  };
  return {
    execute: counted(atWork),
    // not counted: a client gives up a subscription that is refused, and whoever has many screens comes back with all at once
    subscribe,
    onConnect: ({ extra: { opening } }) => opening.introduced(),
    onSubscribe: (context, id, payload) => prepare(context, id, payload),
    onNext: (_context, _id, _payload, _args, { errors, ...result }) =>
      errors === undefined ? undefined : { ...result, errors: errors.map((error) => present(error, faults)) },
    onError: ({ extra }, _id, payload, errors) => {
      extra.running.end(payload);
      return errors.map((error) => present(error, faults));
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
