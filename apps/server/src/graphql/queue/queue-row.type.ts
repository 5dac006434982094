import type { QueueClock, QueueEscalation, QueueItem, QueueLeg, QueueUrge } from '@watchfloor/domain/queue';
import {
  Alarm,
  AssignmentRole,
  AssignmentState,
  ClockMetric,
  ComplaintState,
  Kind,
  Urgency,
} from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../actor-name.js';
import { InstantScalar, PositionScalar } from '../scalars.js';

@ObjectType('QueueLeg', { description: "A department's current leg, as a row shows it." })
export class QueueLegNode implements QueueLeg {
  @Field(() => ID, { description: 'Unique within the complaint.' })
  readonly id: string;

  @Field(() => ID, { description: 'Who has it.' })
  readonly departmentId: string;

  @Field(() => AssignmentRole, { description: 'Lead or assistant.' })
  readonly role: AssignmentRole;

  @Field(() => AssignmentState, { description: 'Where the leg stands.' })
  readonly state: AssignmentState;

  @Field(() => InstantScalar, { description: 'When the department got it.' })
  readonly openedAt: number;
}

@ObjectType('QueueClock', {
  description: 'A running clock, as a row shows it. The page counts; the server never sends ticks.',
})
export class QueueClockNode implements QueueClock {
  @Field(() => ID, { description: 'Unique within the complaint.' })
  readonly id: string;

  @Field(() => ClockMetric, { description: 'Which promise it measures.' })
  readonly metric: ClockMetric;

  @Field(() => ID, { nullable: true, description: 'The department that owes; null for clocks of the center.' })
  readonly departmentId: string | null;

  @Field(() => InstantScalar, { description: 'When it started.' })
  readonly startedAt: number;

  @Field(() => InstantScalar, { description: 'When part of the time is used.' })
  readonly earlyAt: number;

  @Field(() => InstantScalar, { description: 'When most of the time is used.' })
  readonly nearAt: number;

  @Field(() => InstantScalar, { description: 'The deadline.' })
  readonly dueAt: number;

  @Field(() => Boolean, {
    description: 'True while the deadline reaches into a year whose holidays are not published; it may still move.',
  })
  readonly provisional: boolean;
}

@ObjectType('QueueUrge', { description: 'An urge that waits for its answer, as a row shows it.' })
export class QueueUrgeNode implements QueueUrge {
  @Field(() => ID, { description: 'Unique within the complaint.' })
  readonly id: string;

  @Field(() => ID, { description: 'The leg that is urged.' })
  readonly assignmentId: string;

  @Field(() => String, { description: 'Why the department is urged.' })
  readonly reason: string;

  @Field(() => InstantScalar, { description: 'When it was sent.' })
  readonly sentAt: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who sent it, by name.' })
  readonly sentBy: string;
}

@ObjectType('QueueEscalation', { description: 'The escalation that waits to be acknowledged, as a row shows it.' })
export class QueueEscalationNode implements QueueEscalation {
  @Field(() => ID, { description: 'Unique within the complaint.' })
  readonly id: string;

  @Field(() => Int, { description: 'How high it was raised; 1 is the first level.' })
  readonly level: number;

  @Field(() => String, { description: 'Why it was raised.' })
  readonly reason: string;

  @Field(() => InstantScalar, { description: 'When it was raised.' })
  readonly raisedAt: number;
}

@ObjectType('QueueRow', {
  description: 'One open complaint as a row of the live queue. It holds nothing about the caller.',
})
export class QueueRowNode implements QueueItem {
  @Field(() => ID, { description: "The complaint's id." })
  readonly id: string;

  @Field(() => String, { description: 'The number that people use, for example 26-118204.' })
  readonly number: string;

  @Field(() => Int, { description: 'Rises by one with every command; what `expectedVersion` is compared with.' })
  readonly version: number;

  @Field(() => PositionScalar, { description: "Position of the row's last change." })
  readonly position: number;

  @Field(() => String, { description: 'Rows of one view sort by this string, compared by code unit.' })
  readonly sortKey: string;

  @Field(() => Kind, { description: 'What the caller wants.' })
  readonly kind: Kind;

  @Field(() => Urgency, { description: 'How urgent it is.' })
  readonly urgency: Urgency;

  @Field(() => String, { description: 'What it is about, in one line.' })
  readonly title: string;

  @Field(() => ID, { description: 'A leaf of the category tree.' })
  readonly categoryId: string;

  @Field(() => ID, { description: 'The district.' })
  readonly districtId: string;

  @Field(() => String, { description: 'Where it is, in words.' })
  readonly place: string;

  @Field(() => Int, { description: 'How often the caller has called again about it.' })
  readonly repeats: number;

  @Field(() => ComplaintState, { description: 'Where the complaint stands.' })
  readonly state: ComplaintState;

  @Field(() => [QueueLegNode], { description: 'Current legs, the lead first.' })
  readonly legs: readonly QueueLegNode[];

  @Field(() => [QueueClockNode], { description: 'Running clocks, the soonest due first.' })
  readonly clocks: readonly QueueClockNode[];

  @Field(() => Alarm, { description: 'How loudly the row speaks.' })
  readonly alarm: Alarm;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'The soonest deadline of the running clocks; null when none runs.',
  })
  readonly nextDueAt: number | null;

  @Field(() => Int, { description: 'How often any department was urged about it.' })
  readonly urgeCount: number;

  @Field(() => [QueueUrgeNode], { description: 'Urges that wait for an answer, oldest first.' })
  readonly openUrges: readonly QueueUrgeNode[];

  @Field(() => QueueEscalationNode, {
    nullable: true,
    description: 'The escalation that waits to be acknowledged; null when none does.',
  })
  readonly escalation: QueueEscalationNode | null;

  @Field(() => Boolean, {
    description: 'True while an urge is unanswered, or one of several departments still owes its part (等部门).',
  })
  readonly waiting: boolean;

  @Field(() => InstantScalar, { description: 'When the complaint was received.' })
  readonly receivedAt: number;
}
