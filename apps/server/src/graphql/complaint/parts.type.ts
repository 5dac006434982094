import { type Clock, type Limit, LimitUnit } from '@watchfloor/domain/clock';
import type { Assignment, Escalation, Urge, UrgeAnswer } from '@watchfloor/domain/complaint';
import {
  AssignmentRole,
  AssignmentState,
  ClockMetric,
  ClockState,
  EscalationCause,
  EscalationState,
  UrgeState,
} from '@watchfloor/domain/vocabulary';
import { Field, Float, ID, Int, ObjectType, UseMiddleware } from 'type-graphql';
import { actorName } from '../actor-name.js';
import { InstantScalar } from '../scalars.js';

@ObjectType('Assignment', { description: "One department's leg (承办). Kept after the department has left." })
export class AssignmentNode implements Assignment {
  @Field(() => ID, { description: 'Unique within the complaint.' })
  readonly id: string;

  @Field(() => ID, { description: 'The department.' })
  readonly departmentId: string;

  @Field(() => AssignmentRole, { description: 'Lead or assistant.' })
  readonly role: AssignmentRole;

  @Field(() => AssignmentState, { description: 'Where the leg stands.' })
  readonly state: AssignmentState;

  @Field(() => InstantScalar, { description: 'When the department got it.' })
  readonly openedAt: number;

  @Field(() => InstantScalar, { nullable: true, description: 'When it signed; null until then.' })
  readonly signedAt: number | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it answered; null until then.' })
  readonly answeredAt: number | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When the department left the complaint; null while the leg is current.',
  })
  readonly leftAt: number | null;
}

@ObjectType('Limit', { description: 'How much time a promise allows, in the unit in which it was made.' })
export class LimitNode implements Limit {
  @Field(() => Float, { description: 'How many of the unit.' })
  readonly amount: number;

  @Field(() => LimitUnit, { description: 'The unit.' })
  readonly unit: LimitUnit;
}

@ObjectType('Clock', { description: 'One promise (时限), running or done.' })
export class ClockNode implements Omit<Clock, 'crossed'> {
  @Field(() => ID, { description: 'Unique within the complaint.' })
  readonly id: string;

  @Field(() => ClockMetric, { description: 'Which promise it measures.' })
  readonly metric: ClockMetric;

  @Field(() => ID, {
    nullable: true,
    description: 'The leg, urge or escalation it belongs to; null for clocks of the whole complaint.',
  })
  readonly subjectId: string | null;

  @Field(() => ClockState, { description: 'How it stands.' })
  readonly state: ClockState;

  @Field(() => InstantScalar, { description: 'When it started.' })
  readonly startedAt: number;

  @Field(() => InstantScalar, { description: 'When part of the time is used.' })
  readonly earlyAt: number;

  @Field(() => InstantScalar, { description: 'When most of the time is used.' })
  readonly nearAt: number;

  @Field(() => InstantScalar, { description: 'The deadline. Met means stopped at or before it.' })
  readonly dueAt: number;

  @Field(() => InstantScalar, { nullable: true, description: 'When it stopped or was cancelled; null while it runs.' })
  readonly stoppedAt: number | null;

  @Field(() => LimitNode, {
    nullable: true,
    description: 'The time allowed; null when the deadline was given from outside.',
  })
  readonly limit: LimitNode | null;

  @Field(() => Boolean, {
    description: 'True while the deadline reaches into a year whose holidays are not published; it may still move.',
  })
  readonly provisional: boolean;

  @Field(() => String, { description: 'The policy that set the limit.' })
  readonly policyVersion: string;

  @Field(() => String, { description: 'The working calendar that the time was counted in.' })
  readonly calendarVersion: string;
}

@ObjectType('UrgeAnswer', { description: 'What the department answered to an urge.' })
export class UrgeAnswerNode implements UrgeAnswer {
  @Field(() => String, { description: 'What has been done so far.' })
  readonly progress: string;

  @Field(() => String, { description: 'What will be done next.' })
  readonly nextStep: string;

  @Field(() => InstantScalar, { description: 'By when.' })
  readonly promisedAt: number;

  @Field(() => InstantScalar, { description: 'When it was answered.' })
  readonly answeredAt: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who answered, by name.' })
  readonly answeredBy: string;
}

@ObjectType('Urge', { description: 'A reminder on one leg that wants an answer (催办).' })
export class UrgeNode implements Urge {
  @Field(() => ID, { description: 'Unique within the complaint.' })
  readonly id: string;

  @Field(() => ID, { description: 'The leg that is urged.' })
  readonly assignmentId: string;

  @Field(() => UrgeState, { description: 'Where it stands.' })
  readonly state: UrgeState;

  @Field(() => String, { description: 'Why the department is urged.' })
  readonly reason: string;

  @Field(() => InstantScalar, { description: 'When it was sent.' })
  readonly sentAt: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who sent it, by name.' })
  readonly sentBy: string;

  @Field(() => UrgeAnswerNode, { nullable: true, description: 'The answer; null until there is one.' })
  readonly answer: UrgeAnswerNode | null;
}

@ObjectType('Escalation', {
  description: 'Raises the complaint to a level that a named person must acknowledge (升级).',
})
export class EscalationNode implements Escalation {
  @Field(() => ID, { description: 'Unique within the complaint.' })
  readonly id: string;

  @Field(() => EscalationState, { description: 'Where it stands.' })
  readonly state: EscalationState;

  @Field(() => EscalationCause, { description: 'What raised it.' })
  readonly cause: EscalationCause;

  @Field(() => Int, { description: 'How high; 1 is the first level.' })
  readonly level: number;

  @Field(() => String, { description: 'Why, in words; for a breach the metric of the clock.' })
  readonly reason: string;

  @Field(() => InstantScalar, { description: 'When it was raised.' })
  readonly raisedAt: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who raised it, by name; `system` where time did.' })
  readonly raisedBy: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When somebody acknowledged it; null until then.' })
  readonly acknowledgedAt: number | null;

  @UseMiddleware(actorName)
  @Field(() => String, { nullable: true, description: 'Who acknowledged it, by name; null until then.' })
  readonly acknowledgedBy: string | null;
}
