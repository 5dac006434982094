import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type FaultRooms, present } from './faults.js';
import { badInput } from './user-error.js';

function presented(error: unknown) {
  const logged: object[] = [];
  const log = { error: (data: object) => logged.push(data) } as unknown as FaultRooms['log'];
  const told = present(error, { log, storage: { heard: () => false } });
  return { told, logged };
}

describe('what an asker is told of an error', () => {
  it('is the sentence, where the question was wrong', () => {
    const raised = new GraphQLError('x', { path: ['queue'], originalError: badInput('first must be from 1 to 9') });
    expect(presented(badInput('first must be from 1 to 9')).told).toEqual({
      message: 'first must be from 1 to 9',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(presented(raised).told).toMatchObject({ path: ['queue'], extensions: { code: 'BAD_USER_INPUT' } });
  });

  it.each([
    ['thrown by a resolver', new GraphQLError('secret', { path: ['me'], originalError: new Error('secret') })],
    ['thrown by an iterable, without a path', new GraphQLError('secret', { originalError: new Error('secret') })],
    ['of graphql-js about a value of ours', new GraphQLError('secret', { path: ['me', 'name'] })],
    ['anything else', new Error('secret')],
  ])('is an id and nothing more of a fault %s', (_where, error) => {
    const { told, logged } = presented(error);
    expect(JSON.stringify(told)).not.toContain('secret');
    expect(told.extensions?.code).toBe('INTERNAL');
    expect(logged).toEqual([expect.objectContaining({ faultId: told.extensions?.id })]);
  });
});
