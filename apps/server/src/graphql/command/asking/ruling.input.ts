import { Field, ID, InputType } from 'type-graphql';
import { WrittenField } from '../../text-input.js';
import { ComplaintInput, OnComplaintInput } from '../on-complaint.input.js';

@InputType('RequestInput', { description: 'A command on what was asked.' })
export class RequestInput extends OnComplaintInput {
  @Field(() => ID, { description: 'The request.' })
  readonly requestId: string;
}

@InputType('RuleInput', { description: 'Rules on what was asked.' })
export class RuleInput extends ComplaintInput {
  @Field(() => ID, { description: 'The request.' })
  readonly requestId: string;

  @Field(() => Boolean, { description: 'Whether it is granted.' })
  readonly grant: boolean;

  @WrittenField('reason', 'Why.')
  readonly reason: string;

  @WrittenField('callerNotice', 'Of a granted extension or suspension: what the caller was told; needed there.', {
    nullable: true,
  })
  readonly callerNotice?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of a granted return: who gets the leg; the department that was named in asking where absent.',
  })
  readonly toDepartmentId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Of a granted return: the new department may not return it either (指定).',
  })
  readonly designate: boolean;
}
