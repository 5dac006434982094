import { graphql } from '../../../../graphql.js';
import { Outcome_CommandResult } from '../outcome-fragment.js';

export const AcceptCommand = graphql(
  `mutation Accept($input: ComplaintInput!) { result: acceptAnswer(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const RejectAnswerCommand = graphql(
  `mutation RejectAnswer($input: ReasonInput!) { result: rejectAnswer(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const RecordCallbackCommand = graphql(
  `mutation RecordCallback($input: RecordCallbackInput!) {
    result: recordCallback(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);

export const CloseCommand = graphql(
  `mutation Close($input: CloseInput!) { result: closeComplaint(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const ReopenCommand = graphql(
  `mutation Reopen($input: ReasonInput!) { result: reopenComplaint(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);
