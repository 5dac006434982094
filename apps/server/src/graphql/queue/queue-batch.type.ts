import type { QueueChange } from '@watchfloor/feed/batch';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Sliced } from '../in-slices.js';
import { InstantScalar, PositionScalar } from '../scalars.js';
import { QueueRowNode } from './queue-row.type.js';

@ObjectType('ComplaintEntered', { description: 'A row has come into the window.' })
export class ComplaintEnteredNode {
  @Field(() => QueueRowNode, { description: 'The row as it is now.' })
  readonly row: QueueRowNode;
}

@ObjectType('ComplaintChanged', { description: 'A row of the window has changed, and perhaps moved.' })
export class ComplaintChangedNode {
  @Field(() => QueueRowNode, { description: 'The row as it is now.' })
  readonly row: QueueRowNode;
}

@ObjectType('ComplaintLeft', {
  description: 'A row has left the window: closed, no longer matching, or pushed out by others.',
})
export class ComplaintLeftNode {
  @Field(() => ID, { description: "The complaint's id." })
  readonly id: string;
}

@ObjectType('QueueResync', { description: 'Throw away what you hold: these are the rows now.' })
export class QueueResyncNode {
  @Field(() => [QueueRowNode], { description: 'All rows of the window, in order.' })
  readonly rows: Sliced<QueueRowNode>;
}

/** A change as its fields are read: many rows come in slices. */
export type QueueChangeSource =
  | Exclude<QueueChange, { readonly type: 'resync' }>
  | (QueueResyncNode & { readonly type: 'resync' });

const typeNames = {
  entered: 'ComplaintEntered',
  changed: 'ComplaintChanged',
  left: 'ComplaintLeft',
  resync: 'QueueResync',
} as const satisfies Record<QueueChange['type'], string>;

export const QueueChangeUnion = createUnionType({
  name: 'QueueChange',
  description: 'One change of the window.',
  types: () => [ComplaintEnteredNode, ComplaintChangedNode, ComplaintLeftNode, QueueResyncNode] as const,
  resolveType: (change: object) => typeNames[(change as QueueChange).type],
});

@ObjectType('QueueBatch', {
  description:
    'Changes of the window that belong together: applied in order they lead from one true state to the next.',
})
export class QueueBatchNode {
  @Field(() => PositionScalar, { description: 'The position that this batch follows: the `to` of the one before.' })
  readonly from: number;

  @Field(() => PositionScalar, { description: 'The position of the state that it leads to.' })
  readonly to: number;

  @Field(() => Int, { description: 'How many open complaints match the filter now, in the window or not.' })
  readonly total: number;

  @Field(() => InstantScalar, { description: "Server time when the batch was made: the page's clock is set by it." })
  readonly at: number;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'When the newest entry in the batch was committed; null for snapshots and heartbeats. `at` minus this is the lag.',
  })
  readonly committedAt: number | null;

  @Field(() => [QueueChangeUnion], { description: 'The changes, to be applied in order; none in a heartbeat.' })
  readonly changes: Sliced<QueueChangeSource>;
}
