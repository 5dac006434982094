import fs from 'node:fs';
import { buildASTSchema, buildSchema, findBreakingChanges, GraphQLSchema, parse, visit } from 'graphql';
import { root } from './root.mjs';

/**
 * What would break a client of the last release. A field, an argument or a value leaves by two releases: one that marks it
 * `@deprecated` and a later one without it; what only such parts led to may leave with them.
 * @returns one line per breaking change
 */
export function contractFindings(
  released = fs.readFileSync(`${root}packages/contract/released.graphql`, 'utf8'),
  present = fs.readFileSync(`${root}packages/contract/schema.graphql`, 'utf8'),
) {
  return findBreakingChanges(withoutDeprecated(released), buildSchema(present)).map(
    ({ description }) => `${description} Mark it @deprecated in a release first, or add beside it what is new.`,
  );
}

/** The schema that clients may count on: no part that was deprecated, no type that only such parts led to. */
function withoutDeprecated(sdl) {
  const isDeprecated = (node) => node.directives?.some(({ name }) => name.value === 'deprecated') ?? false;
  const kept = visit(parse(sdl), { enter: (node) => (isDeprecated(node) ? null : undefined) });
  const schema = buildASTSchema(kept, { assumeValid: true, assumeValidSDL: true });
  const { types, ...roots } = schema.toConfig();
  // besides what its roots lead to a schema holds the types it is given: those that implement an interface, which no field names
  return new GraphQLSchema({
    ...roots,
    types: types.filter((type) => type.getInterfaces?.().length > 0),
    assumeValid: true,
  });
}
