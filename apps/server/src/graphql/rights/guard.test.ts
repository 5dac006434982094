import { Role } from '@watchfloor/domain/vocabulary';
import { buildSchema, type GraphQLSchema, graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { RequestContext } from '../context.js';
import { buildGraphqlSchema } from '../schema.js';
import { fieldOperations, type Root } from './field-operations.js';
import { guard } from './guard.js';

const fieldsOf = (schema: GraphQLSchema, root: Root): readonly string[] =>
  Object.keys((schema.getType(root) as { getFields?: () => object } | undefined)?.getFields?.() ?? {}).sort();

describe('the table of rights', () => {
  it.each(['Query', 'Mutation', 'Subscription'] as const)(
    'A11 has a row for each field of %s, and for no other',
    (root) => {
      expect(Object.keys(fieldOperations[root]).sort()).toEqual(fieldsOf(buildGraphqlSchema(), root));
    },
  );

  it('A11 lets no schema be built that has a field without a row', () => {
    const schema = buildSchema('type Query { me: String secrets: String }');
    expect(() => guard(schema)).toThrow('Query.secrets has no row in the table of rights');
  });

  it('A11 keeps whoever has no right from the resolver, whatever the field answers with', async () => {
    const schema = buildSchema('type Query { lawDocument: String } type Mutation { publishLaw: Boolean }');
    guard(schema);
    const asked: string[] = [];
    const rootValue = { lawDocument: () => asked.push('read'), publishLaw: () => asked.push('published') };
    for (const role of Object.values(Role)) {
      const contextValue = { viewer: { actor: { role } } } as unknown as RequestContext;
      for (const source of ['{ lawDocument }', 'mutation { publishLaw }']) {
        const { errors } = await graphql({ schema, source, rootValue, contextValue });
        if (errors !== undefined) asked.push(`${role} ${String(errors[0]?.extensions.code)}`);
      }
    }
    expect(asked).toEqual([
      'read',
      'supervisor FORBIDDEN',
      'liaison FORBIDDEN',
      'liaison FORBIDDEN',
      'read',
      'leader FORBIDDEN',
      'read',
      'published',
    ]);
  });
});
