import type { Breach, Clock, Pause } from '@watchfloor/domain/clock';
import { BreachState, ClockMetric, ClockState } from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar } from '../scalars.js';
import { LimitNode } from './limit.type.js';

@ObjectType('Breach', { description: 'A passed deadline. Never removed; a ruling may take it out of the figures.' })
export class BreachNode implements Breach {
  @Field(() => InstantScalar, { description: 'When time ran out, however late it was noticed.' })
  readonly at: number;

  @Field(() => BreachState, { description: 'What became of it.' })
  readonly state: BreachState;
}

@ObjectType('Pause', { description: 'A stretch in which a clock stood still.' })
export class PauseNode implements Pause {
  @Field(() => InstantScalar, { description: 'Its beginning.' })
  readonly from: number;

  @Field(() => InstantScalar, { nullable: true, description: 'Its end; null while it lasts.' })
  readonly to: number | null;

  @Field(() => String, { description: 'Why: the id of one of the pausing causes of the law.' })
  readonly cause: string;
}

/** What a clock last crossed the timeline tells, and how its time is reckoned its explanation. */
type Exposed = Omit<Clock, 'crossed' | 'givenDueAt' | 'capAt' | 'amendments'>;

@ObjectType('Clock', { description: 'One promise (时限), running or done.' })
export class ClockNode implements Exposed {
  @Field(() => ID, { description: 'Unique within the complaint.' })
  readonly id: string;

  @Field(() => ClockMetric, { description: 'Which promise it measures.' })
  readonly metric: ClockMetric;

  @Field(() => ID, {
    nullable: true,
    description:
      'The leg, urge, order, escalation, request or callback it belongs to; null for clocks of the whole complaint.',
  })
  readonly subjectId: string | null;

  @Field(() => Int, { description: 'Which cycle of the complaint it belongs to; 1 until that is answered anew.' })
  readonly cycle: number;

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

  @Field(() => InstantScalar, { description: 'The first deadline, before any pause, extension or change.' })
  readonly originalDueAt: number;

  @Field(() => InstantScalar, { nullable: true, description: 'When it stopped or was cancelled; null while it runs.' })
  readonly stoppedAt: number | null;

  @Field(() => [PauseNode], { description: 'When it stood still, oldest first.' })
  readonly pauses: readonly PauseNode[];

  @Field(() => BreachNode, {
    nullable: true,
    description: 'The first time that it ran out; null while it never has.',
  })
  readonly breach: BreachNode | null;

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

  @Field(() => String, { description: 'The working calendar that the time is counted in.' })
  readonly calendarVersion: string;
}
