import type { AlertChange } from '@watchfloor/feed/alert-batch';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { InstantScalar, PositionScalar } from '../scalars.js';
import { AlertNode } from './alert.type.js';
import { AlertDigestNode } from './alert-digest.type.js';

@ObjectType('AlertEntered', { description: 'An alert is among those of the viewer now.' })
export class AlertEnteredNode {
  @Field(() => AlertNode, { description: 'The alert as it is now.' })
  readonly alert: AlertNode;
}

@ObjectType('AlertChanged', { description: 'An alert says something else now.' })
export class AlertChangedNode {
  @Field(() => AlertNode, { description: 'The alert as it is now.' })
  readonly alert: AlertNode;
}

@ObjectType('AlertLeft', {
  description:
    'An escalation was acknowledged or has gone to others with its case, or another alert is no longer among the latest.',
})
export class AlertLeftNode {
  @Field(() => ID, { description: "The alert's id." })
  readonly id: string;
}

@ObjectType('AlertResync', { description: 'Throw away what you hold: these are the alerts now.' })
export class AlertResyncNode {
  @Field(() => [AlertNode], { description: 'The escalations, oldest first, then the others, newest first.' })
  readonly alerts: readonly AlertNode[];
}

const typeNames = {
  entered: 'AlertEntered',
  changed: 'AlertChanged',
  left: 'AlertLeft',
  resync: 'AlertResync',
} as const satisfies Record<AlertChange['type'], string>;

export const AlertChangeUnion = createUnionType({
  name: 'AlertChange',
  description: 'One change of the alerts.',
  types: () => [AlertEnteredNode, AlertChangedNode, AlertLeftNode, AlertResyncNode] as const,
  resolveType: (change: object) => typeNames[(change as AlertChange).type],
});

@ObjectType('AlertBatch', {
  description:
    'Changes of the alerts that belong together: applied in order they lead from one true state to the next.',
})
export class AlertBatchNode {
  @Field(() => PositionScalar, { description: 'The position that this batch follows: the `to` of the one before.' })
  readonly from: number;

  @Field(() => PositionScalar, { description: 'The position of the state that it leads to.' })
  readonly to: number;

  @Field(() => InstantScalar, { description: 'Server time when the batch was made.' })
  readonly at: number;

  @Field(() => AlertDigestNode, {
    nullable: true,
    description: 'What was noticed late in the last outage, as it stands now; null where nothing was.',
  })
  readonly digest: AlertDigestNode | null;

  @Field(() => [AlertChangeUnion], { description: 'The changes, to be applied in order; none in a heartbeat.' })
  readonly changes: readonly AlertChange[];
}
