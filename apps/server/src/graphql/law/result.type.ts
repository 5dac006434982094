import type { LawKind } from '@watchfloor/domain/law/change';
import type { LawOutcome, LawRefusal, ProposalOutcome } from '@watchfloor/ledger/law/outcome';
import { type ClassType, createUnionType, Field, ObjectType } from 'type-graphql';
import { members as refusals } from '../command/refusals/members.js';
import type { RequestContext } from '../context.js';
import { LawDryRunNode } from './dry-run.type.js';
import { LawProposalNode, proposalNode } from './proposal.type.js';
import * as law from './refusals.type.js';
import { changeNode, LawChangeNode } from './version.type.js';

@ObjectType('LawPublished', { description: 'In force for everything that begins from now on.' })
export class LawPublishedNode {
  @Field(() => LawChangeNode, {
    description: 'What was done. Open clocks that are to move do so by and by: see `lawMigrations`.',
  })
  readonly change: LawChangeNode;
}

@ObjectType('LawProposed', { description: 'It waits for a second person to confirm it.' })
export class LawProposedNode {
  @Field(() => LawProposalNode, { description: 'What waits.' })
  readonly proposal: LawProposalNode;
}

@ObjectType('LawProposalEnded', { description: 'The proposal was declined, or taken back: nothing changes by it.' })
export class LawProposalEndedNode {
  @Field(() => LawProposalNode, { description: 'What became of it.' })
  readonly proposal: LawProposalNode;
}

const members = {
  published: LawPublishedNode,
  proposed: LawProposedNode,
  ended: LawProposalEndedNode,
  notAllowed: refusals.notAllowed,
  textNeeded: refusals.textNeeded,
  lawInvalid: law.LawInvalidNode,
  lawChanged: law.LawChangedNode,
  lawUnchanged: law.LawUnchangedNode,
  lawMigrating: law.LawMigratingNode,
  amnestyWithoutMigration: law.AmnestyWithoutMigrationNode,
  nothingToRollBack: law.NothingToRollBackNode,
  secondPersonNeeded: refusals.secondPersonNeeded,
  lawProposalWaiting: law.LawProposalWaitingNode,
  lawProposalSettled: law.LawProposalSettledNode,
} as const satisfies Readonly<Record<LawRefusal['kind'] | 'published' | 'proposed' | 'ended', ClassType>>;

/** `kind` tells the member. */
export interface LawAnswer {
  readonly kind: keyof typeof members;
  readonly [field: string]: unknown;
}

export const LawResult = createUnionType({
  name: 'LawResult',
  description: 'In force, proposed, ended, or one refusal; a refusal says what its reader needs to know to do better.',
  types: (): readonly ClassType[] => Object.values(members),
  resolveType: (value: object) => members[(value as LawAnswer).kind],
});

export const DryRunResult = createUnionType({
  name: 'DryRunResult',
  description: 'What would happen, or why nothing can.',
  types: () => [LawDryRunNode, members.lawInvalid, members.notAllowed, members.nothingToRollBack] as const,
  resolveType: (value: object) => ('kind' in value ? members[(value as LawAnswer).kind] : LawDryRunNode),
});

type Asking = Pick<RequestContext, 'viewer'>;

/** The ledger's outcome as the union on the wire wants it. */
export function lawAnswerOf(outcome: LawOutcome, context: Asking, law?: LawKind): LawAnswer {
  if (!outcome.ok) return refused(outcome.refusal, context, law);
  return outcome.change === null
    ? { kind: 'proposed', proposal: proposalNode(outcome.proposal, context) }
    : { kind: 'published', change: changeNode(outcome.change, true) };
}

/** The same of a proposal that was declined or taken back. */
export const proposalAnswerOf = (outcome: ProposalOutcome, context: Asking): LawAnswer =>
  outcome.ok ? { kind: 'ended', proposal: proposalNode(outcome.proposal, context) } : refused(outcome.refusal, context);

/** A refusal with what only the server knows of the asking. */
export function refused(refusal: LawRefusal, { viewer }: Asking, law?: LawKind): LawAnswer {
  const { role } = viewer.actor;
  if (refusal.kind !== 'lawInvalid') return { law, role, openClocks: 'keep', ...refusal };
  const problems = refusal.problems.map(({ kind, ...details }) => ({ kind, details }));
  return { kind: 'lawInvalid', problems };
}
