import { randomUUID } from 'node:crypto';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { AskerGone } from '@watchfloor/ledger/asker';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { type Storage, StorageFull } from '../storage/storage.js';

/** Errors that are about the question, told to its asker as they are. Everything else is a fault of ours. */
const aboutTheQuestion: ReadonlySet<unknown> = new Set([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.BAD_REQUEST,
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'TOO_MANY_SUBSCRIPTIONS',
  'TOO_MANY_REQUESTS',
]);

/** A fault that somebody can mend: what it means, and whom to tell. */
export const NOT_SAVED = 'The storage of the server is full: nothing was saved. Tell whoever runs it to make room.';

/** Who hears of a fault, whichever road it was met on. */
export interface FaultRooms {
  readonly log: Pick<Logger, 'error'>;
  readonly storage: Pick<Storage, 'heard'>;
}

/**
 * What the asker is told of an error. A fault is logged with its stack under an id, and the asker is told the id and
 * nothing else: no message, no path of a file, no statement. What it says of the room of the database is heard.
 */
export function present(error: unknown, { log, storage }: FaultRooms): GraphQLFormattedError {
  if (error instanceof GraphQLError) {
    const { code } = error.extensions;
    if (aboutTheQuestion.has(code) || isOfTheRequest(error)) return told(error, code);
  }
  // for nobody: whoever asked does not listen any more
  if (innermost(error) instanceof AskerGone) return { message: 'The asker is gone.', extensions: { code: 'GONE' } };
  const id = randomUUID();
  log.error({ faultId: id, err: innermost(error) }, 'a fault while answering GraphQL');
  const path = error instanceof GraphQLError && error.path !== undefined ? { path: error.path } : {};
  if (storage.heard(error) || innermost(error) instanceof StorageFull)
    return { message: `${NOT_SAVED} Fault ${id}.`, ...path, extensions: { code: 'STORAGE_FULL', id } };
  return { message: `Something went wrong here. Fault ${id}.`, ...path, extensions: { code: 'INTERNAL', id } };
}

function told(error: GraphQLError, code: unknown): GraphQLFormattedError {
  const { message, locations, path } = error.toJSON();
  const where = { ...(locations && { locations }), ...(path && { path }) };
  return { message, ...where, extensions: { code: code ?? ApolloServerErrorCode.BAD_USER_INPUT } };
}

/** Raised by graphql-js itself before anything ran: syntax, validation, variables. */
function isOfTheRequest(error: GraphQLError): boolean {
  return error.path === undefined && error.extensions.code === undefined && innermost(error) instanceof GraphQLError;
}

function innermost(error: unknown): unknown {
  let inner = error;
  while (inner instanceof GraphQLError && inner.originalError !== undefined) inner = inner.originalError;
  return inner;
}
