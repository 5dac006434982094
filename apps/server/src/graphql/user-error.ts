import { GraphQLError } from 'graphql';

/** The question itself is wrong; its asker is told how. */
export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });

/** Nobody is signed in, or not any more. */
export const unauthenticated = (): GraphQLError =>
  new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });

/** The person's role has no right to this. */
export const forbidden = (operation: string): GraphQLError =>
  new GraphQLError(`Your role may not do this (${operation}).`, { extensions: { code: 'FORBIDDEN' } });

/** @throws GraphQLError BAD_USER_INPUT unless 1 ≤ first ≤ most */
export function rowsWanted(first: number, most: number): number {
  if (first >= 1 && first <= most) return first;
  throw badInput(`first must be from 1 to ${most}, not ${first}`);
}
