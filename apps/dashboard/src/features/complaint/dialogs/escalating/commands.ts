import { graphql } from '../../../../graphql.js';
import { Outcome_CommandResult } from '../outcome-fragment.js';

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

export const AnswerEscalationCommand = graphql(
  `mutation AnswerEscalation($input: AnswerEscalationInput!) {
    result: answerEscalation(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);

export const WithdrawEscalationCommand = graphql(
  `mutation WithdrawEscalation($input: WithdrawEscalationInput!) {
    result: withdrawEscalation(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);
