import { LawKind, OpenClocks } from '@watchfloor/domain/law/change';
import { ProposalState } from '@watchfloor/domain/law/proposal';
import type { LawRefusal } from '@watchfloor/ledger/law/outcome';
import { Field, Float, Int, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../actor-name.js';
import { InstantScalar, JsonScalar } from '../scalars.js';

type Data<K extends LawRefusal['kind']> = Omit<Extract<LawRefusal, { kind: K }>, 'kind'>;

@ObjectType('LawProblem', { description: 'Something that keeps a document from being published.' })
export class LawProblemNode {
  @Field(() => String, { description: 'What is wrong, as a word: `noWorkingTime`, `wrongShape` …' })
  readonly kind: string;

  @Field(() => JsonScalar, { description: 'Where, and what else there is to say of it.' })
  readonly details: unknown;
}

@ObjectType('LawInvalid', { description: 'The document cannot be put to use. Nothing stands in for it.' })
export class LawInvalidNode {
  @Field(() => [LawProblemNode], { description: 'Everything that is wrong with it; at least one.' })
  readonly problems: readonly LawProblemNode[];
}

@ObjectType('LawChanged', {
  description: 'Somebody has published since you looked. Look again, and publish on top of that.',
})
export class LawChangedNode implements Data<'lawChanged'> {
  @Field(() => String, { description: 'The version in force now.' })
  readonly inForce: string;

  @Field(() => InstantScalar, { description: 'Since when.' })
  readonly at: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who published it, by name.' })
  readonly by: string;
}

@ObjectType('LawUnchanged', { description: 'The very same is in force.' })
export class LawUnchangedNode implements Data<'lawUnchanged'> {
  @Field(() => String, { description: 'The version in force.' })
  readonly version: string;
}

@ObjectType('LawMigrating', {
  description: 'The open complaints are still being put under the change before. Wait for it, or roll it back.',
})
export class LawMigratingNode implements Data<'lawMigrating'> {
  @Field(() => LawKind, { description: 'Of which document.' })
  readonly law: LawKind;

  @Field(() => Int, { description: 'How many complaints are done.' })
  readonly done: number;

  @Field(() => Int, { nullable: true, description: 'How many there are; null until they were counted.' })
  readonly total: number | null;
}

@ObjectType('AmnestyWithoutMigration', {
  description: 'An amnesty is part of moving the open clocks: move them, or leave it.',
})
export class AmnestyWithoutMigrationNode {
  @Field(() => OpenClocks, { description: 'What was wanted for them: `keep`.' })
  readonly openClocks: OpenClocks;
}

@ObjectType('NothingToRollBack', { description: 'What is in force replaced nothing.' })
export class NothingToRollBackNode {
  @Field(() => LawKind, { description: 'Of which document.' })
  readonly law: LawKind;
}

@ObjectType('LawProposalWaiting', {
  description: 'Another change of the same document waits for its second person. Settle that one first.',
})
export class LawProposalWaitingNode implements Data<'lawProposalWaiting'> {
  @Field(() => Float, { description: 'That proposal.' })
  readonly proposalId: number;

  @Field(() => InstantScalar, { description: 'When it was proposed.' })
  readonly at: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who proposed it, by name.' })
  readonly by: string;
}

@ObjectType('LawProposalSettled', { description: 'There is no such proposal, or it waits for nobody any more.' })
export class LawProposalSettledNode implements Data<'lawProposalSettled'> {
  @Field(() => Float, { description: 'The proposal that was asked for.' })
  readonly proposalId: number;

  @Field(() => ProposalState, { nullable: true, description: 'What became of it; null where there is none.' })
  readonly state: ProposalState | null;
}
