import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { HttpRefusal } from '../http/refusals.js';

/** Over HTTP an answer of GraphQL has the status, too. */
const answered = ({ status, code }: HttpRefusal, headers = new HeaderMap()) => ({ code, http: { status, headers } });

/** The question itself is wrong; its asker is told how. */
export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: answered(HttpRefusal.badInput) });

/** Nobody is signed in, or not any more. */
export const unauthenticated = (): GraphQLError =>
  new GraphQLError('Sign in first.', { extensions: answered(HttpRefusal.unauthenticated) });

/** The person asks for more at a time than is answered at a time. */
export const tooManyRequests = (most: number): GraphQLError =>
  new GraphQLError(`At most ${most} requests of yours are answered at a time. Wait for an answer, then ask again.`, {
    extensions: answered(HttpRefusal.tooManyRequests, new HeaderMap([['retry-after', '1']])),
  });

/** The person's role has no right to this. */
export const forbidden = (operation: string): GraphQLError =>
  new GraphQLError(`Your role may not do this (${operation}).`, { extensions: { code: 'FORBIDDEN' } });

/** @throws GraphQLError BAD_USER_INPUT unless 1 ≤ first ≤ most */
export function rowsWanted(first: number, most: number): number {
  if (first >= 1 && first <= most) return first;
  throw badInput(`first must be from 1 to ${most}, not ${first}`);
}
