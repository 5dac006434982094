import { may, type Operation } from '@watchfloor/domain/rights/may';
import type { Role } from '@watchfloor/domain/vocabulary';
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isUnionType,
} from 'graphql';
import type { RequestContext } from '../context.js';
import { forbidden } from '../user-error.js';
import { fieldOperations, type Root } from './field-operations.js';

const NOT_ALLOWED = 'NotAllowed';

type RootField = GraphQLField<unknown, RequestContext>;

/**
 * Puts the table of rights before every field that a request begins with. Whoever has no right to its operation is refused
 * by `NotAllowed` where the answer is a union that has it, and by an error with the code FORBIDDEN elsewhere; the resolver is
 * not called. On which complaints and legs a right holds is for the scope and for `decide`.
 *
 * @param operations the operation of each field
 * @throws Error for a field without an operation, so that nothing is served by oversight
 */
export function guard(
  schema: GraphQLSchema,
  operations: Readonly<Record<Root, Readonly<Record<string, Operation>>>> = fieldOperations,
): void {
  const roots = {
    Query: schema.getQueryType(),
    Mutation: schema.getMutationType(),
    Subscription: schema.getSubscriptionType(),
  } as const;
  for (const [root, type] of Object.entries(roots)) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const operation = operations[root as Root][field.name];
      if (operation === undefined) throw new Error(`${root}.${field.name} has no row in the table of rights`);
      guardField(field, operation);
    }
  }
}

function guardField(field: RootField, operation: Operation): void {
  const { resolve = defaultFieldResolver, subscribe } = field;
  const refuse = refusalFor(field.type, operation);
  if (subscribe === undefined) {
    field.resolve = (source, args, context, info) => {
      const { role } = context.viewer.actor;
      return may(role, operation) ? resolve(source, args, context, info) : refuse(role);
    };
  } else {
    field.subscribe = (source, args, context, info) => {
      if (!may(context.viewer.actor.role, operation)) throw forbidden(operation);
      return subscribe(source, args, context, info);
    };
  }
}

/** How a role without the right is told so in the place of an answer of this type. */
function refusalFor(type: GraphQLOutputType, operation: Operation): (role: Role) => unknown {
  const answer = getNullableType(type);
  if (isUnionType(answer) && answer.getTypes().some(({ name }) => name === NOT_ALLOWED)) {
    return (role) => ({ kind: 'notAllowed', role });
  }
  return () => {
    throw forbidden(operation);
  };
}
