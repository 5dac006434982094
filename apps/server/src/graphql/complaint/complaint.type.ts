import type { Complaint } from '@watchfloor/domain/complaint';
import { Channel, ComplaintState, Ending, Kind, Urgency } from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar, PositionScalar } from '../scalars.js';
import { AssignmentNode } from './assignment.type.js';
import { CallbackNode } from './callback.type.js';
import { ClockNode } from './clock.type.js';
import { CoordinationNode } from './coordination.type.js';
import { EscalationNode } from './escalation.type.js';
import { ComplaintRefNode, PastCycleNode, SourceNode } from './related.type.js';
import { RequestNode } from './request.type.js';
import { SupervisionNode } from './supervision.type.js';
import { UrgeNode } from './urge.type.js';

/** What the decisions alone need stays inside, and so does who called, whose name comes masked. */
type Inside = 'decided' | 'lastAt' | 'movedAt' | 'callerId' | 'deadline' | 'raisedAt' | 'appointments';
/** The parts whose classes say for themselves what they leave out. */
type Parts = 'assignments' | 'clocks' | 'requests';

@ObjectType('Complaint', { description: 'A complaint in full (诉求工单), open or closed.' })
export class ComplaintNode implements Omit<Complaint, Inside | Parts> {
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

  @Field(() => Ending, { nullable: true, description: 'How it ended; null while it is open.' })
  readonly ending: Ending | null;

  @Field(() => Int, { description: '1, and one more each time it is answered anew.' })
  readonly cycle: number;

  @Field(() => [PastCycleNode], {
    description: 'The cycles that are over, oldest first: their results stay as they were.',
  })
  readonly pastCycles: readonly PastCycleNode[];

  @Field(() => Int, { description: 'How many returns were asked, whatever came of them (退单次数).' })
  readonly bounces: number;

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

  @Field(() => [SupervisionNode], { description: 'Every order above an urge, oldest first.' })
  readonly supervisions: readonly SupervisionNode[];

  @Field(() => [RequestNode], { description: 'Everything that was asked of the center, oldest first.' })
  readonly requests: readonly RequestNode[];

  @Field(() => [CallbackNode], { description: 'Every callback, oldest first.' })
  readonly callbacks: readonly CallbackNode[];

  @Field(() => CoordinationNode, {
    nullable: true,
    description: 'The group that settles it; null where there is none.',
  })
  readonly coordination: CoordinationNode | null;

  @Field(() => ComplaintRefNode, {
    nullable: true,
    description: 'The complaint in which it lives on; null where none.',
  })
  readonly mergedInto: ComplaintRefNode | null;

  @Field(() => [ComplaintRefNode], { description: 'The duplicates that it took in.' })
  readonly absorbed: readonly ComplaintRefNode[];

  @Field(() => ComplaintRefNode, {
    nullable: true,
    description: 'The complaint of which it was a part; null where none.',
  })
  readonly splitFrom: ComplaintRefNode | null;

  @Field(() => [ComplaintRefNode], { description: 'The complaints that were parts of it.' })
  readonly splitInto: readonly ComplaintRefNode[];
}
