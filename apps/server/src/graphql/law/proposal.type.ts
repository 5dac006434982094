import { LawKind, OpenClocks } from '@watchfloor/domain/law/change';
import { ProposalState, ProposedCause } from '@watchfloor/domain/law/proposal';
import type { LawProposal } from '@watchfloor/ledger/law/outcome';
import { Field, Float, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../actor-name.js';
import type { RequestContext } from '../context.js';
import { InstantScalar, JsonScalar } from '../scalars.js';

@ObjectType('LawProposal', {
  description: 'A change of the law that one person wants and another is to confirm (待第二人确认).',
})
export class LawProposalNode implements Omit<LawProposal, 'body' | 'settled'> {
  @Field(() => Float, { description: 'What confirmLaw and declineLaw want.' })
  readonly id: number;

  @Field(() => LawKind, { description: 'Which document.' })
  readonly kind: LawKind;

  @Field(() => ProposedCause, { description: 'Whether a document is to be published or a version rolled back.' })
  readonly cause: ProposedCause;

  @Field(() => String, {
    description: 'As the document names itself; of a roll back the version that would be in force again.',
  })
  readonly version: string;

  @Field(() => JsonScalar, { nullable: true, description: 'The document; null for a roll back.' })
  readonly document: unknown;

  @Field(() => OpenClocks, { nullable: true, description: 'What happens to open clocks; null for a roll back.' })
  readonly openClocks: OpenClocks | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Deadlines that passed at or after this instant are put in order; null for none.',
  })
  readonly amnestySince: number | null;

  @Field(() => String, { description: 'The version that was in force when it was proposed.' })
  readonly basedOn: string;

  @Field(() => String, { description: 'Why, in the words of whoever proposed it.' })
  readonly note: string;

  @Field(() => InstantScalar, { description: 'When it was proposed.' })
  readonly at: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who proposed it, by name.' })
  readonly by: string;

  @Field(() => Boolean, { description: 'Whether you proposed it: then another confirms it.' })
  readonly own: boolean;

  @Field(() => ProposalState, { description: 'What became of it.' })
  readonly state: ProposalState;

  @Field(() => InstantScalar, { nullable: true, description: 'When that was; null while it waits.' })
  readonly settledAt: number | null;

  @UseMiddleware(actorName)
  @Field(() => String, { nullable: true, description: 'Whose doing, by name; null while it waits.' })
  readonly settledBy: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was declined or taken back, empty otherwise; null while it waits.',
  })
  readonly settledNote: string | null;
}

/** A proposal as the wire wants it. */
export const proposalNode = (
  { body: document, settled, ...proposal }: LawProposal,
  { viewer }: Pick<RequestContext, 'viewer'>,
): LawProposalNode => ({
  ...proposal,
  document,
  own: proposal.by === viewer.actor.id,
  settledAt: settled?.at ?? null,
  settledBy: settled?.by ?? null,
  settledNote: settled?.note ?? null,
});
