import { Field, Int, ObjectType } from 'type-graphql';
import type { Sliced } from '../in-slices.js';
import { InstantScalar, PositionScalar } from '../scalars.js';
import { QueueRowNode } from './queue-row.type.js';

@ObjectType('QueuePage', { description: 'One page of the live queue.' })
export class QueuePageNode {
  @Field(() => PositionScalar, { description: 'The page holds at least everything up to this position.' })
  readonly asOf: number;

  @Field(() => InstantScalar, { description: 'Server time when the page was read.' })
  readonly at: number;

  @Field(() => Int, { description: 'How many open complaints match the filter, on all pages together.' })
  readonly total: number;

  @Field(() => [QueueRowNode], { description: 'The rows, in order.' })
  readonly rows: Sliced<QueueRowNode>;

  @Field(() => String, {
    nullable: true,
    description: 'Give it as `after` to get the next page; null for an empty page.',
  })
  readonly endCursor: string | null;

  @Field(() => Boolean, { description: 'True when another page follows.' })
  readonly hasMore: boolean;
}
