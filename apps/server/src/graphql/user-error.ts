import { GraphQLError } from 'graphql';

/** The question itself is wrong; its asker is told how. */
export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });

/** Nobody is signed in, or not any more. */
export const unauthenticated = (): GraphQLError =>
  new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });

/** @throws GraphQLError BAD_USER_INPUT unless 1 ≤ first ≤ most */
export function rowsWanted(first: number, most: number): number {
  if (first >= 1 && first <= most) return first;
  throw badInput(`first must be from 1 to ${most}, not ${first}`);
}
