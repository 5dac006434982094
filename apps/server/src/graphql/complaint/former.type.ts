import { Field, ID, ObjectType } from 'type-graphql';
import { InstantScalar } from '../scalars.js';
import { TimelineEntryNode } from './timeline/entry.type.js';
import type { TimelineEntry } from './timeline/timeline.js';

@ObjectType('FormerComplaint', {
  description:
    "What a department goes on reading of a complaint that it has no more: its own doing, without the caller's name and contact.",
})
export class FormerComplaintNode {
  @Field(() => ID, { description: 'The complaint.' })
  readonly id: string;

  @Field(() => String, { description: 'The number that people use.' })
  readonly number: string;

  @Field(() => String, { description: 'What it is about, in one line.' })
  readonly title: string;

  @Field(() => InstantScalar, { description: 'When the department had it last.' })
  readonly leftAt: number;

  @Field(() => TimelineEntryNode, {
    nullable: true,
    description: 'Who took it where, without the words that were said of it; null where it simply ended.',
  })
  readonly left: TimelineEntry | null;

  @Field(() => [TimelineEntryNode], { description: 'What the department did while it had it, newest first.' })
  readonly doing: readonly TimelineEntry[];
}
