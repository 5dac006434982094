import { Field, ID, InputType } from 'type-graphql';
import { ComplaintInput, LegInput } from '../on-complaint.input.js';

@InputType('ContactInput', { description: 'A try to speak with the caller.' })
export class ContactInput extends LegInput {
  @Field(() => Boolean, { description: 'Whether the caller was reached.' })
  readonly reached: boolean;

  @Field(() => String, { description: 'What is to be said of it.' })
  readonly note: string;
}

@InputType('ProgressInput', { description: 'How things stand, before the answer.' })
export class ProgressInput extends LegInput {
  @Field(() => String, { description: 'The words.' })
  readonly text: string;
}

@InputType('WaiverInput', { description: "A part that the lead's result does not wait for." })
export class WaiverInput {
  @Field(() => ID, { description: "The assistant's leg." })
  readonly assignmentId: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason: string;
}

@InputType('AnswerInput', { description: "A department's answer." })
export class AnswerInput extends LegInput {
  @Field(() => String, { description: 'The result, in words that the caller will hear.' })
  readonly text: string;

  @Field(() => [WaiverInput], {
    defaultValue: [],
    description: 'Of the lead: mandatory parts that its result does not wait for.',
  })
  readonly waive: WaiverInput[];
}

@InputType('CloseInput', { description: 'Ends a complaint whose answer is accepted.' })
export class CloseInput extends ComplaintInput {
  @Field(() => String, { nullable: true, description: 'A last word, if any.' })
  readonly note?: string | null;
}
