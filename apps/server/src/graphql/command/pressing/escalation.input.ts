import { Field, ID, InputType } from 'type-graphql';
import { WrittenField } from '../../text-input.js';
import { OnComplaintInput } from '../on-complaint.input.js';

@InputType('EscalateInput', { description: 'Raises a complaint so that somebody must acknowledge it.' })
export class EscalateInput extends OnComplaintInput {
  @WrittenField('reason', 'Why.')
  readonly reason: string;
}

@InputType('AcknowledgeInput', { description: 'Takes an escalation on.' })
export class AcknowledgeInput extends OnComplaintInput {
  @Field(() => ID, { description: 'The escalation.' })
  readonly escalationId: string;
}

@InputType('AnswerEscalationInput', { description: 'Says what was decided on an escalation.' })
export class AnswerEscalationInput extends AcknowledgeInput {
  @WrittenField('answer', 'The words.')
  readonly text: string;
}

@InputType('WithdrawEscalationInput', { description: 'Takes an escalation back.' })
export class WithdrawEscalationInput extends AcknowledgeInput {
  @WrittenField('reason', 'Why.')
  readonly reason: string;
}
