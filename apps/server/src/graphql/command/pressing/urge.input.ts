import { Field, ID, InputType } from 'type-graphql';
import { InstantScalar } from '../../scalars.js';
import { WrittenField } from '../../text-input.js';
import { LegReasonInput, OnComplaintInput } from '../on-complaint.input.js';

@InputType('UrgeInput', { description: 'Urges the department of one leg.' })
export class UrgeInput extends LegReasonInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The unanswered urge that you have seen and stand behind, too; without it a second urge is refused as UrgePending, unless it comes soon after the first.',
  })
  readonly seenUrgeId?: string | null;
}

@InputType('OnUrgeInput', { description: 'A command on one urge.' })
export class OnUrgeInput extends OnComplaintInput {
  @Field(() => ID, { description: 'The urge.' })
  readonly urgeId: string;
}

@InputType('AnswerUrgeInput', { description: 'Answers an urge.' })
export class AnswerUrgeInput extends OnUrgeInput {
  @WrittenField('progress', 'What has been done so far; "received" alone is no answer.')
  readonly progress: string;

  @WrittenField('nextStep', 'What will be done next.')
  readonly nextStep: string;

  @Field(() => InstantScalar, { description: 'By when; after now.' })
  readonly promisedAt: number;
}

@InputType('JudgeUrgeInput', { description: "Judges a department's answer to an urge." })
export class JudgeUrgeInput extends OnUrgeInput {
  @Field(() => Boolean, { description: 'Whether it says something; hollow otherwise: another answer is owed.' })
  readonly accept: boolean;

  @WrittenField('reason', 'Why; needed when it is hollow.', { nullable: true })
  readonly reason?: string | null;
}

@InputType('WithdrawUrgeInput', { description: 'Takes an urge back.' })
export class WithdrawUrgeInput extends OnUrgeInput {
  @WrittenField('reason', 'Why.')
  readonly reason: string;
}
