import { AssignmentRole, ClockMetric, EscalationCause, Threshold } from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType, registerEnumType, UseMiddleware } from 'type-graphql';
import { actorName } from '../actor-name.js';
import { InstantScalar, PositionScalar } from '../scalars.js';
import type { TimelineEntry } from './timeline.js';
import { TimelineVerb } from './timeline-verb.js';

registerEnumType(TimelineVerb, {
  name: 'TimelineVerb',
  description: 'What a timeline entry tells.',
  valuesConfig: {
    registered: { description: 'The complaint was registered.' },
    assigned: { description: 'A department got a leg: by dispatch, as an added assistant, or in place of another.' },
    signed: { description: 'A department signed for its leg.' },
    answered: { description: 'A department answered.' },
    answerAccepted: { description: "The center accepted a department's answer." },
    closed: { description: 'The complaint was closed.' },
    calledAgain: { description: 'The caller called again.' },
    urged: { description: 'A department was urged.' },
    urgeAnswered: { description: 'A department answered an urge.' },
    escalated: { description: 'The complaint was escalated.' },
    escalationAcknowledged: { description: 'Somebody acknowledged an escalation.' },
    callerRevealed: { description: "Somebody looked at the caller's clear name and phone." },
    clockStarted: { description: 'A clock started.' },
    clockStopped: { description: 'A clock stopped.' },
    clockCancelled: { description: 'A clock was cancelled.' },
    clockCrossed: { description: 'A clock crossed a threshold.' },
  },
});

@ObjectType('TimelineEntry', {
  description:
    "One fact of the complaint's history; the interface makes a sentence of it. Fields not named by the verb are null.",
})
export class TimelineEntryNode implements TimelineEntry {
  @Field(() => ID, { description: 'Position and index within the entry, for example 1042:0.' })
  readonly id: string;

  @Field(() => PositionScalar, { description: 'Place in the log.' })
  readonly position: number;

  @Field(() => InstantScalar, { description: 'When it happened.' })
  readonly at: number;

  @UseMiddleware(actorName)
  @Field(() => String, { description: 'Who did it, by name; `system` where nobody did.' })
  readonly actorName: string;

  @Field(() => Boolean, { description: 'True where the product did it by itself.' })
  readonly bySystem: boolean;

  @Field(() => TimelineVerb, { description: 'What happened.' })
  readonly verb: TimelineVerb;

  @Field(() => ID, { nullable: true, description: 'The leg it is about; null where it is about none.' })
  readonly assignmentId: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The department of that leg, or that a clock binds; null where there is none.',
  })
  readonly departmentId: string | null;

  @Field(() => AssignmentRole, { nullable: true, description: 'assigned: lead or assistant.' })
  readonly role: AssignmentRole | null;

  @Field(() => ID, {
    nullable: true,
    description: 'assigned: the department whose leg was replaced; null where none was.',
  })
  readonly fromDepartmentId: string | null;

  @Field(() => String, { nullable: true, description: 'The words somebody wrote: note, reason, answer, progress.' })
  readonly text: string | null;

  @Field(() => String, { nullable: true, description: 'urgeAnswered: what will be done next.' })
  readonly nextStep: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'urgeAnswered: by when.' })
  readonly promisedAt: number | null;

  @Field(() => ClockMetric, { nullable: true, description: 'Clocks: which promise.' })
  readonly metric: ClockMetric | null;

  @Field(() => Threshold, { nullable: true, description: 'clockCrossed: which threshold.' })
  readonly threshold: Threshold | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Clocks: the deadline.' })
  readonly dueAt: number | null;

  @Field(() => Int, { nullable: true, description: 'escalated: how high.' })
  readonly level: number | null;

  @Field(() => EscalationCause, { nullable: true, description: 'escalated: what raised it.' })
  readonly cause: EscalationCause | null;
}
