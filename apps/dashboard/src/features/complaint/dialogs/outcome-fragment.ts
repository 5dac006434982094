import { graphql } from '../../../graphql.js';
import { RefusalText_CommandResult } from '../../../ui/refusal.js';

/** What became of a command: what was done, or why not. */
export const Outcome_CommandResult = graphql(
  `
    fragment Outcome_CommandResult on CommandResult @_unmask {
      __typename
      ... on CommandDone { complaintId number version position }
      ...RefusalText_CommandResult
    }
  `,
  [RefusalText_CommandResult],
);
