import { graphql } from '../../../graphql.js';
import { RefusalText_CommandResult } from '../../../ui/refusal.js';

/** What became of a command: what was done, or why not. */
const Outcome_CommandResult = graphql(
  `
    fragment Outcome_CommandResult on CommandResult @_unmask {
      __typename
      ... on CommandDone { complaintId number version position }
      ...RefusalText_CommandResult
    }
  `,
  [RefusalText_CommandResult],
);

export const RegisterCommand = graphql(
  `mutation Register($input: RegisterInput!) { result: registerComplaint(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const DispatchCommand = graphql(
  `mutation Dispatch($input: DispatchInput!) { result: dispatchComplaint(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const SignCommand = graphql(
  `mutation Sign($input: LegInput!) { result: signAssignment(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const AnswerCommand = graphql(
  `mutation Answer($input: AnswerInput!) { result: answerAssignment(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const AcceptCommand = graphql(
  `mutation Accept($input: ComplaintInput!) { result: acceptAnswer(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const CloseCommand = graphql(
  `mutation Close($input: CloseInput!) { result: closeComplaint(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const ReassignCommand = graphql(
  `mutation Reassign($input: ReassignInput!) { result: reassign(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const AddAssistantCommand = graphql(
  `mutation AddAssistant($input: AddAssistantInput!) { result: addAssistant(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const CallAgainCommand = graphql(
  `mutation CallAgain($input: CallAgainInput!) { result: callAgain(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const UrgeCommand = graphql(
  `mutation Urge($input: UrgeInput!) { result: urge(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const AnswerUrgeCommand = graphql(
  `mutation AnswerUrge($input: AnswerUrgeInput!) { result: answerUrge(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const EscalateCommand = graphql(
  `mutation Escalate($input: EscalateInput!) { result: escalate(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const AcknowledgeCommand = graphql(
  `mutation Acknowledge($input: AcknowledgeInput!) {
    result: acknowledgeEscalation(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);
