import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** Typed documents against the committed contract; `npm run generate` renews `graphql-env.d.ts` after the schema changed. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    ID: string;
    /** A place in the one log; ascending. */
    Position: number;
    /** ISO 8601 in UTC with milliseconds; `parseInstant` makes the domain's number of it. */
    Instant: string;
    /** A document of the law; the domain's types say what is in one that the server keeps. */
    Json: unknown;
  };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
export { readFragment } from 'gql.tada';
