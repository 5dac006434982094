import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { loggableError } from './loggable-error.js';

const SECRET = 'zz secret zz';

/** As the driver and TypeORM throw them. */
function refusedByTheDatabase(): Error {
  const driverError = Object.assign(new Error(`invalid input: "${SECRET}"`), {
    ...{ severity: 'ERROR', code: '22P02', detail: SECRET, hint: SECRET, where: SECRET, table: 'complaint' },
  });
  const parameters = [SECRET];
  return Object.assign(new Error(driverError.message), { query: 'select $1', parameters, driverError, ...driverError });
}

describe('A9 what is written of an error', () => {
  it.each([
    ['of the database', refusedByTheDatabase()],
    ['with such a cause', new Error('could not be read', { cause: refusedByTheDatabase() })],
    ['of several addresses', new AggregateError([refusedByTheDatabase()], 'none answered')],
    ['of a parser', new SyntaxError(`Unexpected token in "${SECRET}"`)],
    ['of GraphQL', new GraphQLError(`cannot be "${SECRET}"`, { originalError: refusedByTheDatabase() })],
    ['with a body', Object.assign(new Error('too large'), { body: SECRET, headers: { cookie: SECRET } })],
    ['that is none', SECRET],
    ['with a message of lines', Object.assign(refusedByTheDatabase(), { message: `a\n    at ${SECRET}` })],
  ])('A9 carries nothing that somebody sent: one %s', (_what, error) => {
    expect(JSON.stringify(loggableError(error))).not.toContain(SECRET);
  });

  it('A9 says what an operator needs', () => {
    expect(loggableError(refusedByTheDatabase())).toMatchObject({
      ...{ code: '22P02', table: 'complaint', statement: 'select $1', driverError: { severity: 'ERROR' } },
      stack: expect.stringMatching(/^at /),
    });
    const lost = Object.assign(new TypeError('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' });
    expect(loggableError(lost)).toMatchObject({ type: 'TypeError', message: 'read ECONNRESET', syscall: 'read' });
  });
});
