import { MOST_REPRESENTATIVES } from '@watchfloor/domain/coordination';
import { Field, ID, InputType } from 'type-graphql';
import { WrittenField } from '../../text-input.js';
import { ComplaintInput, OnComplaintInput, ReasonInput } from '../on-complaint.input.js';

@InputType('CallbackOutcomeInput', { description: 'What a caller who was reached said.' })
export class CallbackOutcomeInput {
  @Field(() => Boolean, { description: 'Whether it is solved.' })
  readonly solved: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the caller is satisfied; absent where that is not asked.',
  })
  readonly satisfied?: boolean | null;
}

@InputType('RecordCallbackInput', { description: 'One try to call back.' })
export class RecordCallbackInput extends OnComplaintInput {
  @Field(() => ID, { description: 'The callback.' })
  readonly callbackId: string;

  @Field(() => CallbackOutcomeInput, { nullable: true, description: 'What the caller said; absent: not reached.' })
  readonly outcome?: CallbackOutcomeInput | null;

  @WrittenField('note', 'What is to be said of it.')
  readonly note: string;
}

@InputType('ConveneInput', { description: 'Sets up a group.' })
export class ConveneInput extends ReasonInput {
  @Field(() => [ID], { description: 'The departments in it.' })
  readonly memberDepartmentIds: string[];

  @WrittenField(
    'representative',
    `Names of those who speak for the callers, kept masked; at most ${MOST_REPRESENTATIVES}.`,
    { list: true },
  )
  readonly representatives: string[];
}

@InputType('DecideCoordinationInput', { description: "Records the group's decision." })
export class DecideCoordinationInput extends ComplaintInput {
  @WrittenField('decision', 'The words.')
  readonly text: string;

  @Field(() => ID, { description: 'Who leads from now on, and cannot return it.' })
  readonly leadDepartmentId: string;
}
