import type { Complaint, Source } from '@watchfloor/domain/complaint';
import { Channel, ComplaintState, Kind, Urgency } from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar, PositionScalar } from '../scalars.js';
import { AssignmentNode, ClockNode, EscalationNode, UrgeNode } from './parts.type.js';

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

/** Clocks expose all but what they last crossed, which the timeline tells. */
type Exposed = Omit<Complaint, 'decided' | 'lastAt' | 'callerId' | 'deadline' | 'clocks'>;

@ObjectType('Complaint', { description: 'A complaint in full (诉求工单), open or closed.' })
export class ComplaintNode implements Exposed {
  @Field(() => ID, { description: 'A UUID.' })
  readonly id: string;

  @Field(() => String, { description: 'The number that people use, for example 26-118204.' })
  readonly number: string;

  @Field(() => Int, { description: 'Rises by one with every command; what `expectedVersion` is compared with.' })
  readonly version: number;

  @Field(() => PositionScalar, { description: 'Position of its last change.' })
  readonly position: number;

  @Field(() => InstantScalar, { description: 'Server time when it was read.' })
  readonly at: number;

  @Field(() => Kind, { description: 'What the caller wants.' })
  readonly kind: Kind;

  @Field(() => Urgency, { description: 'How urgent it is.' })
  readonly urgency: Urgency;

  @Field(() => String, { nullable: true, description: 'Why it is urgent; null when it is normal.' })
  readonly urgencyReason: string | null;

  @Field(() => String, { description: 'What it is about, in one line.' })
  readonly title: string;

  @Field(() => String, { description: "The caller's words in full." })
  readonly details: string;

  @Field(() => ID, { description: 'A leaf of the category tree.' })
  readonly categoryId: string;

  @Field(() => ID, { description: 'The district.' })
  readonly districtId: string;

  @Field(() => String, { description: 'Where it is, in words.' })
  readonly place: string;

  @Field(() => Channel, { description: 'How it came in.' })
  readonly channel: Channel;

  @Field(() => Int, { description: 'How often the caller has called again about it.' })
  readonly repeats: number;

  @Field(() => InstantScalar, { description: 'When it was received.' })
  readonly receivedAt: number;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was closed; null while it is open.' })
  readonly closedAt: number | null;

  @Field(() => ComplaintState, { description: 'Where it stands.' })
  readonly state: ComplaintState;

  @Field(() => SourceNode, {
    nullable: true,
    description: 'Where it was imported from; null when it was registered here.',
  })
  readonly source: SourceNode | null;

  @Field(() => [AssignmentNode], { description: 'Every leg, current or left, in the order in which they were opened.' })
  readonly assignments: readonly AssignmentNode[];

  @Field(() => [ClockNode], { description: 'Every clock, running or done, in the order in which they were started.' })
  readonly clocks: readonly ClockNode[];

  @Field(() => [UrgeNode], { description: 'Every urge, oldest first.' })
  readonly urges: readonly UrgeNode[];

  @Field(() => [EscalationNode], { description: 'Every escalation, oldest first.' })
  readonly escalations: readonly EscalationNode[];
}
