import { type Coordination, type CoordinationDecision, MOST_REPRESENTATIVES } from '@watchfloor/domain/coordination';
import { Field, ID, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../actor-name.js';
import { InstantScalar } from '../scalars.js';

@ObjectType('CoordinationDecision', { description: 'What the group decided.' })
export class CoordinationDecisionNode implements CoordinationDecision {
  @Field(() => String, { description: 'The words.' })
  readonly text: string;

  @Field(() => ID, { description: 'Who leads from now on, and cannot return it.' })
  readonly leadDepartmentId: string;

  @Field(() => InstantScalar, { description: 'When.' })
  readonly at: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who recorded it, by name.' })
  readonly by: string;
}

@ObjectType('Coordination', { description: 'A group that settles a mass or disputed complaint (协调小组).' })
export class CoordinationNode implements Coordination {
  @Field(() => InstantScalar, { description: 'When it was set up.' })
  readonly openedAt: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who set it up, by name.' })
  readonly openedBy: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason: string;

  @Field(() => [ID], { description: 'The departments in it.' })
  readonly memberDepartmentIds: readonly string[];

  @Field(() => [String], {
    description: `Who speaks for the callers, masked as callers are; at most ${MOST_REPRESENTATIVES}.`,
  })
  readonly representatives: readonly string[];

  @Field(() => CoordinationDecisionNode, { nullable: true, description: 'What it decided; null until then.' })
  readonly decision: CoordinationDecisionNode | null;
}
