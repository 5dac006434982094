import { graphql } from '../../../../graphql.js';
import { Outcome_CommandResult } from '../outcome-fragment.js';

export const RuleCommand = graphql(
  `mutation Rule($input: RuleInput!) { result: ruleOnRequest(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const AskReturnCommand = graphql(
  `mutation AskReturn($input: AskReturnInput!) { result: askReturn(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const AskExtensionCommand = graphql(
  `mutation AskExtension($input: AskExtensionInput!) {
    result: askExtension(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);

export const AskSuspensionCommand = graphql(
  `mutation AskSuspension($input: AskSuspensionInput!) {
    result: askSuspension(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);

export const AskBackdateCommand = graphql(
  `mutation AskBackdate($input: AskBackdatedPauseInput!) {
    result: askBackdatedPause(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);

export const AskLowerUrgencyCommand = graphql(
  `mutation AskLowerUrgency($input: AskLowerUrgencyInput!) {
    result: askLowerUrgency(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);

export const AskEvidenceCommand = graphql(
  `mutation AskEvidence($input: SubmitEvidenceInput!) {
    result: submitEvidence(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);

export const AskAppealCommand = graphql(
  `mutation AskAppeal($input: AppealBreachInput!) { result: appealBreach(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const WithdrawRequestCommand = graphql(
  `mutation WithdrawRequest($input: RequestInput!) {
    result: withdrawRequest(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);
