import { Rung } from '@watchfloor/domain/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { WrittenField } from '../../text-input.js';
import { LegReasonInput, OnComplaintInput } from '../on-complaint.input.js';

@InputType('SuperviseInput', { description: 'Issues an order above an urge.' })
export class SuperviseInput extends LegReasonInput {
  @Field(() => Rung, { description: 'How high: a supervision order or above.' })
  readonly rung: Rung;
}

@InputType('OnSupervisionInput', { description: 'A command on one order.' })
export abstract class OnSupervisionInput extends OnComplaintInput {
  @Field(() => ID, { description: 'The order.' })
  readonly supervisionId: string;
}

@InputType('ReplySupervisionInput', { description: 'Replies to an order.' })
export class ReplySupervisionInput extends OnSupervisionInput {
  @WrittenField('answer', 'The words.')
  readonly text: string;
}

@InputType('JudgeSupervisionInput', { description: "Judges a department's reply to an order." })
export class JudgeSupervisionInput extends OnSupervisionInput {
  @Field(() => Boolean, { description: 'Whether the order is closed; otherwise a better reply is owed.' })
  readonly accept: boolean;

  @WrittenField('reason', 'Why; needed when it is sent back.', { nullable: true })
  readonly reason?: string | null;
}

@InputType('LowerSupervisionInput', { description: 'Takes an order down, or back.' })
export class LowerSupervisionInput extends OnSupervisionInput {
  @Field(() => Rung, { nullable: true, description: 'The lower rung; absent to take the order back.' })
  readonly toRung?: Rung | null;

  @WrittenField('reason', 'Why.')
  readonly reason: string;
}
