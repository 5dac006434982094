import { CallbackState } from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ComplaintRefNode } from '../../complaint/related.type.js';
import { InstantScalar } from '../../scalars.js';
import type { Data } from './data.js';

@ObjectType('PartsMissing', {
  description: 'Mandatory parts are missing: wait for them, or `waive` each with a reason.',
})
export class PartsMissingNode implements Data<'partsMissing'> {
  @Field(() => [ID], { description: 'The legs that owe them.' })
  readonly assignmentIds: readonly string[];
}

@ObjectType('CallbackNotFound', { description: 'The complaint has no such callback.' })
export class CallbackNotFoundNode implements Data<'callbackNotFound'> {
  @Field(() => ID, { description: 'The id that was asked for.' })
  readonly callbackId: string;
}

@ObjectType('WrongCallbackState', { description: 'The callback waits for nothing any more.' })
export class WrongCallbackStateNode implements Data<'wrongCallbackState'> {
  @Field(() => CallbackState, { description: 'Where it stands.' })
  readonly state: CallbackState;
}

@ObjectType('CallbackTooSoon', {
  description:
    'The try before reached nobody, and another one counts only later, so that tries are at different times. A caller who is reached is recorded at any time.',
})
export class CallbackTooSoonNode implements Data<'callbackTooSoon'> {
  @Field(() => ID, { description: 'The callback.' })
  readonly callbackId: string;

  @Field(() => InstantScalar, { description: 'From when.' })
  readonly notBefore: number;
}

@ObjectType('CallbackFirst', { description: 'The caller is to be called back before the complaint is closed.' })
export class CallbackFirstNode implements Data<'callbackFirst'> {
  @Field(() => ID, { description: 'The callback.' })
  readonly callbackId: string;
}

@ObjectType('SatisfactionAsked', {
  description: 'Whether the caller is satisfied must be said, or must not, for complaints of this kind.',
})
export class SatisfactionAskedNode implements Data<'satisfactionAsked'> {
  @Field(() => Boolean, { description: 'True where it must not be said.' })
  readonly excluded: boolean;
}

@ObjectType('UndoTooLate', { description: 'The time to undo is over, or the new department has begun.' })
export class UndoTooLateNode implements Data<'undoTooLate'> {
  @Field(() => InstantScalar, { description: 'Until when it could be undone at most.' })
  readonly until: number;
}

@ObjectType('NothingToUndo', { description: 'The leg was not brought by a reassignment that can be taken back.' })
export class NothingToUndoNode implements Data<'nothingToUndo'> {
  @Field(() => ID, { description: 'The leg.' })
  readonly assignmentId: string;
}

@ObjectType('AlreadyConvened', { description: 'A group settles the complaint already.' })
export class AlreadyConvenedNode implements Data<'alreadyConvened'> {
  @Field(() => InstantScalar, { description: 'Since when.' })
  readonly openedAt: number;
}

@ObjectType('NotConvened', { description: 'There is no group that still has to decide.' })
export class NotConvenedNode implements Data<'notConvened'> {
  @Field(() => ID, { description: 'The complaint.' })
  readonly complaintId: string;
}

@ObjectType('TooManyRepresentatives', { description: 'So many people cannot speak for the callers.' })
export class TooManyRepresentativesNode implements Data<'tooManyRepresentatives'> {
  @Field(() => Int, { description: 'How many can.' })
  readonly most: number;
}

@ObjectType('MembersNeeded', { description: 'A group has more departments than were named.' })
export class MembersNeededNode implements Data<'membersNeeded'> {
  @Field(() => Int, { description: 'How many it has at the least.' })
  readonly least: number;
}

@ObjectType('CannotMerge', { description: 'A complaint cannot be merged into itself, nor into one that ended.' })
export class CannotMergeNode implements Data<'cannotMerge'> {
  @Field(() => ComplaintRefNode, { description: 'The complaint that was to take it in.' })
  readonly into: ComplaintRefNode;
}
