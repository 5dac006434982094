import { codeOf, DISK_FULL } from '@watchfloor/ledger/write/retry';
import { GraphQLError } from 'graphql';

/** A share of the disk that is used up has no code of its own in PostgreSQL. */
const FULL = /no space left on device|disk quota exceeded/i;

/** Whether an error is PostgreSQL's word that it has no room left to write in. */
export function saysFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof GraphQLError) return saysFull(error.originalError);
  return codeOf(error) === DISK_FULL || FULL.test(error.message) || saysFull(error.cause);
}
