import { PostgresStartError, WrongMajorError } from '@watchfloor/postgres/errors';

/** What PostgreSQL and the network answer when an address is wrong. */
const problems: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was lost',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host name cannot be looked up now',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'the password is wrong',
  '28000': 'the user may not connect',
  '3D000': 'there is no such database',
  '42501': 'the user may not do this',
  '42P01': 'a table is missing; run `watchfloor migrate`',
  '57P01': 'it was shut down',
  '57P03': 'it is starting up or shutting down',
  '53100': 'its disk is full',
};

/** What is wrong with the database, in one sentence without its password; null where an error speaks of something else. */
export function databaseProblem(error: unknown): string | null {
  if (error instanceof PostgresStartError || error instanceof WrongMajorError) return error.message;
  const code = codeIn(error);
  if (code !== null && code in problems) return `the database cannot be used: ${problems[code]}`;
  if (error instanceof Error && /Connection terminated|not queryable/.test(error.message)) {
    return 'the database cannot be used: the connection was lost';
  }
  return code !== null && SQLSTATE.test(code) ? `the database refused: ${String(error)}` : null;
}

const SQLSTATE = /^[0-9A-Z]{5}$/;

/** Errors of connections come wrapped: in a cause, or several at once, one for each address of the host. */
function codeIn(error: unknown): string | null {
  if (error instanceof AggregateError) return error.errors.map(codeIn).find((code) => code !== null) ?? null;
  if (!(error instanceof Error)) return null;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : codeIn(error.cause);
}
