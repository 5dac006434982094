import { readFileSync } from 'node:fs';
import {
  type GraphQLField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { contractFile } from '../paths.js';
import { emittedSchema } from './emit-schema.js';
import { buildGraphqlSchema } from './schema.js';

const types = Object.values(buildGraphqlSchema().getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

interface Described {
  readonly path: string;
  readonly text: string | null | undefined;
}

/** Everything that should carry a description, by its path. */
function described(type: GraphQLNamedType): Described[] {
  const own = roots.includes(type.name) ? [] : [{ path: type.name, text: type.description }];
  const part = ({ name, description }: { name: string; description?: string | null | undefined }): Described => ({
    path: `${type.name}.${name}`,
    text: description,
  });
  if (isEnumType(type)) return [...own, ...type.getValues().map(part)];
  if (isInputObjectType(type)) return [...own, ...Object.values(type.getFields()).map(part)];
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  const args = (field: GraphQLField<unknown, unknown>) =>
    field.args.map(({ name, description }) => part({ name: `${field.name}(${name})`, description }));
  return [...own, ...Object.values(type.getFields()).flatMap((field) => [part(field), ...args(field)])];
}

/** The fields of a type that may be null; arguments and inputs may be absent by their nature. */
function nullable(type: GraphQLNamedType): Described[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields())
    .filter((field) => !isNonNullType(field.type))
    .map(({ name, description }) => ({ path: `${type.name}.${name}`, text: description }));
}

/** Says once for all of its fields that those its verb does not name are null. */
const saysItself = ['TimelineEntry'];

const roots = ['Query', 'Mutation', 'Subscription'];

describe('the contract', () => {
  it('is what the server serves; when this fails: node --import tsx src/graphql/emit-schema.ts in apps/server, and commit', () => {
    expect(readFileSync(contractFile, 'utf8')).toBe(emittedSchema());
  });

  it('describes every type, field, argument and word', () => {
    const silent = types.flatMap(described).filter(({ text }) => !text?.trim());
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('says of every field that may be null when it is', () => {
    const silent = types.filter(({ name }) => !saysItself.includes(name)).flatMap(nullable);
    expect(silent.filter(({ text }) => !/\bnull\b/i.test(text ?? '')).map(({ path }) => path)).toEqual([]);
  });

  it('keeps the order in which arguments were written', () => {
    const queue = buildGraphqlSchema().getQueryType()?.getFields().queue;
    expect(queue?.args.map((arg) => arg.name)).toEqual(['filter', 'order', 'first', 'after']);
  });
});
