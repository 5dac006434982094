import { ReferenceKind, TextField, TextProblem } from '@watchfloor/domain/refusal';
import { AssignmentState, ComplaintState, Role } from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../actor-name.js';
import { InstantScalar } from '../scalars.js';

@ObjectType('ComplaintNotFound', {
  description: 'There is no such complaint, or none that you may see: the two are not told apart.',
})
export class ComplaintNotFoundNode {
  @Field(() => ID, { description: 'The id that was asked for.' })
  readonly complaintId: string;
}

@ObjectType('AlreadyRegistered', { description: 'A complaint with this id is registered already.' })
export class AlreadyRegisteredNode {
  @Field(() => String, { description: 'Its number.' })
  readonly number: string;
}

@ObjectType('NotAllowed', { description: 'Your role, or your department, may not do this.' })
export class NotAllowedNode {
  @Field(() => Role, { description: 'Your role.' })
  readonly role: Role;
}

@ObjectType('StaleVersion', {
  description: 'Somebody has decided something since you looked. Look again; send `actual` to decide all the same.',
})
export class StaleVersionNode {
  @Field(() => Int, { description: 'The version you saw.' })
  readonly expected: number;

  @Field(() => Int, { description: 'The version now.' })
  readonly actual: number;

  @Field(() => InstantScalar, { description: 'When the last decision was made.' })
  readonly changedAt: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who made it, by name.' })
  readonly changedBy: string;
}

@ObjectType('WrongState', { description: 'The complaint is at a point of its life where this cannot be done.' })
export class WrongStateNode {
  @Field(() => ComplaintState, { description: 'Where it stands.' })
  readonly state: ComplaintState;
}

@ObjectType('AssignmentNotFound', { description: 'The complaint has no such leg.' })
export class AssignmentNotFoundNode {
  @Field(() => ID, { description: 'The id that was asked for.' })
  readonly assignmentId: string;
}

@ObjectType('WrongAssignmentState', { description: 'The leg is at a point where this cannot be done.' })
export class WrongAssignmentStateNode {
  @Field(() => AssignmentState, { description: 'Where it stands.' })
  readonly state: AssignmentState;
}

@ObjectType('AlreadyAssigned', {
  description: 'The department has a leg of this complaint already, or was named twice.',
})
export class AlreadyAssignedNode {
  @Field(() => ID, { description: 'The department.' })
  readonly departmentId: string;
}

@ObjectType('UnknownReference', { description: 'The directory has no such department, district or category.' })
export class UnknownReferenceNode {
  @Field(() => ReferenceKind, { description: 'What was looked for.' })
  readonly what: ReferenceKind;

  @Field(() => ID, { description: 'The id that was asked for.' })
  readonly id: string;
}

@ObjectType('TextNeeded', { description: 'A text that must say something does not.' })
export class TextNeededNode {
  @Field(() => TextField, { description: 'Which text.' })
  readonly field: TextField;

  @Field(() => TextProblem, { description: 'What is wrong with it.' })
  readonly problem: TextProblem;
}

@ObjectType('PromiseInPast', { description: 'The promised time is not after now.' })
export class PromiseInPastNode {
  @Field(() => InstantScalar, { description: 'Now, as the server knows it.' })
  readonly now: number;
}

@ObjectType('UrgePending', { description: 'An urge on this leg still waits for its answer.' })
export class UrgePendingNode {
  @Field(() => ID, { description: 'That urge.' })
  readonly urgeId: string;

  @Field(() => InstantScalar, { description: 'When it was sent.' })
  readonly sentAt: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who sent it, by name.' })
  readonly sentBy: string;
}

@ObjectType('UrgeNotFound', { description: 'The complaint has no such urge, or it lapsed when the department left.' })
export class UrgeNotFoundNode {
  @Field(() => ID, { description: 'The id that was asked for.' })
  readonly urgeId: string;
}

@ObjectType('UrgeAlreadyAnswered', { description: 'The urge has its answer.' })
export class UrgeAlreadyAnsweredNode {
  @Field(() => InstantScalar, { description: 'When it was answered.' })
  readonly answeredAt: number;
}

@ObjectType('EscalationPending', { description: 'An escalation still waits to be acknowledged.' })
export class EscalationPendingNode {
  @Field(() => ID, { description: 'That escalation.' })
  readonly escalationId: string;

  @Field(() => InstantScalar, { description: 'When it was raised.' })
  readonly raisedAt: number;
}

@ObjectType('EscalationNotFound', { description: 'The complaint has no such escalation.' })
export class EscalationNotFoundNode {
  @Field(() => ID, { description: 'The id that was asked for.' })
  readonly escalationId: string;
}

@ObjectType('AlreadyAcknowledged', { description: 'Somebody has acknowledged the escalation already.' })
export class AlreadyAcknowledgedNode {
  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who, by name.' })
  readonly by: string;

  @Field(() => InstantScalar, { description: 'When.' })
  readonly at: number;
}
