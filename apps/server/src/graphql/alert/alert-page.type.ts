import { Field, ObjectType } from 'type-graphql';
import type { Sliced } from '../in-slices.js';
import { PositionScalar } from '../scalars.js';
import { AlertNode } from './alert.type.js';
import { AlertDigestNode } from './alert-digest.type.js';

@ObjectType('AlertPage', { description: 'What waits to be acknowledged, and what happened of late.' })
export class AlertPageNode {
  @Field(() => PositionScalar, { description: 'The page holds at least everything up to this position.' })
  readonly asOf: number;

  @Field(() => [AlertNode], { description: 'Every escalation that waits to be acknowledged, oldest first.' })
  readonly escalations: Sliced<AlertNode>;

  @Field(() => [AlertNode], { description: 'What else happened of late, each thing as it stands now, newest first.' })
  readonly recent: Sliced<AlertNode>;

  @Field(() => AlertDigestNode, {
    nullable: true,
    description: 'What was noticed late in the last outage, as counts; null where nothing was.',
  })
  readonly digest: AlertDigestNode | null;
}
