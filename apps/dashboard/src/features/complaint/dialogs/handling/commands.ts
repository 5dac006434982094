import { graphql } from '../../../../graphql.js';
import { Outcome_CommandResult } from '../outcome-fragment.js';

export const ReassignCommand = graphql(
  `mutation Reassign($input: ReassignInput!) { result: reassign(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const UndoReassignCommand = graphql(
  `mutation UndoReassign($input: LegInput!) { result: undoReassign(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const AddAssistantCommand = graphql(
  `mutation AddAssistant($input: AddAssistantInput!) {
    result: addAssistant(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);

export const SignCommand = graphql(
  `mutation Sign($input: LegInput!) { result: signAssignment(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const RecordContactCommand = graphql(
  `mutation RecordContact($input: ContactInput!) { result: recordContact(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const ReportProgressCommand = graphql(
  `mutation ReportProgress($input: ProgressInput!) {
    result: reportProgress(input: $input) { ...Outcome_CommandResult }
  }`,
  [Outcome_CommandResult],
);

export const AnswerCommand = graphql(
  `mutation Answer($input: AnswerInput!) { result: answerAssignment(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);

export const ResumeCommand = graphql(
  `mutation Resume($input: LegReasonInput!) { result: resumeAssignment(input: $input) { ...Outcome_CommandResult } }`,
  [Outcome_CommandResult],
);
