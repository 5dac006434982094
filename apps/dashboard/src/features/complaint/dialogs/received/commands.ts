import { graphql } from '../../../../graphql.js';
import { Outcome_CommandResult } from '../outcome-fragment.js';

export const RegisterCommand = graphql(
  `mutation Register($input: RegisterInput!) { result: registerComplaint(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const DispatchCommand = graphql(
  `mutation Dispatch($input: DispatchInput!) { result: dispatchComplaint(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const NotAcceptCommand = graphql(
  `mutation NotAccept($input: NotAcceptInput!) { result: notAccept(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const ReclassifyCommand = graphql(
  `mutation Reclassify($input: ReclassifyInput!) { result: reclassify(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const CallAgainCommand = graphql(
  `mutation CallAgain($input: CallAgainInput!) { result: callAgain(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const WithdrawCommand = graphql(
  `mutation Withdraw($input: ReasonInput!) { result: withdrawComplaint(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);
