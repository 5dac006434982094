import { GraphQLError } from 'graphql';

/** What is written of an error into the log. */
export interface LoggableError {
  readonly type: string;
  /** Absent where it may quote what somebody sent. */
  readonly message?: string;
  /** Where it was thrown, without the message that stacks begin with. */
  readonly stack?: string;
  readonly [fact: string]: unknown;
}

/**
 * Facts about an error that are ours and not its sender's: codes, and the names of tables and columns. Everything else that
 * errors carry (parameters, bodies, rows, details) stays out: what is not named here is not written.
 */
const facts = [
  'code',
  'errno',
  'syscall',
  'severity',
  'schema',
  'table',
  'column',
  'dataType',
  'constraint',
  'routine',
];

const LONGEST_STATEMENT = 500;
const DEEPEST = 4;

/** An error as it may be written down. It never carries a parameter of a statement, or what somebody typed. */
export function loggableError(error: unknown, depth = 0): LoggableError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { query, cause, errors, driverError } = error as Error & Partial<Record<string, unknown>>;
  const deeper = (inner: unknown) => loggableError(inner, depth + 1);
  const goOn = depth < DEEPEST;
  return {
    type: error.name === 'Error' ? error.constructor.name : error.name,
    ...(quotes(error) ? {} : { message: error.message }),
    ...Object.fromEntries(facts.flatMap((fact) => known(error, fact))),
    ...(typeof query === 'string' && { statement: query.replace(/\s+/g, ' ').slice(0, LONGEST_STATEMENT) }),
    ...(error.stack !== undefined && { stack: framesOf(error, error.stack) }),
    ...(goOn && driverError !== undefined && { driverError: deeper(driverError) }),
    ...(goOn && cause !== undefined && { cause: deeper(cause) }),
    ...(goOn && Array.isArray(errors) && { errors: errors.slice(0, DEEPEST).map(deeper) }),
  };
}

function known(error: Error, fact: string): [string, unknown][] {
  const value = (error as Error & Partial<Record<string, unknown>>)[fact];
  return typeof value === 'string' || typeof value === 'number' ? [[fact, value]] : [];
}

/** Whether the message may repeat a value: what the database, a parser and GraphQL itself say does. */
function quotes(error: Error): boolean {
  if (error instanceof SyntaxError || error instanceof GraphQLError) return true;
  return 'driverError' in error || 'severity' in error || 'issues' in error;
}

function framesOf({ message }: Error, stack: string): string {
  const at = stack.indexOf(message);
  const frames = at === -1 ? stack : stack.slice(at + message.length);
  return frames
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .join('\n');
}
