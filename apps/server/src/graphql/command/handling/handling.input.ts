import { Field, ID, InputType } from 'type-graphql';
import { WrittenField } from '../../text-input.js';
import { ComplaintInput, LegInput } from '../on-complaint.input.js';

@InputType('ContactInput', { description: 'A try to speak with the caller.' })
export class ContactInput extends LegInput {
  @Field(() => Boolean, { description: 'Whether the caller was reached.' })
  readonly reached: boolean;

  @WrittenField('note', 'What is to be said of it.')
  readonly note: string;
}

@InputType('ProgressInput', { description: 'How things stand, before the answer.' })
export class ProgressInput extends LegInput {
  @WrittenField('progress', 'The words.')
  readonly text: string;
}

@InputType('WaiverInput', { description: "A part that the lead's result does not wait for." })
export class WaiverInput {
  @Field(() => ID, { description: "The assistant's leg." })
  readonly assignmentId: string;

  @WrittenField('reason', 'Why.')
  readonly reason: string;
}

@InputType('AnswerInput', { description: "A department's answer." })
export class AnswerInput extends LegInput {
  @WrittenField('answer', 'The result, in words that the caller will hear.')
  readonly text: string;

  @Field(() => [WaiverInput], {
    defaultValue: [],
    description: 'Of the lead: mandatory parts that its result does not wait for.',
  })
  readonly waive: WaiverInput[];
}

@InputType('CloseInput', { description: 'Ends a complaint whose answer is accepted.' })
export class CloseInput extends ComplaintInput {
  @WrittenField('note', 'A last word, if any.', { nullable: true })
  readonly note?: string | null;
}
