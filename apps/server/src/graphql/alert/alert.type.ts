import { ClockMetric, Urgency } from '@watchfloor/domain/vocabulary';
import { AlertKind } from '@watchfloor/feed/alert';
import { Field, ID, Int, ObjectType, registerEnumType, UseMiddleware } from 'type-graphql';
import { actorName } from '../actor-name.js';
import { InstantScalar, PositionScalar } from '../scalars.js';

registerEnumType(AlertKind, {
  name: 'AlertKind',
  description: 'What an alert is about.',
  valuesConfig: {
    escalation: { description: 'A complaint was raised to somebody who must acknowledge it.' },
    warning: { description: 'Most of the time of a promise is used.' },
    breach: { description: 'A deadline has passed.' },
  },
});

@ObjectType('Alert', { description: 'Something that somebody should look at.' })
export class AlertNode {
  @Field(() => ID, { description: 'Unique; the same alert always has the same id.' })
  readonly id: string;

  @Field(() => PositionScalar, { description: 'Position of the entry that raised it.' })
  readonly position: number;

  @Field(() => AlertKind, { description: 'What it is about.' })
  readonly kind: AlertKind;

  @Field(() => InstantScalar, { description: 'When it happened.' })
  readonly at: number;

  @Field(() => ID, { description: 'The complaint.' })
  readonly complaintId: string;

  @Field(() => String, { description: "The complaint's number." })
  readonly number: string;

  @Field(() => String, { description: "The complaint's title." })
  readonly title: string;

  @Field(() => Urgency, { description: "The complaint's urgency." })
  readonly urgency: Urgency;

  @Field(() => ID, { nullable: true, description: 'The department that owes; null where it is the center.' })
  readonly departmentId: string | null;

  @Field(() => ClockMetric, {
    nullable: true,
    description: 'Which promise, for warnings and breaches; null for escalations.',
  })
  readonly metric: ClockMetric | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'The deadline, for warnings and breaches; null for escalations.',
  })
  readonly dueAt: number | null;

  @Field(() => ID, { nullable: true, description: 'Which escalation to acknowledge; null for warnings and breaches.' })
  readonly escalationId: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was escalated; null for warnings and breaches.' })
  readonly reason: string | null;

  @Field(() => Int, { nullable: true, description: 'How high it was escalated; null for warnings and breaches.' })
  readonly level: number | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When somebody acknowledged it; null until then.' })
  readonly acknowledgedAt: number | null;

  @UseMiddleware(actorName)
  @Field(() => String, { nullable: true, description: 'Who acknowledged it, by name; null until then.' })
  readonly acknowledgedBy: string | null;
}

@ObjectType('AlertPage', { description: 'What waits to be acknowledged, and what happened of late.' })
export class AlertPageNode {
  @Field(() => PositionScalar, { description: 'The page holds at least everything up to this position.' })
  readonly asOf: number;

  @Field(() => [AlertNode], { description: 'Every escalation that waits to be acknowledged, oldest first.' })
  readonly escalations: readonly AlertNode[];

  @Field(() => [AlertNode], { description: 'Recent warnings and breaches, newest first.' })
  readonly recent: readonly AlertNode[];
}
