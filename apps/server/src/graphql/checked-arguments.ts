import { isPlain } from '@watchfloor/domain/text-form';
import { LONGEST_ID, lengthOf } from '@watchfloor/domain/text-limits';
import {
  GraphQLID,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { badInput } from './user-error.js';

type Arguments = Readonly<Record<string, unknown>>;
type Resolver = (source: unknown, args: Arguments, context: unknown, info: GraphQLResolveInfo) => unknown;

/**
 * Makes every operation refuse, as an input error, what nothing can be found by: an id or key with a control character or
 * of more than 200 characters, and in questions any text that PostgreSQL cannot hold. What a command writes down is not
 * refused for such characters but cleaned of them, by the domain.
 */
export function checkArguments(schema: GraphQLSchema): void {
  const questions = [schema.getQueryType(), schema.getSubscriptionType()];
  for (const root of [...questions, schema.getMutationType()]) {
    const texts = questions.includes(root);
    for (const field of Object.values(root?.getFields() ?? {})) {
      const checking = (resolver: Resolver): Resolver => {
        return (source, args, context, info) => {
          for (const { name, type } of field.args) check(type, args[name], name, texts);
          return resolver(source, args, context, info);
        };
      };
      if (field.subscribe) field.subscribe = checking(field.subscribe as Resolver);
      else if (field.resolve) field.resolve = checking(field.resolve as Resolver);
    }
  }
}

function check(type: GraphQLInputType, value: unknown, path: string, texts: boolean): void {
  if (value === null || value === undefined) return;
  if (isNonNullType(type)) check(type.ofType, value, path, texts);
  else if (isListType(type)) {
    for (const item of value as readonly unknown[]) check(type.ofType, item, path, texts);
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      check(field.type, (value as Arguments)[field.name], `${path}.${field.name}`, texts);
    }
  } else if (type === GraphQLID) checkId(String(value), path);
  else if (type === GraphQLString && texts && /\0|\p{Surrogate}/u.test(String(value))) {
    throw badInput(`${path} has a character that no text has: a NUL, or half of a surrogate pair`);
  }
}

function checkId(id: string, path: string): void {
  if (!isPlain(id)) throw badInput(`${path} has a character that no id has: a control character`);
  if (id.length > LONGEST_ID && lengthOf(id) > LONGEST_ID) {
    throw badInput(`${path} is longer than any id: at most ${LONGEST_ID} characters`);
  }
  // an id that is blank names nothing, and is answered so; a key that is blank would stand for whatever is sent without one
  if (/\bidempotencyKey$/.test(path) && id.trim() === '') {
    throw badInput(`${path} is blank: send a new one for each thing that you do, or none`);
  }
}
