import { RequestKind, RequestState } from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../../actor-name.js';
import { LimitNode } from '../../complaint/limit.type.js';
import { InstantScalar } from '../../scalars.js';
import type { Data } from './data.js';

@ObjectType('RequestPending', { description: 'The same is asked already and waits for its ruling.' })
export class RequestPendingNode implements Data<'requestPending'> {
  @Field(() => ID, { description: 'That request.' })
  readonly requestId: string;

  @Field(() => RequestKind, { description: 'What it asks.' })
  readonly asked: RequestKind;

  @Field(() => InstantScalar, { description: 'When it was asked.' })
  readonly askedAt: number;
}

@ObjectType('RequestNotFound', { description: 'The complaint has no such request.' })
export class RequestNotFoundNode implements Data<'requestNotFound'> {
  @Field(() => ID, { description: 'The id that was asked for.' })
  readonly requestId: string;
}

@ObjectType('RequestSettled', { description: 'The request waits for nothing any more.' })
export class RequestSettledNode implements Data<'requestSettled'> {
  @Field(() => ID, { description: 'That request.' })
  readonly requestId: string;

  @Field(() => RequestState, { description: 'What became of it.' })
  readonly state: RequestState;
}

@ObjectType('SecondPersonNeeded', { description: 'Whoever asked cannot be the one who rules.' })
export class SecondPersonNeededNode implements Data<'secondPersonNeeded'> {
  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who asked, by name.' })
  readonly askedBy: string;
}

@ObjectType('TooLate', { description: 'The time in which this could be asked is over.' })
export class TooLateNode implements Data<'tooLate'> {
  @Field(() => InstantScalar, { description: 'Until when it could be.' })
  readonly until: number;
}

@ObjectType('TooMany', { description: 'This was asked for as often as the policy allows.' })
export class TooManyNode implements Data<'tooMany'> {
  @Field(() => RequestKind, { description: 'What is asked.' })
  readonly asked: RequestKind;

  @Field(() => Int, { description: 'How often the policy allows it.' })
  readonly most: number;
}

@ObjectType('TooLong', { description: 'More than the policy allows at a time.' })
export class TooLongNode implements Data<'tooLong'> {
  @Field(() => LimitNode, { description: 'How much it allows.' })
  readonly longest: LimitNode;
}

@ObjectType('Designated', { description: 'The center has ruled that the leg is theirs: it cannot be returned.' })
export class DesignatedNode implements Data<'designated'> {
  @Field(() => ID, { description: 'The leg.' })
  readonly assignmentId: string;
}

@ObjectType('DesignationNeeded', {
  description: 'The complaint has bounced so often that the ruling must settle it for good: with `designate`.',
})
export class DesignationNeededNode implements Data<'designationNeeded'> {
  @Field(() => Int, { description: 'How often it has bounced.' })
  readonly bounces: number;
}

@ObjectType('Loop', {
  description: 'The department had the leg and it came back. Only `designate` sends it there again.',
})
export class LoopNode implements Data<'loop'> {
  @Field(() => ID, { description: 'The department.' })
  readonly departmentId: string;
}

@ObjectType('UnknownPauseCause', { description: 'The law knows no such reason to stop a clock.' })
export class UnknownPauseCauseNode implements Data<'unknownPauseCause'> {
  @Field(() => String, { description: 'The id that was given.' })
  readonly cause: string;

  @Field(() => [String], { description: 'The ids that the law knows.' })
  readonly known: readonly string[];
}

@ObjectType('ClockNotFound', { description: 'The complaint has no such clock.' })
export class ClockNotFoundNode implements Data<'clockNotFound'> {
  @Field(() => ID, { description: 'The id that was asked for.' })
  readonly clockId: string;
}

@ObjectType('NoBreach', { description: 'The clock has not run out, or what became of that is settled.' })
export class NoBreachNode implements Data<'noBreach'> {
  @Field(() => ID, { description: 'The clock.' })
  readonly clockId: string;
}

@ObjectType('OccurredTooEarly', {
  description: 'A word about when something was done is trusted only so far back; earlier needs submitEvidence.',
})
export class OccurredTooEarlyNode implements Data<'occurredTooEarly'> {
  @Field(() => InstantScalar, { description: 'The earliest instant that is trusted.' })
  readonly earliest: number;
}

@ObjectType('NotSuspended', { description: 'The leg is not suspended.' })
export class NotSuspendedNode implements Data<'notSuspended'> {
  @Field(() => ID, { description: 'The leg.' })
  readonly assignmentId: string;
}

@ObjectType('NoDeadline', { description: 'No deadline runs for the leg, so there is none to put off or to stop.' })
export class NoDeadlineNode implements Data<'noDeadline'> {
  @Field(() => ID, { description: 'The leg.' })
  readonly assignmentId: string;
}
