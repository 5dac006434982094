import { AskerGone } from '@watchfloor/ledger/asker';
import { type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { RequestContext } from './context.js';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/**
 * Makes every resolver look first whether its asker is still there. GraphQL itself goes on through a document whose reader
 * has left: to its last field, and to its last command.
 */
export function stopWhenGone(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const fields: Readonly<Record<string, GraphQLField<unknown, RequestContext>>> = type.getFields();
    for (const field of Object.values(fields)) {
      const { resolve, subscribe } = field;
      // what merely reads a property does no work
      if (resolve !== undefined) field.resolve = guarded(resolve);
      if (subscribe !== undefined) field.subscribe = guarded(subscribe);
    }
  }
}

const guarded =
  (resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    if (context.signal.aborted) throw new AskerGone();
    return resolve(source, args, context, info);
  };
