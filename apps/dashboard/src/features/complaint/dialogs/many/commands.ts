import { graphql } from '../../../../graphql.js';
import { Outcome_CommandResult } from '../outcome-fragment.js';

/** What would become of each, as things stand now; changes nothing. */
export const PreviewReassignManyQuery = graphql(
  `
    query PreviewReassignMany($input: MoveInput!) {
      previewReassignMany(input: $input) {
        complaintId
        refusal { ...Outcome_CommandResult }
      }
    }
  `,
  [Outcome_CommandResult],
);

export const ReassignManyCommand = graphql(
  `
    mutation ReassignMany($input: ReassignManyInput!) {
      results: reassignMany(input: $input) {
        complaintId
        result { ...Outcome_CommandResult }
      }
    }
  `,
  [Outcome_CommandResult],
);

export const UndoReassignManyCommand = graphql(
  `
    mutation UndoReassignMany($input: UndoReassignManyInput!) {
      results: undoReassignMany(input: $input) {
        complaintId
        result { ...Outcome_CommandResult }
      }
    }
  `,
  [Outcome_CommandResult],
);
