import { graphql } from '../../../../graphql.js';
import { Outcome_CommandResult } from '../outcome-fragment.js';

export const ConveneCommand = graphql(
  `mutation Convene($input: ConveneInput!) { result: convene(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const DecideCommand = graphql(
  `mutation Decide($input: DecideCoordinationInput!) {
    result: decideCoordination(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);

export const MergeCommand = graphql(
  `mutation Merge($input: MergeInput!) { result: mergeComplaint(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const SplitCommand = graphql(
  `mutation Split($input: SplitInput!) {
    split: splitComplaint(input: $input) { result { ...Outcome_CommandResult } }
  }`,
  [Outcome_CommandResult],
);
