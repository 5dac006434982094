import { EscalationState, Rung, SupervisionState, UrgeState } from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../../actor-name.js';
import { InstantScalar } from '../../scalars.js';
import type { Data } from './data.js';

@ObjectType('UrgePending', {
  description: 'An urge on this leg still waits for its answer; name it as `seenUrgeId` to stand behind it, too.',
})
export class UrgePendingNode implements Data<'urgePending'> {
  @Field(() => ID, { description: 'That urge.' })
  readonly urgeId: string;

  @Field(() => InstantScalar, { description: 'When it was sent.' })
  readonly sentAt: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who sent it, by name.' })
  readonly sentBy: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason: string;
}

@ObjectType('UrgeNotFound', { description: 'The complaint has no such urge, or it lapsed when the department left.' })
export class UrgeNotFoundNode implements Data<'urgeNotFound'> {
  @Field(() => ID, { description: 'The id that was asked for.' })
  readonly urgeId: string;
}

@ObjectType('UrgeAlreadyAnswered', { description: 'The urge has its answer.' })
export class UrgeAlreadyAnsweredNode implements Data<'urgeAlreadyAnswered'> {
  @Field(() => InstantScalar, { description: 'When it was answered.' })
  readonly answeredAt: number;
}

@ObjectType('WrongUrgeState', { description: 'The urge is at a point where this cannot be done.' })
export class WrongUrgeStateNode implements Data<'wrongUrgeState'> {
  @Field(() => UrgeState, { description: 'Where it stands.' })
  readonly state: UrgeState;
}

@ObjectType('SupervisionNotFound', { description: 'The complaint has no such order.' })
export class SupervisionNotFoundNode implements Data<'supervisionNotFound'> {
  @Field(() => ID, { description: 'The id that was asked for.' })
  readonly supervisionId: string;
}

@ObjectType('WrongSupervisionState', { description: 'The order is at a point where this cannot be done.' })
export class WrongSupervisionStateNode implements Data<'wrongSupervisionState'> {
  @Field(() => SupervisionState, { description: 'Where it stands.' })
  readonly state: SupervisionState;
}

@ObjectType('SupervisionPending', { description: 'An order on this leg is not settled yet.' })
export class SupervisionPendingNode implements Data<'supervisionPending'> {
  @Field(() => ID, { description: 'That order.' })
  readonly supervisionId: string;

  @Field(() => Rung, { description: 'How high it stands.' })
  readonly rung: Rung;
}

@ObjectType('WrongRung', { description: 'This rung cannot be gone to from here.' })
export class WrongRungNode implements Data<'wrongRung'> {
  @Field(() => Rung, { description: 'The rung that was asked for.' })
  readonly rung: Rung;
}

@ObjectType('EscalationPending', { description: 'An escalation still waits for its answer.' })
export class EscalationPendingNode implements Data<'escalationPending'> {
  @Field(() => ID, { description: 'That escalation.' })
  readonly escalationId: string;

  @Field(() => InstantScalar, { description: 'When it was raised.' })
  readonly raisedAt: number;
}

@ObjectType('EscalationNotFound', { description: 'The complaint has no such escalation.' })
export class EscalationNotFoundNode implements Data<'escalationNotFound'> {
  @Field(() => ID, { description: 'The id that was asked for.' })
  readonly escalationId: string;
}

@ObjectType('AlreadyAcknowledged', { description: 'Somebody has acknowledged the escalation already.' })
export class AlreadyAcknowledgedNode implements Data<'alreadyAcknowledged'> {
  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who, by name.' })
  readonly by: string;

  @Field(() => InstantScalar, { description: 'When.' })
  readonly at: number;
}

@ObjectType('OwnEscalation', {
  description: 'You raised it: while others are on shift who may, one of these confirms it.',
})
export class OwnEscalationNode implements Data<'ownEscalation'> {
  @Field(() => [String], { description: 'Up to three of these, by name.' })
  readonly onShift: readonly string[];
}

@ObjectType('WrongEscalationState', { description: 'The escalation is at a point where this cannot be done.' })
export class WrongEscalationStateNode implements Data<'wrongEscalationState'> {
  @Field(() => EscalationState, { description: 'Where it stands.' })
  readonly state: EscalationState;
}

@ObjectType('AboveYourLevel', { description: 'The escalation has gone to a level above yours.' })
export class AboveYourLevelNode implements Data<'aboveYourLevel'> {
  @Field(() => Int, { description: 'That level.' })
  readonly level: number;
}
