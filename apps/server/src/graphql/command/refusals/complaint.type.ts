import { Lowering, ReferenceKind, TextField, TextProblem } from '@watchfloor/domain/refusal';
import { AssignmentState, ComplaintState, Role } from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../../actor-name.js';
import { InstantScalar } from '../../scalars.js';
import type { Data } from './data.js';

@ObjectType('ComplaintNotFound', {
  description: 'There is no such complaint, or none that you may see: the two are not told apart.',
})
export class ComplaintNotFoundNode implements Data<'complaintNotFound'> {
  @Field(() => ID, { description: 'The id that was asked for.' })
  readonly complaintId: string;
}

@ObjectType('AlreadyRegistered', { description: 'A complaint with this id is registered already.' })
export class AlreadyRegisteredNode implements Data<'alreadyRegistered'> {
  @Field(() => String, { description: 'Its number.' })
  readonly number: string;
}

@ObjectType('NotAllowed', { description: 'Your role, or your department, may not do this.' })
export class NotAllowedNode implements Data<'notAllowed'> {
  @Field(() => Role, { description: 'Your role.' })
  readonly role: Role;
}

@ObjectType('CallerWithheld', {
  description:
    'Whoever handles it does not learn who called: it is a report (举报), or was one complaint with it. Ask the center, which can ask the caller for you.',
})
export class CallerWithheldNode implements Data<'callerWithheld'> {
  @Field(() => ID, { description: 'The complaint.' })
  readonly complaintId: string;
}

@ObjectType('NoCaller', {
  description: 'Nobody is known who called: there is nobody to look at, and nothing to correct.',
})
export class NoCallerNode implements Data<'noCaller'> {
  @Field(() => ID, { description: 'The complaint.' })
  readonly complaintId: string;
}

@ObjectType('PhoneOfAnother', {
  description: 'Another caller is known by this phone: two people are not made one by a correction.',
})
export class PhoneOfAnotherNode implements Data<'phoneOfAnother'> {
  @Field(() => ID, { description: 'The complaint.' })
  readonly complaintId: string;
}

@ObjectType('StaleVersion', {
  description: 'Somebody has decided something since you looked. Look again; send `actual` to decide all the same.',
})
export class StaleVersionNode implements Data<'staleVersion'> {
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
export class WrongStateNode implements Data<'wrongState'> {
  @Field(() => ComplaintState, { description: 'Where it stands.' })
  readonly state: ComplaintState;
}

@ObjectType('AssignmentNotFound', { description: 'The complaint has no such leg.' })
export class AssignmentNotFoundNode implements Data<'assignmentNotFound'> {
  @Field(() => ID, { description: 'The id that was asked for.' })
  readonly assignmentId: string;
}

@ObjectType('WrongAssignmentState', { description: 'The leg is at a point where this cannot be done.' })
export class WrongAssignmentStateNode implements Data<'wrongAssignmentState'> {
  @Field(() => AssignmentState, { description: 'Where it stands.' })
  readonly state: AssignmentState;
}

@ObjectType('AlreadyAssigned', {
  description: 'The department has a leg of this complaint already, or was named twice.',
})
export class AlreadyAssignedNode implements Data<'alreadyAssigned'> {
  @Field(() => ID, { description: 'The department.' })
  readonly departmentId: string;
}

@ObjectType('UnknownReference', { description: 'The directory has no such department, district or category.' })
export class UnknownReferenceNode implements Data<'unknownReference'> {
  @Field(() => ReferenceKind, { description: 'What was looked for.' })
  readonly what: ReferenceKind;

  @Field(() => ID, { description: 'The id that was asked for.' })
  readonly id: string;
}

@ObjectType('TextNeeded', { description: 'A text is not what its place wants.' })
export class TextNeededNode implements Data<'textNeeded'> {
  @Field(() => TextField, { description: 'Which text.' })
  readonly field: TextField;

  @Field(() => TextProblem, { description: 'What is wrong with it.' })
  readonly problem: TextProblem;

  @Field(() => Int, {
    nullable: true,
    description: 'How many characters it has at least, or at most; null where its length is not the problem.',
  })
  readonly limit?: number;
}

@ObjectType('PromiseInPast', { description: 'The promised time is not after now.' })
export class PromiseInPastNode implements Data<'promiseInPast'> {
  @Field(() => InstantScalar, { description: 'Now, as the server knows it.' })
  readonly now: number;
}

@ObjectType('NotInPast', {
  description: 'What is said to have happened lies ahead, or before the clock that it is about began.',
})
export class NotInPastNode implements Data<'notInPast'> {
  @Field(() => InstantScalar, { description: 'Now, as the server knows it.' })
  readonly now: number;
}

@ObjectType('KeyReused', {
  description:
    'You have spent this idempotency key on something else, which is done. Nothing was done now: send it again with a new key.',
})
export class KeyReusedNode implements Data<'keyReused'> {
  @Field(() => ID, { description: 'The complaint that was asked for now.' })
  readonly complaintId: string;
}

@ObjectType('StorageFull', {
  description:
    'The database has no room left: nothing was saved. Whoever runs the server must make room; send it again then, with the same key.',
})
export class StorageFullNode implements Data<'storageFull'> {
  @Field(() => ID, { description: 'The complaint that was asked for.' })
  readonly complaintId: string;
}

@ObjectType('NothingChanged', { description: 'Nothing would be different.' })
export class NothingChangedNode implements Data<'nothingChanged'> {
  @Field(() => ID, { description: 'The complaint.' })
  readonly complaintId: string;
}

@ObjectType('LoweringIsAsked', {
  description:
    'Raising and correcting are done at once; a lower urgency is asked for with askLowerUrgency, a lower order with askLowerSupervision, and another person rules.',
})
export class LoweringIsAskedNode implements Data<'loweringIsAsked'> {
  @Field(() => ID, { description: 'The complaint.' })
  readonly complaintId: string;

  @Field(() => Lowering, { description: 'What was to be lowered.' })
  readonly lowering: Lowering;
}
