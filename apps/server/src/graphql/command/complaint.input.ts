import { Field, ID, InputType, Int } from 'type-graphql';
import { complaintId, expectedVersion, idempotencyKey } from './wording.js';

@InputType('DispatchInput', { description: 'Hands a registered complaint to departments.' })
export class DispatchInput {
  @Field(() => ID, { description: complaintId })
  readonly complaintId: string;

  @Field(() => Int, { nullable: true, description: expectedVersion })
  readonly expectedVersion?: number | null;

  @Field(() => ID, { description: 'Who leads and answers for the result.' })
  readonly leadDepartmentId: string;

  @Field(() => [ID], { defaultValue: [], description: 'Who assists; none when absent.' })
  readonly assistDepartmentIds: string[];

  @Field(() => ID, { nullable: true, description: idempotencyKey })
  readonly idempotencyKey?: string | null;
}

@InputType('ComplaintInput', { description: 'A command on a complaint.' })
export class ComplaintInput {
  @Field(() => ID, { description: complaintId })
  readonly complaintId: string;

  @Field(() => Int, { nullable: true, description: expectedVersion })
  readonly expectedVersion?: number | null;

  @Field(() => ID, { nullable: true, description: idempotencyKey })
  readonly idempotencyKey?: string | null;
}

@InputType('CloseInput', { description: 'Ends a complaint whose answer is accepted.' })
export class CloseInput {
  @Field(() => ID, { description: complaintId })
  readonly complaintId: string;

  @Field(() => Int, { nullable: true, description: expectedVersion })
  readonly expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'A last word, if any.' })
  readonly note?: string | null;

  @Field(() => ID, { nullable: true, description: idempotencyKey })
  readonly idempotencyKey?: string | null;
}

@InputType('CallAgainInput', { description: 'The caller has called again.' })
export class CallAgainInput {
  @Field(() => ID, { description: complaintId })
  readonly complaintId: string;

  @Field(() => String, { description: 'What the caller said.' })
  readonly note: string;

  @Field(() => ID, { nullable: true, description: idempotencyKey })
  readonly idempotencyKey?: string | null;
}

@InputType('RevealInput', { description: 'Asks for the caller in the clear.' })
export class RevealInput {
  @Field(() => ID, { description: complaintId })
  readonly complaintId: string;

  @Field(() => String, { description: 'Why it is needed; it is recorded.' })
  readonly reason: string;

  @Field(() => ID, { nullable: true, description: idempotencyKey })
  readonly idempotencyKey?: string | null;
}
