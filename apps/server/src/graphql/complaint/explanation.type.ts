import { type Explanation, type Segment, SegmentKind } from '@watchfloor/domain/explain';
import { Field, ObjectType } from 'type-graphql';
import { InstantScalar } from '../scalars.js';

@ObjectType('ClockSegment', { description: "A stretch of a clock's time." })
export class ClockSegmentNode implements Segment {
  @Field(() => SegmentKind, { description: "What it did to the clock's time." })
  readonly kind: SegmentKind;

  @Field(() => InstantScalar, { description: 'Its beginning.' })
  readonly from: number;

  @Field(() => InstantScalar, { description: 'Its end: the beginning of the next one.' })
  readonly to: number;
}

@ObjectType('ClockExplanation', { description: 'How a deadline came about.' })
export class ClockExplanationNode implements Explanation {
  @Field(() => InstantScalar, { description: 'The deadline.' })
  readonly dueAt: number;

  @Field(() => Boolean, {
    description: 'True while the deadline reaches into a year whose holidays are not published; it may still move.',
  })
  readonly provisional: boolean;

  @Field(() => [ClockSegmentNode], {
    description:
      'From the start to the deadline without gaps, no two neighbours of one kind. What counted, extended time included, adds up to the time allowed. A pause that lasts is left out until it ends.',
  })
  readonly segments: readonly ClockSegmentNode[];

  @Field(() => String, { description: 'The policy that set the time.' })
  readonly policyVersion: string;

  @Field(() => String, { description: 'The working calendar that it was counted in.' })
  readonly calendarVersion: string;
}
