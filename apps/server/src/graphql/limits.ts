import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type ParseOptions,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';

/** Two hundred fields and then some; the largest page of the dashboard asks for a third of it. */
const MAX_TOKENS = 2_000;

/**
 * The deepest honest question is `queueChanged { changes { row { legs { id } } } }`. The types have no cycles, so what goes
 * deeper only asks the schema about itself.
 */
export const MAX_DEPTH = 5;

const armor = new ApolloArmor({
  maxTokens: { enabled: false },
  maxDepth: { n: MAX_DEPTH, flattenFragments: true },
  // rows times fields; `first` is bounded by the resolvers as well, for it may come in a variable
  costLimit: { maxCost: 500_000, flattenFragments: true },
  maxAliases: { n: 15 },
  maxDirectives: { n: 50 },
  blockFieldSuggestion: { enabled: false },
}).protect();

export const limitRules: readonly ValidationRule[] = armor.validationRules;

export const parseOptions: ParseOptions = { maxTokens: MAX_TOKENS };

/**
 * Parses and checks a document as strictly as HTTP does: the limits that guard HTTP know nothing of sockets.
 * @returns the document, or what is wrong with it
 */
export function checkedDocument(schema: GraphQLSchema, source: string): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(source, parseOptions);
    const errors = validate(schema, document, [...specifiedRules, ...limitRules]);
    return errors.length === 0 ? document : errors;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}
