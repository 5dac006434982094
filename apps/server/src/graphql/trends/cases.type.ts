import { ComplaintState, Ending } from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar } from '../scalars.js';

@ObjectType('TrendCase', { description: 'A complaint that a figure of the trends counts.' })
export class TrendCaseNode {
  @Field(() => ID, { description: 'The complaint, open or closed.' })
  readonly id: string;

  @Field(() => String, { description: 'Its number.' })
  readonly number: string;

  @Field(() => String, { description: 'Its title.' })
  readonly title: string;

  @Field(() => ComplaintState, { description: 'Where it stands now.' })
  readonly state: ComplaintState;

  @Field(() => Ending, { nullable: true, description: 'How it ended; null while it is open.' })
  readonly ending: Ending | null;

  @Field(() => ID, { nullable: true, description: 'Who leads, or led at the close; null where no department did.' })
  readonly leadDepartmentId: string | null;

  @Field(() => ID, { description: 'A leaf of the category tree.' })
  readonly categoryId: string;

  @Field(() => InstantScalar, { description: 'When it was received.' })
  readonly receivedAt: number;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When the caller was promised a result; null where nothing was promised.',
  })
  readonly promisedAt: number | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was closed; null while it is open.' })
  readonly closedAt: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the promise was kept; null while that is open, and where no figure counts it.',
  })
  readonly onTime: boolean | null;
}

@ObjectType('TrendCasePage', { description: 'One page of the cases that a figure counts.' })
export class TrendCasePageNode {
  @Field(() => Int, { description: 'How many the figure counts, on all pages together.' })
  readonly total: number;

  @Field(() => [TrendCaseNode], { description: 'The latest received first.' })
  readonly rows: readonly TrendCaseNode[];

  @Field(() => String, {
    nullable: true,
    description: 'Give it as `after` to get the next page; null for an empty page.',
  })
  readonly endCursor: string | null;

  @Field(() => Boolean, { description: 'True when another page follows.' })
  readonly hasMore: boolean;
}
