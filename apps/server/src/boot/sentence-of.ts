import { UnfitDatabase } from '@watchfloor/ledger/migrate';
import { PostgresStartError, WrongMajorError } from '@watchfloor/postgres/errors';
import { ConfigError } from '../config.js';
import { StartRefused } from './start-refused.js';

/** What PostgreSQL and the network answer when DATABASE_URL is wrong. */
const databaseProblems: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host name cannot be looked up now',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'the password is wrong',
  '28000': 'the user may not connect',
  '3D000': 'there is no such database',
  '42501': 'the user may not create tables',
  '53100': 'it has no room left; make room there and start again',
};

/** The sentence to show for an error that somebody can do something about; null for a fault, whose stack is wanted. */
export function sentenceOf(error: unknown, databaseUrl: string | undefined): string | null {
  if (error instanceof ConfigError || error instanceof StartRefused) return error.message;
  if (error instanceof PostgresStartError || error instanceof WrongMajorError) return error.message;
  if (error instanceof UnfitDatabase) return `DATABASE_URL: ${error.message}`;
  const problem = databaseProblems[codeIn(error) ?? ''];
  if (problem === undefined || databaseUrl === undefined) return null;
  return `DATABASE_URL: the database ${withoutPassword(databaseUrl)} cannot be used: ${problem}.`;
}

/** Errors of connections come wrapped: in a cause, or several at once, one for each address of the host. */
function codeIn(error: unknown): string | undefined {
  if (error instanceof AggregateError) return error.errors.map(codeIn).find((code) => code !== undefined);
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : codeIn(error.cause);
}

function withoutPassword(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${pathname.slice(1)} on ${host}`;
  } catch {
    return 'it names';
  }
}
