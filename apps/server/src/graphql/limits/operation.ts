import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { badInput } from '../user-error.js';
import { MOST_ERRORS, MOST_ROWS, mostIn } from './most.js';
import { problemOf } from './variables.js';

/** What a field of the roots costs, in rows, where it does not say by `first` how many it wants. */
const costs: Readonly<Record<string, number>> = {
  // read from memory
  me: 1,
  storage: 1,
  lawInForce: 5,
  // counts every complaint of the period
  trends: 200,
  // one decision for each leg
  previewReassignMany: 500,
  reassignMany: 500,
  undoReassignMany: 500,
  // looks at every open complaint
  dryRunLaw: 500,
  dryRunRollBack: 500,
  importYearPreview: 500,
};
/** A complaint in full, a command, a board, the directory. */
const OTHERWISE = 25;

export interface Asked {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What an operation costs, in rows; or what keeps it from being executed. */
export type Weighed = { readonly cost: number } | { readonly problem: GraphQLError };

/**
 * Weighs a valid document with its variables before it is executed: how many rows it asks for in all, under however many
 * names, and how long its lists are.
 */
export function weigh(schema: GraphQLSchema, { document, operationName, variables }: Asked): Weighed {
  const problem = problemOf(variables);
  if (problem !== null) return { problem };
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  // whoever executes it says so in its own words
  if (!operation || !root) return { cost: 0 };
  const { coerced, errors } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    { ...variables },
    { maxErrors: MOST_ERRORS },
  );
  // the execution tells them
  if (errors !== undefined) return { cost: 0 };
  let cost = 0;
  for (const node of rootFields(operation.selectionSet, document)) {
    const field = root.getFields()[node.name.value];
    if (field === undefined) continue;
    const given = argumentsOf(() => getArgumentValues(field, node, coerced));
    const long = tooLong(given);
    if (long !== null) return { problem: long };
    cost += typeof given.first === 'number' ? Math.max(given.first, 1) : (costs[field.name] ?? OTHERWISE);
  }
  if (cost <= MOST_ROWS) return { cost };
  return { problem: badInput(`an operation costs at most ${MOST_ROWS} rows in all, and this one ${cost}`) };
}

/** Wrong arguments are told by the execution. */
function argumentsOf(read: () => Record<string, unknown>): Record<string, unknown> {
  try {
    return read();
  } catch {
    return {};
  }
}

/** A list of the arguments, or of an input among them, that is longer than its field allows. */
function tooLong(given: Readonly<Record<string, unknown>>): GraphQLError | null {
  for (const [field, value] of Object.entries(given)) {
    // has a form of its own
    if (field === 'document') continue;
    const most = mostIn(field);
    if (Array.isArray(value) && value.length > most) return badInput(`${field} holds at most ${most} values`);
    const inner = Array.isArray(value) ? value : [value];
    for (const each of inner) {
      const found = typeof each === 'object' && each !== null ? tooLong(each) : null;
      if (found !== null) return found;
    }
  }
  return null;
}

/**
 * The fields of the root, those in fragments too. A fragment counts once however often it is named, as in the execution: two
 * that name the next one twice would else be a thousand after ten.
 */
function* rootFields(
  selections: SelectionSetNode,
  document: DocumentNode,
  named = new Set<string>(),
): Generator<FieldNode> {
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) yield selection;
    else if (selection.kind === Kind.INLINE_FRAGMENT) yield* rootFields(selection.selectionSet, document, named);
    else if (!named.has(selection.name.value)) {
      named.add(selection.name.value);
      const fragment = document.definitions.find(
        (definition): definition is FragmentDefinitionNode =>
          definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
      );
      if (fragment !== undefined) yield* rootFields(fragment.selectionSet, document, named);
    }
  }
}
