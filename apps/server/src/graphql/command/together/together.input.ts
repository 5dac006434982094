import { Kind, Urgency } from '@watchfloor/domain/vocabulary';
import { Field, ID, InputType, Int } from 'type-graphql';
import { WrittenField } from '../../text-input.js';
import { ReasonInput } from '../on-complaint.input.js';

@InputType('MergeInput', { description: 'Ends a duplicate in another complaint (并单).' })
export class MergeInput extends ReasonInput {
  @Field(() => ID, { description: 'The complaint that lives on.' })
  readonly intoId: string;
}

@InputType('SplitPartInput', { description: 'A part of a complaint. Where it says nothing, it is as the whole.' })
export class SplitPartInput {
  @WrittenField('title', 'What it is about, in one line.')
  readonly title: string;

  @WrittenField('details', 'The words that belong to it, in full.')
  readonly details: string;

  @Field(() => ID, { description: 'A leaf of the category tree.' })
  readonly categoryId: string;

  @Field(() => Kind, { nullable: true, description: 'What the caller wants.' })
  readonly kind?: Kind | null;

  @Field(() => Urgency, { nullable: true, description: 'How urgent it is.' })
  readonly urgency?: Urgency | null;

  @WrittenField('urgencyReason', 'Why it is urgent.', { nullable: true })
  readonly urgencyReason?: string | null;

  @Field(() => ID, { nullable: true, description: 'The district.' })
  readonly districtId?: string | null;

  @WrittenField('place', 'Where it is, in words.', { nullable: true })
  readonly place?: string | null;
}

@InputType('SplitInput', { description: 'Makes parts of a complaint complaints of their own (拆单).' })
export class SplitInput extends ReasonInput {
  @Field(() => [SplitPartInput], { description: 'The parts, at least one.' })
  readonly parts: SplitPartInput[];
}

@InputType('LegToMoveInput', { description: 'A leg that is to go to another department, as you saw it.' })
export class LegToMoveInput {
  @Field(() => ID, { description: 'The complaint.' })
  readonly complaintId: string;

  @Field(() => ID, { description: 'The leg.' })
  readonly assignmentId: string;

  @Field(() => Int, { nullable: true, description: 'The version you saw; absent: move it all the same.' })
  readonly expectedVersion?: number | null;
}

@InputType('MoveInput', { description: 'Where legs are to go, and why.' })
export class MoveInput {
  @Field(() => [LegToMoveInput], { description: 'The legs, each with its complaint.' })
  readonly items: LegToMoveInput[];

  @Field(() => ID, { description: 'Who gets them.' })
  readonly toDepartmentId: string;

  @WrittenField('reason', 'Why.')
  readonly reason: string;
}

@InputType('ReassignManyInput', { description: 'Moves many legs to one department.' })
export class ReassignManyInput extends MoveInput {
  @Field(() => ID, {
    description: 'Stands for all of them: sent again it answers the same and moves what is left; undoing names it.',
  })
  readonly idempotencyKey: string;
}

@InputType('UndoReassignManyInput', { description: 'Takes back what reassignMany did.' })
export class UndoReassignManyInput {
  @Field(() => ID, { description: 'The key that was given to reassignMany.' })
  readonly idempotencyKey: string;
}
