import { readInstant } from '@watchfloor/domain/instant-text';
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';

const refuse = (type: string, value: unknown, wanted: string): GraphQLError =>
  new GraphQLError(`${type} cannot be ${JSON.stringify(value)}: ${wanted}`);

const WANTED_INSTANT =
  'give ISO 8601 with a zone, for example 2026-03-02T01:00:00.000Z, on a day of the years 1900 to 2199';

function parseInstant(value: unknown): number {
  const instant = typeof value === 'string' ? readInstant(value, null) : null;
  if (instant === null) throw refuse('Instant', value, WANTED_INSTANT);
  return instant;
}

/** The domain's instants are epoch milliseconds; on the wire they are ISO 8601 texts in UTC. */
export const InstantScalar = new GraphQLScalarType<number, string>({
  name: 'Instant',
  description:
    'A point in time: ISO 8601 in UTC with milliseconds. Given with any zone, on a day of the years 1900 to 2199.',
  serialize(value) {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw refuse('Instant', value, 'not an instant');
    return new Date(value).toISOString();
  },
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

const WANTED_POSITION = 'give a whole number, 0 or more';

function parsePosition(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw refuse('Position', value, WANTED_POSITION);
  }
  return value;
}

/** Positions outgrow GraphQL's 32-bit Int; they are exact up to 2^53. */
export const PositionScalar = new GraphQLScalarType<number, number>({
  name: 'Position',
  description: 'A place in the one log of the product; ascending. Serialised as a number.',
  serialize: parsePosition,
  parseValue: parsePosition,
  parseLiteral: (node) => parsePosition(node.kind === Kind.INT ? Number(node.value) : undefined),
});

/** A document of the law has a form of its own, which the domain checks and names the places of. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'Json',
  description: 'Any JSON value. Documents of the law travel as such; what is wrong with one comes back as problems.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
