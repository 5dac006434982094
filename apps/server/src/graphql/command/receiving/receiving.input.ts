import { Kind, Urgency } from '@watchfloor/domain/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { WrittenField } from '../../text-input.js';
import { ComplaintInput, OnComplaintInput } from '../on-complaint.input.js';

@InputType('CallAgainInput', { description: 'The caller has called again.' })
export class CallAgainInput extends OnComplaintInput {
  @WrittenField('note', 'What the caller said.')
  readonly note: string;
}

@InputType('RevealInput', { description: 'Asks for the caller in the clear.' })
export class RevealInput extends OnComplaintInput {
  @WrittenField('reason', 'Why it is needed; it is recorded.')
  readonly reason: string;
}

@InputType('CorrectCallerInput', { description: "The caller's name or phone is another one." })
export class CorrectCallerInput extends OnComplaintInput {
  @WrittenField('callerName', 'The right name; absent or empty to leave it.', { nullable: true })
  readonly name?: string | null;

  @WrittenField('callerPhone', 'The right phone; absent or empty to leave it.', { nullable: true })
  readonly phone?: string | null;

  @WrittenField('reason', 'Why; it is recorded, with what was changed.')
  readonly reason: string;
}

@InputType('NotAcceptInput', { description: "Not the hotline's to take." })
export class NotAcceptInput extends ComplaintInput {
  @WrittenField('ground', 'On what ground; the caller was told it.')
  readonly ground: string;
}

@InputType('ReclassifyInput', { description: 'Corrects what a complaint is.' })
export class ReclassifyInput extends ComplaintInput {
  @Field(() => Kind, { description: 'What the caller wants.' })
  readonly kind: Kind;

  @Field(() => Urgency, { description: 'How urgent it is; a lower urgency is asked for instead.' })
  readonly urgency: Urgency;

  @Field(() => ID, { description: 'A leaf of the category tree.' })
  readonly categoryId: string;

  @WrittenField('reason', 'Why.')
  readonly reason: string;
}
