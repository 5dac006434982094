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
  visit,
} from 'graphql';
import { badInput } from '../user-error.js';
import { MOST_ERRORS } from './most.js';

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
  // knows nothing of variables: `operation.ts` weighs what is asked
  costLimit: { enabled: false },
  maxAliases: { n: 15 },
  maxDirectives: { n: 50 },
  blockFieldSuggestion: { enabled: false },
}).protect();

export const limitRules: readonly ValidationRule[] = armor.validationRules;

export const parseOptions: ParseOptions = { maxTokens: MAX_TOKENS };

/** How a valid document is told from others. */
export const validationOptions = { maxErrors: MOST_ERRORS };

/** Lines count for nothing in tokens, and an error looks through all of those that are before it. */
export const MOST_LINES = 5_000;

/**
 * How often a document may name the same field. Validation compares the fields of one name with each other, two by two:
 * two thousand of them hold the event loop for seconds.
 */
const MOST_OF_A_NAME = 100;

/**
 * How many fragments a document may define; the largest page of the dashboard spreads a dozen. Validation compares them two by two
 * with all that they spread.
 */
export const MOST_FRAGMENTS = 50;

/** What makes a document too much for the rules of GraphQL themselves; null where nothing does. To be asked before them. */
function crowdedIn(document: DocumentNode): GraphQLError | null {
  const seen = new Map<string, number>();
  let fragments = 0;
  visit(document, {
    FragmentDefinition() {
      fragments += 1;
    },
    Field({ alias, name }) {
      const key = (alias ?? name).value;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    },
  });
  if (fragments > MOST_FRAGMENTS) return badInput(`The limit of ${MOST_FRAGMENTS} fragments is exceeded.`);
  const most = Math.max(0, ...seen.values());
  return most <= MOST_OF_A_NAME ? null : badInput(`The limit of ${MOST_OF_A_NAME} fields of one name is exceeded.`);
}

/** The same of its text, before it is parsed. */
function tooManyLinesIn(source: string): GraphQLError | null {
  let lines = 1;
  for (const _ of source.matchAll(/\r\n|[\n\r]/g)) {
    lines += 1;
    if (lines > MOST_LINES) return badInput(`The limit of ${MOST_LINES} lines is exceeded.`);
  }
  return null;
}

/** Shorter ones cost little, whatever they hold. */
const LONG = 1_000;

/** The same of a text; one that cannot be parsed is for those who parse it next. */
export function crowdedSource(source: string): GraphQLError | null {
  if (source.length < LONG) return null;
  try {
    return tooManyLinesIn(source) ?? crowdedIn(parse(source, parseOptions));
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

/**
 * Parses and checks a document as strictly as HTTP does: the limits that guard HTTP know nothing of sockets.
 * @returns the document, or what is wrong with it
 */
export function checkedDocument(schema: GraphQLSchema, source: string): DocumentNode | readonly GraphQLError[] {
  try {
    const long = tooManyLinesIn(source);
    if (long !== null) return [long];
    const document = parse(source, parseOptions);
    const crowded = crowdedIn(document);
    if (crowded !== null) return [crowded];
    const errors = validate(schema, document, [...specifiedRules, ...limitRules], validationOptions);
    return errors.length === 0 ? document : errors;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}
