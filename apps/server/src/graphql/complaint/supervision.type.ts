import type { Supervision } from '@watchfloor/domain/complaint';
import { Addressee, Rung, SupervisionCause, SupervisionState } from '@watchfloor/domain/vocabulary';
import { Field, ID, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../actor-name.js';
import { InstantScalar } from '../scalars.js';
import { SignedTextNode } from './signed-text.type.js';

@ObjectType('Supervision', { description: 'The formal order above an urge (督办).' })
export class SupervisionNode implements Supervision {
  @Field(() => ID, { description: 'Unique within the complaint.' })
  readonly id: string;

  @Field(() => ID, { description: 'The leg that is ordered.' })
  readonly assignmentId: string;

  @Field(() => Rung, { description: 'How high it stands: a supervision order or above.' })
  readonly rung: Rung;

  @Field(() => SupervisionState, { description: 'Where it stands.' })
  readonly state: SupervisionState;

  @Field(() => SupervisionCause, { description: 'What brought it.' })
  readonly cause: SupervisionCause;

  @Field(() => String, { description: 'Why, in words; empty where a missed deadline brought it.' })
  readonly reason: string;

  @Field(() => InstantScalar, { description: 'When it was issued.' })
  readonly issuedAt: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who issued it, by name; `system` where time did.' })
  readonly issuedBy: string;

  @Field(() => [Addressee], { description: 'Whom it is copied to.' })
  readonly copiedTo: readonly Addressee[];

  @Field(() => SignedTextNode, {
    nullable: true,
    description: "The department's latest reply; null until there is one.",
  })
  readonly reply: SignedTextNode | null;
}
