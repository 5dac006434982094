import type { QueueFilter } from '@watchfloor/domain/queue';
import { Alarm, AssignmentState, ComplaintState, Kind, Urgency } from '@watchfloor/domain/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { LONGEST_SEARCH, LookupField } from '../text-input.js';

/** Absent and null both mean "does not narrow"; `queue-filter.ts` makes a domain filter of it. */
type Given = { readonly [K in keyof QueueFilter]: QueueFilter[K] | null };

@InputType('QueueFilter', {
  description: 'Which open complaints are wanted: every given field narrows, an absent one does not.',
})
export class QueueFilterInput implements Given {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Seen by one of these departments: with a current leg of it, or before a group of which it is a member.',
  })
  readonly departmentIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'In one of these districts.' })
  readonly districtIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'In one of these categories; a class stands for all of its leaves.',
  })
  readonly categoryIds?: string[] | null;

  @Field(() => [Kind], { nullable: true, description: 'Of one of these kinds.' })
  readonly kinds?: Kind[] | null;

  @Field(() => [Urgency], { nullable: true, description: 'Of one of these urgencies.' })
  readonly urgencies?: Urgency[] | null;

  @Field(() => [ComplaintState], { nullable: true, description: 'In one of these states.' })
  readonly states?: ComplaintState[] | null;

  @Field(() => [Alarm], { nullable: true, description: 'With one of these alarms.' })
  readonly alarms?: Alarm[] | null;

  @Field(() => [AssignmentState], {
    nullable: true,
    description: 'With a current leg in one of these states; a leg of `departmentIds` where those are given.',
  })
  readonly legStates?: AssignmentState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether an urge waits for its answer.' })
  readonly urged?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether an escalation waits to be acknowledged or answered.' })
  readonly escalated?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the complaint waits for a department.' })
  readonly waiting?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether something was asked and waits for its ruling.' })
  readonly requested?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether an order above an urge is not settled.' })
  readonly supervised?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a group is to settle it and has not decided.' })
  readonly convened?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether anybody owes anything now: all but those that merely wait for a callback that is not due yet.',
  })
  readonly owed?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Held by one of these departments: it has a current leg.' })
  readonly heldByIds?: string[] | null;

  @LookupField(
    'Found, ignoring case, in number, title or place; for liaisons a report (举报) in its number alone.',
    { nullable: true },
    LONGEST_SEARCH,
  )
  readonly text?: string | null;
}
