import type { QueueItem } from '@watchfloor/domain/queue';
import { Alarm, ComplaintState, Kind, Need, Urgency } from '@watchfloor/domain/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar, PositionScalar } from '../scalars.js';
import {
  PendingNode,
  QueueClockNode,
  QueueEscalationNode,
  QueueLegNode,
  QueueRequestNode,
  QueueSupervisionNode,
  QueueUrgeNode,
} from './queue-parts.type.js';

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

  @Field(() => [QueueClockNode], {
    description: 'Live clocks, the soonest due first; those that stand still come last.',
  })
  readonly clocks: readonly QueueClockNode[];

  @Field(() => Alarm, { description: 'How loudly the row speaks.' })
  readonly alarm: Alarm;

  @Field(() => Need, { description: 'Why it stands where it stands in the order mostUrgent.' })
  readonly need: Need;

  @Field(() => ID, { nullable: true, description: 'The clock of `clocks` that says so; null where none does.' })
  readonly needClockId: string | null;

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
    description: 'The escalation that waits to be acknowledged or answered; null when none does.',
  })
  readonly escalation: QueueEscalationNode | null;

  @Field(() => [QueueSupervisionNode], { description: 'Orders above an urge that are not settled, oldest first.' })
  readonly supervisions: readonly QueueSupervisionNode[];

  @Field(() => [QueueRequestNode], { description: 'What was asked and waits for its ruling, oldest first.' })
  readonly requests: readonly QueueRequestNode[];

  @Field(() => [PendingNode], { description: 'Who waits for whom, and since when, the longest first (跨部门待办).' })
  readonly pending: readonly PendingNode[];

  @Field(() => Boolean, {
    description: 'True while an urge is unanswered, or one of several departments still owes its part (等部门).',
  })
  readonly waiting: boolean;

  @Field(() => Int, { description: 'How many returns were asked (退单次数).' })
  readonly bounces: number;

  @Field(() => [ID], {
    description:
      'The departments of the group that settles it and has not decided yet; none where there is no such group.',
  })
  readonly memberDepartmentIds: readonly string[];

  @Field(() => Int, { description: '1, and one more each time it is answered anew.' })
  readonly cycle: number;

  @Field(() => InstantScalar, { description: 'When the complaint was received.' })
  readonly receivedAt: number;
}
