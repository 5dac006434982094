import { graphql } from '../../../../graphql.js';
import { Outcome_CommandResult } from '../outcome-fragment.js';

export const UrgeCommand = graphql(
  `mutation Urge($input: UrgeInput!) { result: urge(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const ReadUrgeCommand = graphql(
  `mutation ReadUrge($input: OnUrgeInput!) { result: readUrge(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const AnswerUrgeCommand = graphql(
  `mutation AnswerUrge($input: AnswerUrgeInput!) { result: answerUrge(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const JudgeUrgeCommand = graphql(
  `mutation JudgeUrge($input: JudgeUrgeInput!) { result: judgeUrge(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const WithdrawUrgeCommand = graphql(
  `mutation WithdrawUrge($input: WithdrawUrgeInput!) {
    result: withdrawUrge(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);

export const SuperviseCommand = graphql(
  `mutation Supervise($input: SuperviseInput!) { result: supervise(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const ReplySupervisionCommand = graphql(
  `mutation ReplySupervision($input: ReplySupervisionInput!) {
    result: replySupervision(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);

export const JudgeSupervisionCommand = graphql(
  `mutation JudgeSupervision($input: JudgeSupervisionInput!) {
    result: judgeSupervision(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);

export const LowerSupervisionCommand = graphql(
  `mutation LowerSupervision($input: LowerSupervisionInput!) {
    result: lowerSupervision(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);

export const AskLowerSupervisionCommand = graphql(
  `mutation AskLowerSupervision($input: AskLowerSupervisionInput!) {
    result: askLowerSupervision(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);
