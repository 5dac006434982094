import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
} from 'graphql';
import { buildGraphqlSchema } from '../src/graphql/schema.js';

const schema = buildGraphqlSchema();

/** A selection of every field of a type, and of theirs, so that nothing the API says of it escapes a test. */
export function everythingOf(typeName: string): string {
  const type = schema.getType(typeName);
  if (!isCompositeType(type)) throw new Error(`${typeName} has no fields`);
  return selectionOf(type);
}

const mutationFields = schema.getMutationType()?.getFields() ?? {};

/** The name of every mutation. */
export const mutations: readonly string[] = Object.keys(mutationFields);

/** A mutation with its one argument in the variable `$input`, and a selection of everything that it may answer. */
export function mutationOf(name: string): string {
  const field = mutationFields[name];
  const [argument] = field?.args ?? [];
  if (field === undefined || argument === undefined) throw new Error(`no mutation ${name}`);
  const answer = everythingOf(getNamedType(field.type).name);
  return `mutation ($input: ${String(argument.type)}) { result: ${name}(${argument.name}: $input) { ${answer} } }`;
}

function selectionOf(type: GraphQLCompositeType): string {
  if (isObjectType(type)) return fieldsOf(type, new Set());
  const members = schema.getPossibleTypes(type);
  const clashing = clashes(members);
  return `__typename ${members.map((member) => `... on ${member.name} { ${fieldsOf(member, clashing)} }`).join(' ')}`;
}

/** Names under which the members of a union say different things: `state` of this and of that. */
function clashes(members: readonly GraphQLObjectType[]): ReadonlySet<string> {
  const types = new Map<string, Set<string>>();
  for (const field of members.flatMap((member) => Object.values(member.getFields()))) {
    types.set(field.name, (types.get(field.name) ?? new Set()).add(String(field.type)));
  }
  return new Set([...types].filter(([, said]) => said.size > 1).map(([name]) => name));
}

function fieldsOf(type: GraphQLObjectType, clashing: ReadonlySet<string>): string {
  return Object.values(type.getFields())
    .map((field) => (clashing.has(field.name) ? `${aliasOf(field)}: ` : '') + fieldSelection(field))
    .join(' ');
}

function fieldSelection({ name, type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  return isObjectType(named) || isAbstractType(named) ? `${name} { ${selectionOf(named)} }` : name;
}

/** `state: ComplaintState` is told as `complaintState`. */
function aliasOf({ type }: GraphQLField<unknown, unknown>): string {
  const { name } = getNamedType(type);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
