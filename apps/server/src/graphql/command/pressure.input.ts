import { Field, ID, InputType } from 'type-graphql';
import { InstantScalar } from '../scalars.js';
import { complaintId, idempotencyKey } from './wording.js';

@InputType('UrgeInput', { description: 'Urges the department of one leg.' })
export class UrgeInput {
  @Field(() => ID, { description: complaintId })
  readonly complaintId: string;

  @Field(() => ID, { description: 'The leg that is urged.' })
  readonly assignmentId: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason: string;

  @Field(() => ID, { nullable: true, description: idempotencyKey })
  readonly idempotencyKey?: string | null;
}

@InputType('AnswerUrgeInput', { description: 'Answers an urge.' })
export class AnswerUrgeInput {
  @Field(() => ID, { description: complaintId })
  readonly complaintId: string;

  @Field(() => ID, { description: 'The urge.' })
  readonly urgeId: string;

  @Field(() => String, { description: 'What has been done so far; "received" alone is no answer.' })
  readonly progress: string;

  @Field(() => String, { description: 'What will be done next.' })
  readonly nextStep: string;

  @Field(() => InstantScalar, { description: 'By when; after now.' })
  readonly promisedAt: number;

  @Field(() => ID, { nullable: true, description: idempotencyKey })
  readonly idempotencyKey?: string | null;
}

@InputType('EscalateInput', { description: 'Raises a complaint so that somebody must acknowledge it.' })
export class EscalateInput {
  @Field(() => ID, { description: complaintId })
  readonly complaintId: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason: string;

  @Field(() => ID, { nullable: true, description: idempotencyKey })
  readonly idempotencyKey?: string | null;
}

@InputType('AcknowledgeInput', { description: 'Takes an escalation on.' })
export class AcknowledgeInput {
  @Field(() => ID, { description: complaintId })
  readonly complaintId: string;

  @Field(() => ID, { description: 'The escalation.' })
  readonly escalationId: string;

  @Field(() => ID, { nullable: true, description: idempotencyKey })
  readonly idempotencyKey?: string | null;
}
