import { Rung, Urgency } from '@watchfloor/domain/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { LimitInput } from '../../complaint/limit.type.js';
import { InstantScalar } from '../../scalars.js';
import { LookupField, WrittenField } from '../../text-input.js';
import { LegInput, LegReasonInput, OnComplaintInput } from '../on-complaint.input.js';

const CAUSE = 'The id of one of the pausing causes of the law.';
const EVIDENCE = 'What shows it.';

@InputType('AskReturnInput', { description: 'Returns a leg: not our duty (退单).' })
export class AskReturnInput extends LegInput {
  @WrittenField('basis', 'On what it is based.')
  readonly basis: string;

  @Field(() => ID, { nullable: true, description: 'Whose duty it is, where you know.' })
  readonly toDepartmentId?: string | null;
}

@InputType('AskExtensionInput', { description: 'Asks for a later deadline (延期).' })
export class AskExtensionInput extends LegReasonInput {
  @Field(() => LimitInput, { description: 'How much more, counted from the present deadline.' })
  readonly limit: LimitInput;
}

@InputType('AskSuspensionInput', { description: 'Asks that the handling clock stands still (挂账).' })
export class AskSuspensionInput extends LegReasonInput {
  @LookupField(CAUSE)
  readonly cause: string;

  @Field(() => InstantScalar, { description: 'By when it will be settled; after now.' })
  readonly promisedAt: number;
}

@InputType('AskBackdatedPauseInput', { description: 'Asks for a pause that was not entered when it was.' })
export class AskBackdatedPauseInput extends LegInput {
  @LookupField(CAUSE)
  readonly cause: string;

  @Field(() => InstantScalar, { description: 'When it began.' })
  readonly from: number;

  @Field(() => InstantScalar, { nullable: true, description: 'When it ended; absent while it lasts.' })
  readonly to?: number | null;

  @WrittenField('evidence', EVIDENCE)
  readonly evidence: string;
}

@InputType('AskLowerUrgencyInput', { description: 'Asks for a lower urgency.' })
export class AskLowerUrgencyInput extends OnComplaintInput {
  @Field(() => Urgency, { description: 'The urgency that is wanted.' })
  readonly urgency: Urgency;

  @WrittenField('reason', 'Why.')
  readonly reason: string;
}

@InputType('AskLowerSupervisionInput', { description: 'Asks that an order goes down to a lower rung, or back.' })
export class AskLowerSupervisionInput extends OnComplaintInput {
  @Field(() => ID, { description: 'The order.' })
  readonly supervisionId: string;

  @Field(() => Rung, { nullable: true, description: 'The lower rung; absent to take the order back.' })
  readonly toRung?: Rung | null;

  @WrittenField('reason', 'Why.')
  readonly reason: string;
}

@InputType('ClockInput', { description: 'A command on one clock.' })
export abstract class ClockInput extends OnComplaintInput {
  @Field(() => ID, { description: 'The clock.' })
  readonly clockId: string;
}

@InputType('SubmitEvidenceInput', { description: 'Proves that a promise was kept though the record came late.' })
export class SubmitEvidenceInput extends ClockInput {
  @Field(() => InstantScalar, { description: 'When it was done.' })
  readonly occurredAt: number;

  @WrittenField('evidence', EVIDENCE)
  readonly evidence: string;
}

@InputType('AppealBreachInput', { description: 'Contests a missed deadline (考核申诉).' })
export class AppealBreachInput extends ClockInput {
  @WrittenField('ground', 'Why it should not count.')
  readonly ground: string;
}
