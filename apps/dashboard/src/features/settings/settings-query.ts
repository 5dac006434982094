import type { CalendarSpec } from '@watchfloor/domain/calendar';
import type { LawKind } from '@watchfloor/domain/law/change';
import type { Policy } from '@watchfloor/domain/policy';
import { graphql, type ResultOf } from '../../graphql.js';

/** What a document of each kind holds. */
export interface DocumentOf {
  readonly policy: Policy;
  readonly calendar: CalendarSpec;
}

export const LawQuery = graphql(`
  query Law($kind: LawKind!, $version: String) {
    lawVersions(kind: $kind) { id version cause inForce openClocks amnestySince note at by confirmedBy alone }
    lawDocument(kind: $kind, version: $version) { version body }
    lawMigrations { changeId kind version total done failed finishedAt }
    lawProposals(kind: $kind) { id cause version basedOn note at by own state settledAt settledBy settledNote }
    lawInForce { secondPerson { publishing rollingBack somebodyElse } }
  }
`);

/** A change of the law that was proposed, and what became of it. */
export type Proposal = ResultOf<typeof LawQuery>['lawProposals'][number];
export type LawVersion = ResultOf<typeof LawQuery>['lawVersions'][number];

/** A version as the server keeps it. */
export interface Kept<K extends LawKind> {
  readonly version: string;
  readonly body: DocumentOf[K];
}

/** What was proposed, and the version of which it was made. */
export const ProposedDocument = graphql(`
  query ProposedDocument($kind: LawKind!, $version: String!) {
    lawProposals(kind: $kind) { id document }
    lawDocument(kind: $kind, version: $version) { version body }
  }
`);

export const MigrationsQuery = graphql(`
  query LawMigrations {
    lawMigrations { changeId kind version total done failed finishedAt }
  }
`);

const DryRunParts = graphql(`
  fragment DryRunParts on LawDryRun @_unmask {
    version
    extent
    complaints
    affected
    counts { kind count }
    examples { kind complaintId number title metric departmentId dueBefore dueAfter }
    words {
      since
      until
      cases
      counts { critical became count }
      examples { complaintId number title receivedAt cause word became }
    }
  }
`);

export type DryRun = ResultOf<typeof DryRunParts>;

export const DryRunLaw = graphql(
  `
    mutation DryRunLaw($input: DryRunLawInput!) {
      answer: dryRunLaw(input: $input) {
        __typename
        ... on LawDryRun { ...DryRunParts }
        ... on LawInvalid { problems { kind details } }
      }
    }
  `,
  [DryRunParts],
);

export const DryRunRollBack = graphql(
  `
    mutation DryRunRollBack($kind: LawKind!) {
      answer: dryRunRollBack(kind: $kind) {
        __typename
        ... on LawDryRun { ...DryRunParts }
      }
    }
  `,
  [DryRunParts],
);

const LawAnswer = graphql(`
  fragment LawAnswer on LawResult @_unmask {
    __typename
    ... on LawPublished { change { version openClocks } }
    ... on LawInvalid { problems { kind details } }
    ... on LawChanged { inForce at by }
    ... on LawUnchanged { version }
    ... on LawMigrating { law done total }
    ... on LawProposed { proposal { id version } }
    ... on SecondPersonNeeded { askedBy }
    ... on LawProposalWaiting { proposalId at by }
    ... on LawProposalSettled { state }
    ... on TextNeeded { problem }
  }
`);

export const PublishLaw = graphql(
  `
    mutation PublishLaw($input: PublishLawInput!) {
      answer: publishLaw(input: $input) { ...LawAnswer }
    }
  `,
  [LawAnswer],
);

export const RollBackLaw = graphql(
  `
    mutation RollBackLaw($input: RollBackLawInput!) {
      answer: rollBackLaw(input: $input) { ...LawAnswer }
    }
  `,
  [LawAnswer],
);

export const ConfirmLaw = graphql(
  `
    mutation ConfirmLaw($input: ConfirmLawInput!) {
      answer: confirmLaw(input: $input) { ...LawAnswer }
    }
  `,
  [LawAnswer],
);

export const DeclineLaw = graphql(
  `
    mutation DeclineLaw($input: DeclineLawInput!) {
      answer: declineLaw(input: $input) { ...LawAnswer }
    }
  `,
  [LawAnswer],
);

/** In force, or why not. */
export type Answer = ResultOf<typeof LawAnswer>;
