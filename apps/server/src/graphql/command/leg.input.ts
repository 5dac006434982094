import { Field, ID, InputType, Int } from 'type-graphql';
import { complaintId, expectedVersion, idempotencyKey } from './wording.js';

@InputType('LegInput', { description: 'A command on one leg.' })
export class LegInput {
  @Field(() => ID, { description: complaintId })
  readonly complaintId: string;

  @Field(() => ID, { description: 'The leg.' })
  readonly assignmentId: string;

  @Field(() => ID, { nullable: true, description: idempotencyKey })
  readonly idempotencyKey?: string | null;
}

@InputType('AnswerInput', { description: "A department's answer." })
export class AnswerInput {
  @Field(() => ID, { description: complaintId })
  readonly complaintId: string;

  @Field(() => ID, { description: 'The leg that is answered.' })
  readonly assignmentId: string;

  @Field(() => String, { description: 'The result, in words that the caller will hear.' })
  readonly text: string;

  @Field(() => ID, { nullable: true, description: idempotencyKey })
  readonly idempotencyKey?: string | null;
}

@InputType('ReassignInput', { description: 'Moves a leg to another department.' })
export class ReassignInput {
  @Field(() => ID, { description: complaintId })
  readonly complaintId: string;

  @Field(() => ID, { description: 'The leg that is moved.' })
  readonly assignmentId: string;

  @Field(() => ID, { description: 'Who gets it.' })
  readonly toDepartmentId: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason: string;

  @Field(() => Int, { nullable: true, description: expectedVersion })
  readonly expectedVersion?: number | null;

  @Field(() => ID, { nullable: true, description: idempotencyKey })
  readonly idempotencyKey?: string | null;
}

@InputType('AddAssistantInput', { description: 'Gives a further department a leg beside the lead.' })
export class AddAssistantInput {
  @Field(() => ID, { description: complaintId })
  readonly complaintId: string;

  @Field(() => ID, { description: 'Who assists.' })
  readonly departmentId: string;

  @Field(() => String, { nullable: true, description: 'What is wanted of it, if anything is to be said.' })
  readonly note?: string | null;

  @Field(() => Int, { nullable: true, description: expectedVersion })
  readonly expectedVersion?: number | null;

  @Field(() => ID, { nullable: true, description: idempotencyKey })
  readonly idempotencyKey?: string | null;
}
