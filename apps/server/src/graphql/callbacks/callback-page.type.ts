import { Kind, Urgency } from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CallbackNode } from '../complaint/callback.type.js';
import { InstantScalar, PositionScalar } from '../scalars.js';

@ObjectType('DueCallback', { description: "A caller who is to be called back: the next of the complaint's callbacks." })
export class DueCallbackNode {
  @Field(() => ID, { description: 'The complaint, open or closed.' })
  readonly complaintId: string;

  @Field(() => String, { description: "The complaint's number." })
  readonly number: string;

  @Field(() => String, { description: "The complaint's title." })
  readonly title: string;

  @Field(() => Kind, { description: 'What the caller wanted.' })
  readonly kind: Kind;

  @Field(() => Urgency, { description: 'How urgent it is.' })
  readonly urgency: Urgency;

  @Field(() => ID, { description: 'A leaf of the category tree.' })
  readonly categoryId: string;

  @Field(() => ID, { description: 'The district.' })
  readonly districtId: string;

  @Field(() => ID, { nullable: true, description: 'Who led; null where no department did.' })
  readonly leadDepartmentId: string | null;

  @Field(() => PositionScalar, { description: "Position of the complaint's last change." })
  readonly position: number;

  @Field(() => CallbackNode, { description: 'The callback.' })
  readonly callback: CallbackNode;

  @Field(() => InstantScalar, { description: 'By when.' })
  readonly dueAt: number;
}

@ObjectType('CallbackPage', { description: 'One page of the callers who are to be called back (回访).' })
export class CallbackPageNode {
  @Field(() => Int, { description: 'How many complaints wait for one, on all pages together.' })
  readonly total: number;

  @Field(() => [DueCallbackNode], { description: 'The soonest due first.' })
  readonly rows: readonly DueCallbackNode[];

  @Field(() => String, {
    nullable: true,
    description: 'Give it as `after` to get the next page; null for an empty page.',
  })
  readonly endCursor: string | null;

  @Field(() => Boolean, { description: 'True when another page follows.' })
  readonly hasMore: boolean;
}
