import { ClockMetric, RequestKind, Role, Rung, Urgency } from '@watchfloor/domain/vocabulary';
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
    urge: { description: 'A department is urged: an urge was delivered, or went unanswered and has climbed.' },
    supervision: { description: 'A department was ordered to account for a leg, or the order has climbed.' },
    request: { description: 'Something was asked of the center, or ruled on.' },
    dissatisfied: { description: 'A caller who was called back is not content: the complaint is worked on again.' },
    correction: { description: 'A breach that was told before does not count, or was none.' },
  },
});

@ObjectType('Alert', { description: 'Something that somebody should look at.' })
export class AlertNode {
  @Field(() => ID, {
    description: 'Unique; an alert that comes again with the same id takes the place of the one before.',
  })
  readonly id: string;

  @Field(() => PositionScalar, {
    description: 'Of the entry that raised it or changed it last. Whoever holds it holds every alert up to here.',
  })
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

  @Field(() => ID, {
    description:
      'The clock, escalation, urge, order, request or callback that it is about, by its id in the complaint.',
  })
  readonly subjectId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The department that owes, asked or is spoken of; for escalations the lead. Null where it is the center.',
  })
  readonly departmentId: string | null;

  @Field(() => ClockMetric, {
    nullable: true,
    description: 'Which promise, for warnings, breaches and corrections; null for others.',
  })
  readonly metric: ClockMetric | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'The deadline, for warnings, breaches and corrections; null for others.',
  })
  readonly dueAt: number | null;

  @Field(() => ID, { nullable: true, description: 'Which escalation to acknowledge or answer; null for others.' })
  readonly escalationId: string | null;

  @Field(() => Int, { nullable: true, description: 'How high it was escalated; null for others.' })
  readonly level: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The account that raised the escalation by hand, which acknowledges it only where nobody else is at work; null for others.',
  })
  readonly raisedById: string | null;

  @Field(() => [Role], { description: 'Who must take the escalation on, by its level; empty for others.' })
  readonly roles: readonly Role[];

  @Field(() => Rung, {
    nullable: true,
    description: 'How hard a department is pressed, for urges and orders; null for all others.',
  })
  readonly rung: Rung | null;

  @Field(() => RequestKind, { nullable: true, description: 'What was asked, for requests; null for others.' })
  readonly requestKind: RequestKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'How a request was ruled; null until it is, and where it never will be.',
  })
  readonly granted: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What was said: why it was escalated, urged, ordered or asked, how it was ruled, what the caller misses; null where nobody said anything.',
  })
  readonly reason: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When somebody acknowledged the escalation, or it was settled; null until then.',
  })
  readonly acknowledgedAt: number | null;

  @UseMiddleware(actorName)
  @Field(() => String, { nullable: true, description: 'Who acknowledged it, by name; null until then.' })
  readonly acknowledgedBy: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'Since when nobody waits any more: answered, ruled on, withdrawn, or lapsed with the complaint or the leg; null until then.',
  })
  readonly settledAt: number | null;

  @UseMiddleware(actorName)
  @Field(() => String, { nullable: true, description: 'By whom it was settled, by name; null until then.' })
  readonly settledBy: string | null;

  @Field(() => Boolean, {
    description: 'True where a warning or breach was noticed more than a minute late, after an outage.',
  })
  readonly late: boolean;
}
