import { LawKind } from '@watchfloor/domain/law/change';
import type { LawProposal } from '@watchfloor/ledger/law/outcome';
import { Arg, Ctx, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { needRoom } from '../../storage/need-room.js';
import type { RequestContext } from '../context.js';
import { LawProposalNode, proposalNode } from './proposal.type.js';
import { ConfirmLawInput, DeclineLawInput } from './publishing.input.js';
import { type LawAnswer, LawResult, lawAnswerOf, proposalAnswerOf } from './result.type.js';

/** How many proposals are told of. */
const PROPOSALS = 20;

/** What one person wants of the law, and another confirms. */
@Resolver()
export class SecondPersonResolver {
  @Query(() => [LawProposalNode], {
    description: `What was proposed of late, the newest first, at most ${PROPOSALS}. Not for liaisons.`,
  })
  async lawProposals(
    @Arg('kind', () => LawKind, { description: 'Of which document.' }) kind: LawKind,
    @Ctx() context: RequestContext,
  ): Promise<readonly LawProposalNode[]> {
    const proposals = await context.ledger.law.proposals(kind, PROPOSALS);
    return proposals.map((proposal) => proposalNode(proposal, context));
  }

  @Subscription(() => [LawProposalNode], {
    description:
      'The proposals that wait for a second person, of both documents: first as they are now, then whenever they are others. Not for liaisons.',
    subscribe: ({ context: { waitingLaw, signal } }: { context: RequestContext }) => waitingLaw.subscribe(signal),
  })
  lawProposalsChanged(
    @Root() waiting: readonly LawProposal[],
    @Ctx() context: RequestContext,
  ): readonly LawProposalNode[] {
    return waiting.map((proposal) => proposalNode(proposal, context));
  }

  @Mutation(() => LawResult, {
    description: 'Puts in force what somebody else has proposed. For admins.',
  })
  async confirmLaw(
    @Arg('input', () => ConfirmLawInput, { description: 'Which proposal.' }) { proposalId }: ConfirmLawInput,
    @Ctx() context: RequestContext,
  ): Promise<LawAnswer> {
    const { ledger, viewer, waitingLaw } = context;
    needRoom(context.storage, 'the law stays as it is');
    const outcome = await ledger.law.confirm(proposalId, viewer.actor);
    await waitingLaw.look();
    return lawAnswerOf(outcome, context);
  }

  @Mutation(() => LawResult, {
    description: 'Says no to what somebody else has proposed, or takes your own proposal back. For admins.',
  })
  async declineLaw(
    @Arg('input', () => DeclineLawInput, { description: 'Which proposal, and why.' })
    { proposalId, note }: DeclineLawInput,
    @Ctx() context: RequestContext,
  ): Promise<LawAnswer> {
    const { ledger, viewer, waitingLaw } = context;
    needRoom(context.storage, 'the law stays as it is');
    const outcome = await ledger.law.decline(proposalId, note, viewer.actor);
    await waitingLaw.look();
    return proposalAnswerOf(outcome, context);
  }
}
