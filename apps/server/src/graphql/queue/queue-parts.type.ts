import type {
  Pending,
  QueueClock,
  QueueEscalation,
  QueueLeg,
  QueueRequest,
  QueueSupervision,
  QueueUrge,
} from '@watchfloor/domain/queue';
import {
  Alarm,
  AssignmentRole,
  AssignmentState,
  ClockMetric,
  EscalationCause,
  EscalationState,
  PendingKind,
  RequestKind,
  Rung,
  SupervisionState,
  UrgeState,
} from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../actor-name.js';
import { InstantScalar } from '../scalars.js';

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
  description: 'A live clock, as a row shows it. The page counts; the server never sends ticks.',
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

  @Field(() => Alarm, { description: 'How loudly it speaks: none, early, near or breached.' })
  readonly alarm: Alarm;

  @Field(() => InstantScalar, { nullable: true, description: 'Since when it stands still; null while it runs.' })
  readonly pausedAt: number | null;
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

  @Field(() => UrgeState, { description: 'Where it stands: sent, delivered, read, or its answer was hollow.' })
  readonly state: UrgeState;

  @Field(() => Rung, { description: 'An urge, or a notice once it has gone unanswered.' })
  readonly rung: Rung;

  @Field(() => Int, { description: 'How many people and calls stand behind it.' })
  readonly weight: number;
}

@ObjectType('QueueSupervision', { description: 'An order above an urge that is not settled, as a row shows it.' })
export class QueueSupervisionNode implements QueueSupervision {
  @Field(() => ID, { description: 'Unique within the complaint.' })
  readonly id: string;

  @Field(() => ID, { description: 'The leg that is ordered.' })
  readonly assignmentId: string;

  @Field(() => Rung, { description: 'How high it stands.' })
  readonly rung: Rung;

  @Field(() => SupervisionState, { description: 'Where it stands: issued or replied.' })
  readonly state: SupervisionState;

  @Field(() => InstantScalar, { description: 'When it was issued.' })
  readonly issuedAt: number;
}

@ObjectType('QueueRequest', { description: 'What was asked and waits for its ruling, as a row shows it.' })
export class QueueRequestNode implements QueueRequest {
  @Field(() => ID, { description: 'Unique within the complaint.' })
  readonly id: string;

  @Field(() => RequestKind, { description: 'What is asked.' })
  readonly kind: RequestKind;

  @Field(() => ID, { nullable: true, description: 'The leg it is about; null where it is about a clock or the whole.' })
  readonly assignmentId: string | null;

  @Field(() => InstantScalar, { description: 'When it was asked.' })
  readonly askedAt: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who asked, by name.' })
  readonly askedBy: string;
}

@ObjectType('Pending', { description: 'One thing that somebody waits for.' })
export class PendingNode implements Pending {
  @Field(() => PendingKind, { description: 'What is waited for.' })
  readonly what: PendingKind;

  @Field(() => ID, { nullable: true, description: 'The department that waits; null for the center.' })
  readonly waiting: string | null;

  @Field(() => ID, { nullable: true, description: 'The department that owes it; null for the center.' })
  readonly owing: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The leg, urge, order, request, escalation or callback that it is about; null for the whole.',
  })
  readonly subjectId: string | null;

  @Field(() => InstantScalar, { description: 'Since when.' })
  readonly since: number;

  @Field(() => InstantScalar, { nullable: true, description: 'When it is due; null where nothing measures it.' })
  readonly dueAt: number | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Of a callback that has reached nobody: from when another try counts; null for all others.',
  })
  readonly notBefore?: number;
}

@ObjectType('QueueEscalation', {
  description: 'The escalation that waits to be acknowledged or answered, as a row shows it.',
})
export class QueueEscalationNode implements QueueEscalation {
  @Field(() => ID, { description: 'Unique within the complaint.' })
  readonly id: string;

  @Field(() => Int, { description: 'The level that owes now; 1 is the first.' })
  readonly level: number;

  @Field(() => EscalationState, { description: 'Where it stands: raised or acknowledged.' })
  readonly state: EscalationState;

  @Field(() => EscalationCause, { description: 'What raised it.' })
  readonly cause: EscalationCause;

  @Field(() => String, { description: 'Why it was raised.' })
  readonly reason: string;

  @Field(() => InstantScalar, { description: 'When it was raised.' })
  readonly raisedAt: number;
}
