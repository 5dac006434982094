import { Field, ID, InputType } from 'type-graphql';
import { WrittenField } from '../../text-input.js';
import { ComplaintInput } from '../on-complaint.input.js';

@InputType('DispatchInput', { description: 'Hands a registered complaint to departments.' })
export class DispatchInput extends ComplaintInput {
  @Field(() => ID, { description: 'Who leads and answers for the result.' })
  readonly leadDepartmentId: string;

  @Field(() => [ID], { defaultValue: [], description: 'Who assists; none when absent.' })
  readonly assistDepartmentIds: string[];
}

@InputType('AddAssistantInput', { description: 'Gives a further department a leg beside the lead.' })
export class AddAssistantInput extends ComplaintInput {
  @Field(() => ID, { description: 'Who assists.' })
  readonly departmentId: string;

  @WrittenField('note', 'What is wanted of it, if anything is to be said.', { nullable: true })
  readonly note?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: "Whether the lead's result waits for it." })
  readonly mandatory: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The department may not return it (指定). Needed to send it to one that has returned it.',
  })
  readonly designate?: boolean | null;
}

@InputType('ReassignInput', { description: 'Moves a leg to another department.' })
export class ReassignInput extends ComplaintInput {
  @Field(() => ID, { description: 'The leg that is moved.' })
  readonly assignmentId: string;

  @Field(() => ID, { description: 'Who gets it.' })
  readonly toDepartmentId: string;

  @WrittenField('reason', 'Why.')
  readonly reason: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The department may not return it (指定). Needed to send it to one that has returned it.',
  })
  readonly designate?: boolean | null;
}
