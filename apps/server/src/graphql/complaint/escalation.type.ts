import type { Escalation } from '@watchfloor/domain/complaint';
import { ClimbReason, EscalationCause, EscalationState } from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../actor-name.js';
import { InstantScalar } from '../scalars.js';
import { SignedTextNode } from './signed-text.type.js';

@ObjectType('EscalationClimb', { description: 'A level that an escalation left or passed by.' })
export class EscalationClimbNode {
  @Field(() => Int, { description: 'That level.' })
  readonly from: number;

  @Field(() => InstantScalar, { description: 'When.' })
  readonly at: number;

  @Field(() => ClimbReason, { description: 'Why.' })
  readonly reason: ClimbReason;
}

@ObjectType('Escalation', {
  description: 'Raises the complaint to a level that a named person must acknowledge, and then answer (升级).',
})
export class EscalationNode implements Escalation {
  @Field(() => ID, { description: 'Unique within the complaint.' })
  readonly id: string;

  @Field(() => EscalationState, { description: 'Where it stands.' })
  readonly state: EscalationState;

  @Field(() => EscalationCause, { description: 'What raised it.' })
  readonly cause: EscalationCause;

  @Field(() => Int, { description: 'The level that owes now; 1 is the first.' })
  readonly level: number;

  @Field(() => String, { description: 'Why, in words; for a breach the metric of the clock.' })
  readonly reason: string;

  @Field(() => InstantScalar, { description: 'When it was raised.' })
  readonly raisedAt: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who raised it, by name; `system` where time did.' })
  readonly raisedBy: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When somebody acknowledged it; null until then.' })
  readonly acknowledgedAt: number | null;

  @UseMiddleware(actorName)
  @Field(() => String, { nullable: true, description: 'Who acknowledged it, by name; null until then.' })
  readonly acknowledgedBy: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True where the one who raised it confirmed it, because nobody else was on shift; false or null elsewhere.',
  })
  readonly alone?: boolean;

  @Field(() => SignedTextNode, { nullable: true, description: 'What was decided; null until it is answered.' })
  readonly answer: SignedTextNode | null;

  @Field(() => [EscalationClimbNode], { description: 'Every level that it left or passed by, oldest first.' })
  readonly climbs: readonly EscalationClimbNode[];
}
