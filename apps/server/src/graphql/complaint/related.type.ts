import type { ComplaintRef, PastCycle, Source } from '@watchfloor/domain/complaint';
import { ComplaintState, ReopenCause } from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar } from '../scalars.js';

@ObjectType('Source', { description: 'Where an imported complaint came from; system and id together are unique.' })
export class SourceNode implements Source {
  @Field(() => String, { description: 'The system it came from.' })
  readonly system: string;

  @Field(() => String, { description: 'Its id there.' })
  readonly id: string;
}

@ObjectType('Caller', {
  description: 'Who called. Name and phone come masked; revealCaller gives them in the clear and is recorded.',
})
export class CallerNode {
  @Field(() => String, { description: 'The name, masked.' })
  readonly name: string;

  @Field(() => String, { description: 'The phone number, masked.' })
  readonly phone: string;
}

@ObjectType('RelatedComplaint', { description: 'Another complaint of the same caller.' })
export class RelatedComplaintNode {
  @Field(() => ID, { description: 'Its id.' })
  readonly id: string;

  @Field(() => String, { description: 'Its number.' })
  readonly number: string;

  @Field(() => String, { description: 'Its title.' })
  readonly title: string;

  @Field(() => ComplaintState, { description: 'Where it stands.' })
  readonly state: ComplaintState;

  @Field(() => InstantScalar, { description: 'When it was received.' })
  readonly receivedAt: number;

  @Field(() => Boolean, { description: 'True when it has been escalated.' })
  readonly escalated: boolean;
}

@ObjectType('ComplaintRef', {
  description: 'Another complaint, as people know it. Opening it needs the right to see it.',
})
export class ComplaintRefNode implements ComplaintRef {
  @Field(() => ID, { description: 'Its id.' })
  readonly id: string;

  @Field(() => String, { description: 'Its number.' })
  readonly number: string;
}

@ObjectType('PastCycle', { description: 'A result that was accepted before the complaint was answered anew.' })
export class PastCycleNode implements PastCycle {
  @Field(() => Int, { description: 'Which cycle: 1 is the first.' })
  readonly cycle: number;

  @Field(() => ID, { description: 'Who led.' })
  readonly leadDepartmentId: string;

  @Field(() => InstantScalar, { description: 'When the result was accepted.' })
  readonly acceptedAt: number;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the caller's promise was kept; null where there was none.",
  })
  readonly onTime: boolean | null;

  @Field(() => InstantScalar, { description: 'When it was opened again.' })
  readonly reopenedAt: number;

  @Field(() => ReopenCause, { description: 'Why it was.' })
  readonly cause: ReopenCause;
}
